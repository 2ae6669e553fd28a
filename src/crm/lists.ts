import { fold, languages, type Text } from '../base/text';
import { hidden, word } from '../workbook/column';
import { table, type TableSheet } from '../workbook/sheet';
import { channels } from './channel';
import { managers } from './manager';
import { results } from './result';
import { stages } from './stage';

/** Where leads come from, as Lists keeps it. */
export const sources = table({
  key: 'sources',
  name: 'source',
  columns: {
    source: word(
      { ru: 'Источник', en: 'Source' },
      { note: { ru: 'Откуда приходят лиды.', en: 'Where leads come from.' } },
    ),
    sourceKnown: hidden({ ru: 'Источник в строках', en: 'Source in the rows' }),
  },
  starter: {
    when: 'once',
    rows: language => starterSources.map(name => ({ source: name[language], sourceKnown: name[language] })),
  },
});

/** Why a lead is left without a next step, as Lists keeps it. */
export const reasons = table({
  key: 'reasons',
  name: 'reason',
  columns: {
    reason: word(
      { ru: 'Причина отказа', en: 'Reject reason' },
      {
        width: 160,
        note: { ru: 'Почему следующего шага не будет.', en: 'Why there will be no next step.' },
      },
    ),
  },
  starter: { when: 'once', rows: language => starterReasons.map(name => ({ reason: name[language] })) },
});

/** The sources that a new workbook begins with. */
export const starterSources: readonly Text[] = [
  { ru: 'Сайт', en: 'Site' },
  { ru: 'Рекомендация', en: 'Referral' },
  { ru: 'Реклама', en: 'Advertising' },
  { ru: 'Соцсети', en: 'Social media' },
  { ru: 'Холодный звонок', en: 'Cold call' },
  { ru: 'Другое', en: 'Other' },
];

const starterReasons: readonly Text[] = [
  { ru: 'Дорого', en: 'Too expensive' },
  { ru: 'Выбрали других', en: 'Chose others' },
  { ru: 'Не актуально', en: 'No longer needed' },
  { ru: 'Не наш клиент', en: 'Not our client' },
  { ru: 'Не дозвонились', en: 'Could not be reached' },
  { ru: 'Неверный номер', en: 'Wrong number' },
];

/** The reason of the list that the words mean, in either language of the starter list; '' when it has none such. */
export function listedReason(words: string, listed: readonly string[]): string {
  const isMeant = (name: string): boolean => fold(name) === fold(words);
  const starter = starterReasons.find(name => languages.some(language => isMeant(name[language])));
  const meant = [words, ...(starter ? [starter.ru, starter.en] : [])].map(fold);
  return listed.find(isMeant) ?? listed.find(one => meant.includes(fold(one))) ?? '';
}

/** The sheet of reference lists: each list is a table of its own, side by side. */
export const listsSheet: TableSheet = {
  kind: 'tables',
  key: 'lists',
  title: { ru: 'Справочники', en: 'Lists' },
  tab: '#8e7cc3',
  tables: [stages, sources, channels, results, reasons, managers],
};
