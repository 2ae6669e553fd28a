import type { Failure, Reply } from '../api/calls';
import { hash } from '../base/hash';
import { refused, type Outcome, type Refusal } from '../base/outcome';
import type { Language, Text } from '../base/text';
import { readBegun } from '../workbook/journal';
import type { Office } from '../workbook/office';
import { notAllowed } from '../workbook/transaction';
import type { Act, Endpoint } from './feature';
import { fileMost } from './input';

const idLengthMost = 200;
/** The longest file, each of its signs escaped, and what belongs to it. */
const requestMost = 2.5 * fileMost;
/** No input of the contract goes as deep. */
const depthMost = 20;
const triesMost = 5;

/** Answers one request of the sidebar or of a script: JSON in, JSON out, whatever happens. */
export function answerRequest(office: Office, endpoints: readonly Endpoint[], version: string, text: unknown): string {
  const request = parse(text);
  const call = typeof request['call'] === 'string' ? request['call'].slice(0, idLengthMost) : '';
  try {
    return JSON.stringify(replyOf(answer(office, endpoints, version, request, call), () => office.language()));
  } catch (error) {
    // The client learns that it is our fault; what the services said may name other people's data.
    office.log(`The call ${call} failed`, error);
    return JSON.stringify(replyOf(failed(office), () => languageOr(office)));
  }
}

/** Finishes the bulk act that an earlier execution left half written, as if its author had sent it again. */
export function finishRequest(office: Office, endpoints: readonly Endpoint[]): void {
  const begun = readBegun(office.store.all());
  if (!begun) return;
  const asked = JSON.parse(begun.resume) as Asked;
  const endpoint = endpoints.find(one => one.call === asked.call);
  const isHopeless = begun.tries >= triesMost;
  if (isHopeless) office.log('An act could not be finished', { call: asked.call });
  // Noted first: it may be what kills the execution.
  else office.store.put({ 'begun.tries': String(begun.tries + 1) });
  const outcome = isHopeless ? undefined : endpoint?.answer(office, asked.input, actOf(office, asked));
  // Somebody else is writing: the next pass will see.
  if (outcome?.ok === false && outcome.refusal.code === 'broken') return;
  if (readBegun(office.store.all())?.resume === begun.resume) office.store.put({ begun: '' });
}

/** A reply in plain JSON, its sentence in one language. */
export function replyOf(outcome: Outcome<unknown>, language: () => Language): Reply<unknown> {
  return outcome.ok
    ? { ok: true, value: outcome.value ?? null }
    : { ok: false, failure: failureOf(outcome.refusal, language()) };
}

/** What a user reads when something has thrown: they may only look, which Google tells by throwing, or it is our fault. */
export function failed(office: Office): Outcome<never> {
  return maySurelyNotEdit(office) ? refused('denied', notAllowed) : refused('broken', broken);
}

function maySurelyNotEdit(office: Office): boolean {
  try {
    return !office.mayEdit();
  } catch {
    return false;
  }
}

export const broken: Text = {
  ru: 'Что-то сломалось у нас. Попробуйте ещё раз; если повторится, скопируйте отчёт и пришлите разработчикам.',
  en: 'Something broke on our side. Try again; if it happens again, copy the report and send it to the developers.',
};

function answer(
  office: Office,
  endpoints: readonly Endpoint[],
  version: string,
  request: Readonly<Record<string, unknown>>,
  call: string,
): Outcome<unknown> {
  const { id, input } = request;
  if (input === tooMuch || isDeeper(input, depthMost)) return refused('invalid', tooBig, 'input');
  if (typeof id !== 'string' || id === '' || id.length > idLengthMost) return refused('invalid', noId, 'id');
  if (request['version'] !== undefined && request['version'] !== version) return refused('stale', updated, 'version');
  const endpoint = endpoints.find(one => one.call === call);
  if (!endpoint) return refused('invalid', unknownCall(call), 'call');
  return endpoint.answer(office, input, actOf(office, { id, call, input }));
}

/** A request, by what it takes to answer it once more. */
interface Asked {
  readonly id: string;
  readonly call: string;
  readonly input: unknown;
  /** Who asked, when it was not the account that runs. */
  readonly email?: string;
}

function actOf(office: Office, { id, call, input, email }: Asked): Act {
  const act = `${call} ${id}`;
  return {
    id: act,
    idOf: kind => `${kind}-${hash(act)}`,
    get email() {
      return email ?? office.identity.email;
    },
    get resume() {
      return JSON.stringify({ id, call, input, email: this.email });
    },
  };
}

/** In the place of an input that is too long to be read. */
const tooMuch = Symbol('too much');

function parse(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const written = String(text);
    if (written.length > requestMost) return { input: tooMuch };
    const request: unknown = JSON.parse(written);
    return typeof request === 'object' && request !== null ? (request as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What is nested without end cannot be spelled again, to be finished later. */
function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some(inner => isDeeper(inner, most - 1));
}

function failureOf({ code, message, field }: Refusal, language: Language): Failure {
  return { code, message: shortened(message[language]), ...(field !== undefined && { field }) };
}

/** A sentence that names what somebody gave may be as long as that: its beginning says what is wrong, its end what to do. */
function shortened(sentence: string): string {
  return sentence.length > 600 ? `${sentence.slice(0, 350)} … ${sentence.slice(-200)}` : sentence;
}

function languageOr(office: Office): Language {
  try {
    return office.language();
  } catch {
    return office.identity.language;
  }
}

const noId: Text = {
  ru: `У запроса нет своего номера до ${idLengthMost} знаков: нужны поля id, call и input.`,
  en: `The request has no id of up to ${idLengthMost} characters: it takes the fields id, call and input.`,
};

const tooBig: Text = {
  ru: 'Запрос слишком велик или слишком глубоко вложен. Разделите его на части.',
  en: 'The request is too big or nested too deep. Split it.',
};

const updated: Text = {
  ru: 'Перезвон обновился: закройте боковую панель и откройте её снова из меню.',
  en: 'Perezvon was updated: close the sidebar and open it again from the menu.',
};

function unknownCall(call: string): Text {
  return { ru: `Перезвон не знает вызова «${call}».`, en: `Perezvon knows no call “${call}”.` };
}
