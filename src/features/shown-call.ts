import type { Day } from '../base/day';
import { fold, languages, type Text } from '../base/text';
import { listTitles } from '../crm/call-lists';
import { planStatusOf, type Plan } from '../crm/plan';
import { dayInWords } from '../workbook/codec';

/** A planned contact as a list of Calls today shows it. */
export interface ShownCall {
  readonly lead: string;
  readonly date: Day;
  readonly time: string;
  readonly topic: string;
}

/**
 * The call that the last of these rows of Calls today shows in the list that has the column; null when it shows none. Two lists
 * stand side by side there, each under its own titles, and people may have inserted columns.
 */
export function shownCall(rows: readonly (readonly string[])[], column: number): ShownCall | null {
  const head = rows.find(
    row => row.some(cell => says(cell, listTitles.date)) && row.some(cell => says(cell, listTitles.lead)),
  );
  const row = rows[rows.length - 1];
  if (!head || !row || head === row) return null;
  const start = Math.max(
    lastIndex(head.slice(0, column), cell => says(cell, listTitles.date)),
    0,
  );
  const cellOf = (title: Text): string => {
    const at = head.slice(start).findIndex(cell => says(cell, title));
    return at < 0 ? '' : (row[start + at] ?? '');
  };
  const [lead, topic, time] = [cellOf(listTitles.lead), cellOf(listTitles.topic), cellOf(listTitles.time)];
  const date = dayInWords(cellOf(listTitles.date), 'dmy');
  return lead === '' || date === null ? null : { lead, date, time, topic };
}

/** Whether it is this planned contact that the list shows, its lead aside. */
export function isShown(planned: Plan, call: ShownCall): boolean {
  const { date, time, topic, status } = planned;
  return date === call.date && time === call.time && topic === call.topic && planStatusOf(status) === 'planned';
}

function says(cell: string, title: Text): boolean {
  return languages.some(language => fold(cell) === fold(title[language]));
}

function lastIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (fits(items[at] as T)) return at;
  return -1;
}
