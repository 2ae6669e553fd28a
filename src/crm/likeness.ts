import { emailsIn } from '../base/email';
import { put } from '../base/groups';
import { phoneKeys } from '../base/phone';
import { fold } from '../base/text';
import { MaskIndex, slipsBetween, SpellingIndex } from './likeness-index';
import { spellingOf, type Spelling } from './spelling';
import type { Identity, Twin } from './twins';

/** What makes leads look alike: besides what makes twins, who speaks for which company. */
export interface Likable extends Identity {
  readonly person: string;
  readonly company: string;
}

/** A lead that may be the same as another, and why: the same phone, say, or a name written almost the same. */
export interface Like<T extends Likable> {
  readonly lead: T;
  readonly by: Twin['by'] | 'spelling';
}

/** Leads met so far, each of which is compared with the few that may look like it. */
export interface Likes<T extends Likable> {
  readonly of: (lead: Likable) => readonly Like<T>[];
  readonly add: (lead: T) => void;
}

/**
 * The leads that look like this one, the likeliest first: a guess for people to look at, since twins are told by
 * `twinsAmong`. `country` completes phones that are written without `+`.
 */
export function likesOf<T extends Likable>(lead: Likable, leads: readonly T[], country?: string): readonly Like<T>[] {
  const mine = new Portrait(lead, country);
  return ranked(
    leads,
    leads.map((_, at) => at),
    at => signsBetween(mine, new Portrait(leads[at] ?? lead, country)),
  );
}

/** The same for many leads, one after another. A company's domain alone does not count: of many leads, many share one. */
export function likesAmong<T extends Likable>(leads: readonly T[], country?: string): Likes<T> {
  const known: T[] = [];
  const portraits: Portrait[] = [];
  const [exact, phones, names] = [new Map<string, number[]>(), new MaskIndex(), new SpellingIndex()];
  const add = (lead: T): void => {
    const portrait = new Portrait(lead, country);
    const at = known.push(lead) - 1;
    portraits.push(portrait);
    for (const key of portrait.keys) put(exact, key, at);
    for (const phone of portrait.phones) phones.add(phone, at);
    names.add(portrait.spelling, at);
  };
  leads.forEach(add);
  return {
    add,
    of: lead => {
      const mine = new Portrait(lead, country);
      const near = [
        ...mine.keys.flatMap(key => (exact.get(key) ?? []).slice(0, sharersMost + 1)),
        ...mine.phones.flatMap(phone => phones.near(phone)),
        ...names.near(mine.spelling),
      ];
      return ranked(known, [...new Set(near)], at => signsBetween(mine, portraits[at] ?? mine), 0);
    },
  };
}

/** What more leads than this share, such as a company's domain, tells nothing of one. */
const sharersMost = 3;

const weights = { name: 60, phone: 50, email: 45, spelling: 30, personOfCompany: 30, oneDigit: 25, domain: 5 } as const;

/** Addresses at these say nothing of the company. */
const commonHosts = new RegExp(
  '^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|gmx|web|mail|inbox|list|bk|internet|' +
    'yandex|ya|rambler|lenta|autorambler|ro|ukr|i|tut|zoho|fastmail|qq|163|126|seznam|wp|onet|o2|t-online|free|orange|laposte|libero)\\.' +
    '(com|net|org|ru|me|de|fr|it|pl|cz|ua|by|kz|su|co\\.uk|com\\.tr|com\\.br|co|in|jp|es|ca|com\\.au|uk)$',
);

/** A lead as it is compared. What it takes to compare is found out when it is asked for. */
class Portrait {
  private known: {
    spelling?: Spelling;
    phones?: readonly string[];
    digits?: string;
    emails?: readonly string[];
    person?: string;
    company?: string;
  } = {};

  constructor(
    readonly lead: Likable,
    private readonly country: string | undefined,
  ) {}

  get spelling(): Spelling {
    return (this.known.spelling ??= spellingOf(this.lead.name));
  }

  get phones(): readonly string[] {
    return (this.known.phones ??= phoneKeys(this.lead.phone, this.country));
  }

  get digits(): string {
    return (this.known.digits ??= this.lead.phone.replace(/\D/g, ''));
  }

  get emails(): readonly string[] {
    return (this.known.emails ??= emailsIn(this.lead.email));
  }

  get domains(): readonly string[] {
    const all = this.emails.map(email => email.slice(email.indexOf('@') + 1));
    return all.filter(domain => !commonHosts.test(domain));
  }

  get person(): string {
    return (this.known.person ??= soundOf(this.lead.person));
  }

  get company(): string {
    return (this.known.company ??= soundOf(this.lead.company));
  }

