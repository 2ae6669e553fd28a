import * as v from 'valibot';
import { dayOf, timeOf, type Day, type Time } from '../base/day';
import { done, refused, type Outcome } from '../base/outcome';
import { fold, isErrorValue, type Text } from '../base/text';
import { fieldTitle } from './field';

/** What an input has to be, and what it becomes once it is checked. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** A cell of Sheets holds 50,000 characters. */
const lengthMost = 50_000;
const nameLengthMost = 300;
/** Signs of a file: some fifty thousand rows. */
export const fileMost = 5_000_000;
/** More rows than this are too much for one act to be looked over. */
const listMost = 500;

/** A text; '' when it is left out. Line breaks stay. */
export const text = v.optional(v.nullable(longText(), ''), '');

/** A text that may not be blank. */
export const filledText = v.pipe(longText(), v.nonEmpty('blank'));

/** A name on one line; '' when it is left out. */
export const name = v.optional(v.nullable(oneLine(), ''), '');

/** A name that may not be blank, nor of signs that nobody sees. */
export const filledName = v.pipe(
  oneLine(),
  v.check(value => fold(value) !== '', 'blank'),
);

/** A day, which a calendar has. */
export const day = v.pipe(
  v.string('text'),
  v.trim(),
  v.nonEmpty('blank'),
  v.check(value => dayOf(value) !== null, 'day'),
  v.transform(value => dayOf(value) as Day),
);

/** A day, or null when it is left out. */
export const dayOrNone = v.optional(
  v.nullable(
    v.pipe(
      v.string('text'),
      v.trim(),
      v.check(value => value === '' || dayOf(value) !== null, 'day'),
      v.transform(dayOf),
    ),
    null,
  ),
  null,
);

/** A time of day; '' when it is left out. */
export const time = v.optional(
  v.nullable(
    v.pipe(
      v.string('text'),
      v.trim(),
      v.check(value => value === '' || timeOf(value) !== null, 'time'),
      v.transform((value): Time | '' => timeOf(value) ?? ''),
    ),
    '' as const,
  ),
  '' as const,
);

/** A whole number from 0 on, or null when it is left out. */
export const count = v.optional(
  v.nullable(
    v.pipe(v.number('number'), v.integer('number'), v.minValue(0, 'number'), v.maxValue(100_000, 'number')),
    null,
  ),
  null,
);

/** Several of these, at least one. */
export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return v.pipe(v.array(item, 'object'), v.minLength(1, 'blank'), v.maxLength(listMost, 'many'));
}

/** Names, at least one. */
export const names = list(filledName);

/** One of these words; the first when it is left out. */
export function oneOf<const W extends string>(words: readonly [W, ...W[]]): v.GenericSchema<unknown, W> {
  return v.optional(v.nullable(v.picklist(words, 'object'), words[0]), words[0]) as v.GenericSchema<unknown, W>;
}

/** Yes or no; no when it is left out. */
export const flag = v.optional(v.nullable(v.boolean('flag'), false), false);

/** The fields of an input; others are passed by. */
export function fields<const E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, 'object'> {
  return v.object(entries, 'object');
}

