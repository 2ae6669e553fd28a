import { emailsIn } from '../base/email';
import { phoneKeys } from '../base/phone';
import { fold, type Language, type Text } from '../base/text';
import { leadFacts } from './lead';
import type { Lead, LeadDraft } from './leads';
import { tagsOf, withTags } from './tags';

/** The facts of which a merged lead has one, so that somebody has to choose when both leads have their own. */
export const chosenFacts = ['stage', 'manager', 'source', 'person', 'company', 'request'] as const;

export type ChosenFact = (typeof chosenFacts)[number] | 'phone' | 'email';

/** Which of the two leads a fact is taken from; left out, from the kept one, if it has it. */
export type Choice = Readonly<Partial<Record<ChosenFact, 'keep' | 'merge'>>>;

/** Facts that are worth a line in the comment when the other lead's is taken. */
const remembered: readonly ChosenFact[] = ['source', 'person', 'company', 'request'];

/**
 * What the kept lead becomes when another is merged into it: nothing that only one of them has is lost. Merging the same
 * lead again changes nothing.
 */
export function mergedFacts(keep: Lead, merge: Lead, choice: Choice, language: Language): Partial<LeadDraft> {
  const chosen = Object.fromEntries(chosenFacts.map(fact => [fact, chosenOf(keep, merge, fact, choice)]));
  return {
    ...chosen,
    phone: joinedPhones(...inOrder(keep.phone, merge.phone, choice.phone)),
    email: joined(...inOrder(keep.email, merge.email, choice.email), emailsIn),
    tags: withTags(keep.tags, tagsOf(merge.tags)),
    comment: joinedLines([keep.comment, merge.comment, ...remarksOf(keep, merge, chosen, language)]),
    ...createdOf(keep, merge),
  };
}

function chosenOf(keep: Lead, merge: Lead, fact: (typeof chosenFacts)[number], choice: Choice): string {
  const [first, second] = inOrder(keep[fact], merge[fact], choice[fact]);
  return first || second;
}

function inOrder(keep: string, merge: string, choice: 'keep' | 'merge' | undefined): readonly [string, string] {
  return choice === 'merge' ? [merge, keep] : [keep, merge];
}

function joinedPhones(first: string, second: string): string {
  return joined(first, second, text => phoneKeys(text));
}

/** Both cells, unless one says all that the other does. */
function joined(first: string, second: string, keysOf: (text: string) => readonly string[]): string {
  const says = (text: string, other: string): boolean => {
    const [mine, theirs] = [keysOf(text), keysOf(other)];
    return theirs.length ? theirs.every(key => mine.includes(key)) : fold(text).includes(fold(other));
  };
  if (says(first, second)) return first;
  return says(second, first) ? second : `${first} · ${second}`;
}

function joinedLines(texts: readonly string[]): string {
  return texts.reduce((said, text) => {
    if (text.trim() === '' || said.includes(text.trim())) return said;
    return said === '' ? text : `${said}\n${text}`;
  }, '');
}

/** What the merged lead was called and what of the two is not taken: lines of the comment. */
function remarksOf(keep: Lead, merge: Lead, chosen: Readonly<Record<string, string>>, language: Language): string[] {
  const lost = remembered.flatMap(fact =>
    [keep[fact], merge[fact]]
      .filter(value => value !== '' && fold(value) !== fold(chosen[fact] ?? ''))
      .map(value => `${leadFacts[fact].title[language]}: ${value}`),
  );
  return lost.length || fold(keep.name) !== fold(merge.name) ? [mergedWith(merge.name)[language], ...lost] : [];
}

function mergedWith(name: string): Text {
  return { ru: `Объединён с «${name}»`, en: `Merged with “${name}”` };
}

/** The earlier day, and the time that belongs to it. */
function createdOf(keep: Lead, merge: Lead): Pick<LeadDraft, 'created' | 'createdTime'> {
  const [first, second] = [keep, merge]
    .filter(({ created }) => created !== null)
    .sort((one, other) => momentOf(one).localeCompare(momentOf(other)));
  if (!first) return { created: null, createdTime: keep.createdTime };
  const sameDay = second?.created === first.created;
  return { created: first.created, createdTime: first.createdTime || (sameDay ? second.createdTime : '') };
}

/** A day without a time comes after the same day with one: the time is known at least. */
function momentOf({ created, createdTime }: Lead): string {
  return `${created ?? ''} ${createdTime || '99:99'}`;
}