  /** What another lead has as well when it is the same. The name is told by its spelling. */
  get keys(): readonly string[] {
    const { name } = this.lead;
    return [
      ...(this.spelling.keys.length || !name ? [] : [`name ${fold(name)}`]),
      ...this.phones.map(key => `phone ${key}`),
      ...this.emails.map(key => `email ${key}`),
      ...(this.person && this.company ? [`${this.person} of ${this.company}`] : []),
    ];
  }
}

function soundOf(name: string): string {
  if (name === '') return '';
  const { keys, digits } = spellingOf(name);
  return `${keys[keys.length - 1] ?? ''}${digits}`;
}

interface Sign {
  readonly by: Like<Likable>['by'];
  readonly weight: number;
}

function signsBetween(one: Portrait, other: Portrait): readonly Sign[] {
  const signs: Sign[] = [];
  const slips = slipsBetween(one.spelling, other.spelling);
  if (isSameName(one, other, slips)) signs.push({ by: 'name', weight: weights.name });
  else if (slips !== null) signs.push({ by: 'spelling', weight: weights.spelling - slips });
  if (mayBeNear(one.digits, other.digits)) signs.push(...phoneSigns(one, other));
  if (one.lead.email && other.lead.email) {
    if (meet(one.emails, other.emails)) signs.push({ by: 'email', weight: weights.email });
    else if (meet(one.domains, other.domains)) signs.push({ by: 'email', weight: weights.domain });
  }
  const speaks =
    one.person !== '' && one.company !== '' && one.person === other.person && one.company === other.company;
  if (speaks) signs.push({ by: 'spelling', weight: weights.personOfCompany });
  return signs;
}

function isSameName(one: Portrait, other: Portrait, slips: number | null): boolean {
  // What has no letters has no slips either.
  const worth = slips === 0 || (!one.spelling.keys.length && !other.spelling.keys.length);
  return worth && one.lead.name !== '' && fold(one.lead.name) === fold(other.lead.name);
}

function phoneSigns(one: Portrait, other: Portrait): readonly Sign[] {
  if (meet(one.phones, other.phones)) return [{ by: 'phone', weight: weights.phone }];
  const isNear = one.phones.some(phone =>
    other.phones.some(near => {
      const at = differingDigit(phone, near);
      // The next number is usually the next desk of the same house.
      return at !== null && (at < phone.length - 1 || sharesWord(one.lead, other.lead));
    }),
  );
  return isNear ? [{ by: 'spelling', weight: weights.oneDigit }] : [];
}

/** Cheaper than reading phones out of cells: whether the ends of two may be the same but for a digit. */
function mayBeNear(one: string, other: string): boolean {
  if (one.length < digitsLeast || other.length < digitsLeast) return false;
  if (one.length > digitsOfOne || other.length > digitsOfOne) return true;
  let differing = 0;
  for (let back = 1; back <= digitsLeast; back++)
    if (one[one.length - back] !== other[other.length - back]) differing++;
  return differing < 2;
}

/** Shorter numbers are somebody's extensions; a cell with more digits holds several phones. */
const digitsLeast = 7;
const digitsOfOne = 13;

/** Where two phones differ when it is in one digit only, or null. */
function differingDigit(one: string, other: string): number | null {
  if (one.length !== other.length) return null;
  const at = Array.from(one).findIndex((digit, index) => digit !== other[index]);
  return at >= 0 && one.slice(at + 1) === other.slice(at + 1) ? at : null;
}

function sharesWord(one: Likable, other: Likable): boolean {
  const wordsOf = ({ name, person, company }: Likable): string[] =>
    fold(`${name} ${person} ${company}`)
      .split(/[^\p{L}]+/u)
      .filter(word => word.length > 2);
  return meet(wordsOf(one), wordsOf(other));
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some(one => others.includes(one));
}

interface Ranked<T extends Likable> extends Like<T> {
  readonly at: number;
  readonly weight: number;
}

function ranked<T extends Likable>(
  leads: readonly T[],
  candidates: readonly number[],
  signsAt: (at: number) => readonly Sign[],
  sharersOfDomain = sharersMost,
): readonly Like<T>[] {
  const found = candidates.flatMap((at): Ranked<T>[] => {
    const signs = signsAt(at);
    const [lead, first] = [leads[at], signs[0]];
    if (!lead || !first) return [];
    const strongest = signs.reduce((best, sign) => (sign.weight > best.weight ? sign : best), first);
    return [{ at, lead, by: strongest.by, weight: signs.reduce((sum, { weight }) => sum + weight, 0) }];
  });
  const sharers = found.filter(({ weight }) => weight === weights.domain).length;
  return found
    .filter(({ weight }) => weight > weights.domain || sharers <= sharersOfDomain)
    .sort((one, other) => other.weight - one.weight || one.at - other.at)
    .map(({ lead, by }) => ({ lead, by }));
}
