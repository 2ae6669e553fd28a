import type { ResultEffect } from '../base/ladder';
import type { Text } from '../base/text';
import { hidden, word } from '../workbook/column';
import { table, type Row } from '../workbook/sheet';
import { kindOf, type Kinds } from './word';

/** The words for the effects of results in Lists. */
export const resultEffects: Kinds<ResultEffect> = {
  advance: { ru: 'Следующая попытка', en: 'Next attempt' },
  reset: { ru: 'Счёт сначала', en: 'Start over' },
  close: { ru: 'Закрыть попытки', en: 'No more attempts' },
};

/** The results of contacts, as Lists keeps them. */
export const results = table({
  key: 'results',
  name: 'result',
  columns: {
    result: word(
      { ru: 'Результат', en: 'Result' },
      { note: { ru: 'Чем кончается контакт. Свои можно дописать ниже.', en: 'How a contact ends. Add yours below.' } },
    ),
    effect: word(
      { ru: 'Что с попытками', en: 'Effect on attempts' },
      {
        choices: { words: Object.values(resultEffects) },
        note: {
          ru: 'Следующая попытка: счёт растёт. Счёт сначала: разговор состоялся. Закрыть попытки: звонить больше не нужно.',
          en: 'Next attempt: the count grows. Start over: the talk took place. No more attempts: nobody needs to call again.',
        },
      },
    ),
    resultKey: hidden({ ru: 'Код результата', en: 'Result key' }),
    resultKnown: hidden({ ru: 'Результат в строках', en: 'Result in the rows' }),
  },
  starter: {
    when: 'once',
    rows: language =>
      starterResults.map(({ key, name, effect }) => ({
        result: name[language],
        effect: resultEffects[effect][language],
        resultKey: key,
        resultKnown: name[language],
      })),
  },
});

export type Result = Row<typeof results>;

interface StarterResult {
  readonly key: string;
  readonly name: Text;
  readonly effect: ResultEffect;
  /** Which of the common colours the log shows it in. */
  readonly look: (typeof resultLooks)[number];
}

/** The common colours that results are shown in. */
export const resultLooks = ['good', 'waiting', 'bad', 'quiet'] as const;

/** The results that a new workbook begins with. */
export const starterResults: readonly StarterResult[] = [
  { key: 'talked', name: { ru: 'Поговорили', en: 'Talked' }, effect: 'reset', look: 'good' },
  { key: 'noAnswer', name: { ru: 'Не ответил', en: 'No answer' }, effect: 'advance', look: 'waiting' },
  { key: 'refusal', name: { ru: 'Отказ', en: 'Refused' }, effect: 'advance', look: 'bad' },
  { key: 'agreed', name: { ru: 'Договорились', en: 'Agreed' }, effect: 'reset', look: 'good' },
  { key: 'wrongNumber', name: { ru: 'Неверный номер', en: 'Wrong number' }, effect: 'close', look: 'quiet' },
];

/** What the result that stands in Lists does; one without an effect starts the count over, as a talk does. */
export function effectOf(result: Pick<Result, 'effect'>): ResultEffect {
  return kindOf(result.effect, resultEffects) ?? 'reset';
}
