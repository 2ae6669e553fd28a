import type { Failure, Reply } from '../api/calls';
import { hash } from '../base/hash';
import { refused, type Outcome, type Refusal } from '../base/outcome';
import type { Language, Text } from '../base/text';
import type { Office } from '../workbook/office';
import type { Act, Endpoint } from './feature';

const idLengthMost = 200;

/** Answers one request of the sidebar or of a script: JSON in, JSON out, whatever happens. */
export function answerRequest(office: Office, endpoints: readonly Endpoint[], version: string, text: unknown): string {
  const request = parse(text);
  const call = typeof request['call'] === 'string' ? request['call'].slice(0, idLengthMost) : '';
  try {
    return JSON.stringify(replyOf(answer(office, endpoints, version, request, call), () => office.language()));
  } catch (error) {
    // The client learns that it is our fault; what the services said may name other people's data.
    office.log(`The call ${call} failed`, error);
    return JSON.stringify(replyOf(refused('broken', broken), () => languageOr(office)));
  }
}

/** A reply in plain JSON, its sentence in one language. */
export function replyOf(outcome: Outcome<unknown>, language: () => Language): Reply<unknown> {
  return outcome.ok
    ? { ok: true, value: outcome.value ?? null }
    : { ok: false, failure: failureOf(outcome.refusal, language()) };
}

/** What a user reads when we have failed. */
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
  if (typeof id !== 'string' || id === '' || id.length > idLengthMost) return refused('invalid', noId, 'id');
  if (request['version'] !== undefined && request['version'] !== version) return refused('stale', updated, 'version');
  const endpoint = endpoints.find(one => one.call === call);
  if (!endpoint) return refused('invalid', unknownCall(call), 'call');
  return endpoint.answer(office, input, actOf(office, `${call} ${id}`));
}

function actOf(office: Office, id: string): Act {
  return {
    id,
    idOf: kind => `${kind}-${hash(id)}`,
    get email() {
      return office.identity.email;
    },
  };
}

function parse(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const request: unknown = JSON.parse(String(text));
    return typeof request === 'object' && request !== null ? (request as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function failureOf({ code, message, field }: Refusal, language: Language): Failure {
  return { code, message: message[language], ...(field !== undefined && { field }) };
}

function languageOr(office: Office): Language {
  try {
    return office.language();
  } catch {
    return office.identity.language;
  }
}

const noId: Text = {
  ru: 'У запроса нет своего номера: нужны поля id, call и input.',
  en: 'The request has no id: it takes the fields id, call and input.',
};

const updated: Text = {
  ru: 'Перезвон обновился: закройте боковую панель и откройте её снова из меню.',
  en: 'Perezvon was updated: close the sidebar and open it again from the menu.',
};

function unknownCall(call: string): Text {
  return { ru: `Перезвон не знает вызова «${call}».`, en: `Perezvon knows no call “${call}”.` };
}