/** Checks an input, and says of the first field that is wrong what it should be. A `name` is that of what the call is about. */
export function checkInput<T>(schema: Schema<T>, input: unknown, call = ''): Outcome<T> {
  // One flaw is told: millions of them are not gathered first.
  const result = v.safeParse(schema, input ?? {}, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return done(result.output);
  const [issue] = result.issues;
  const field = (issue.path ?? []).flatMap(({ key }) => (typeof key === 'number' ? [] : [String(key)])).join('.');
  const lacking = issue.received === 'undefined' && issue.expected !== 'Object';
  const wrong = wrongs[lacking ? 'blank' : issue.message] ?? wrongs['object'];
  const title = fieldTitle(field === 'name' ? call.replace(/\..*/, '') : field);
  return refused('invalid', wrong ? { ru: wrong(title).ru, en: wrong(title).en } : title, field || undefined);
}

function longText(): v.GenericSchema<unknown, string> {
  return v.pipe(v.string('text'), v.transform(withoutControls), v.trim(), v.maxLength(lengthMost, 'long'));
}

function oneLine(): v.GenericSchema<unknown, string> {
  return v.pipe(
    v.string('text'),
    v.transform(value => withoutControls(value).replace(/\s+/g, ' ').trim()),
    // Sheets would take the apostrophe for "this is text" and drop it.
    v.transform(value => value.replace(/^'/, '’')),
    v.check(value => !isErrorValue(value), 'errorValue'),
    v.maxLength(nameLengthMost, 'longName'),
  );
}

/** Signs that no cell can show, and that no file or property surely keeps. */
function withoutControls(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\r\n?/g, '\n');
}

/** What is said of a text that reads like what a broken formula shows. */
export function errorValue(field: Text): Text {
  return {
    ru: `Поле «${field.ru}»: так таблица показывает ошибку формулы. Впишите текст.`,
    en: `The field “${field.en}”: that is how the spreadsheet shows a broken formula. Write a text.`,
  };
}

const wrongs: Readonly<Record<string, (field: Text) => Text>> = {
  blank: field => ({ ru: `Заполните поле «${field.ru}».`, en: `Fill in the field “${field.en}”.` }),
  text: field => ({ ru: `Поле «${field.ru}»: нужен текст.`, en: `The field “${field.en}” takes a text.` }),
  number: field => ({
    ru: `Поле «${field.ru}»: нужно целое число от 0.`,
    en: `The field “${field.en}” takes a whole number from 0 on.`,
  }),
  flag: field => ({ ru: `Поле «${field.ru}»: да или нет.`, en: `The field “${field.en}” takes true or false.` }),
  day: field => ({
    ru: `Поле «${field.ru}»: такого дня нет. Нужен день вида 2026-11-23.`,
    en: `The field “${field.en}”: there is no such day. It takes a day such as 2026-11-23.`,
  }),
  time: field => ({
    ru: `Поле «${field.ru}»: такого времени нет. Нужно время вида 15:00.`,
    en: `The field “${field.en}”: there is no such time. It takes a time such as 15:00.`,
  }),
  language: field => ({ ru: `Поле «${field.ru}»: ru или en.`, en: `The field “${field.en}” takes ru or en.` }),
  side: field => ({
    ru: `Поле «${field.ru}»: keep или merge.`,
    en: `The field “${field.en}” takes keep or merge.`,
  }),
  starter: field => ({
    ru: `Поле «${field.ru}»: studio или callCentre.`,
    en: `The field “${field.en}” takes studio or callCentre.`,
  }),
  long: field => ({
    ru: `Поле «${field.ru}» длиннее ${lengthMost} знаков: столько не поместится в ячейку. Сократите его.`,
    en: `The field “${field.en}” is longer than ${lengthMost} characters, more than a cell holds. Shorten it.`,
  }),
  longName: field => ({
    ru: `Поле «${field.ru}» длиннее ${nameLengthMost} знаков. Сократите его.`,
    en: `The field “${field.en}” is longer than ${nameLengthMost} characters. Shorten it.`,
  }),
  errorValue,
  longFile: field => ({
    ru: `Поле «${field.ru}»: файл длиннее ${fileMost / 1e6} млн знаков. Разделите его на части.`,
    en: `The field “${field.en}”: the file is longer than ${fileMost / 1e6} million characters. Split it.`,
  }),
  many: field => ({
    ru: `Поле «${field.ru}»: за один раз не больше ${listMost}. Выберите часть, потом остальное.`,
    en: `The field “${field.en}” takes at most ${listMost} at once. Choose some of them, then the rest.`,
  }),
  object: field => ({
    ru: `Поле «${field.ru}» не того вида, которого ждёт Перезвон.`,
    en: `The field “${field.en}” is not of the kind that Perezvon expects.`,
  }),
};
