import type { ImportDefaults, ImportMapping } from '../../api/calls';
import type { Table } from '../../base/csv';
import { done, refused, type Outcome } from '../../base/outcome';
import { phoneCountries } from '../../base/phone';
import { fold, type Text } from '../../base/text';
import { importFields, isImportField, meaningsOf, type ImportField } from './fields';
import { dayOrders, type DayOrder } from '../../base/written-day';

/** A column of the file that a field is taken from. */
export interface MappedColumn {
  readonly header: string;
  readonly at: number;
  /** It holds a first, middle or last name, which are joined by a space. */
  readonly namePart: boolean;
  /** Its header says no more than that it is a comment, and need not be repeated beside the value. */
  readonly comment: boolean;
}

/** For each of our fields, the columns it is taken from, found in the file. */
export type Mapped = Readonly<Record<ImportField, readonly MappedColumn[]>>;

/** What stands for values that a row lacks, checked. */
export interface Defaults {
  readonly manager: string;
  readonly stage: string;
  readonly source: string;
  readonly country: string | undefined;
  readonly dates: DayOrder | undefined;
  /** Rows that look like a lead that is there are left out. */
  readonly skipSimilar: boolean;
}

/**
 * Finds the mapping's columns in the file. A mapping that does not name `comment` sends every column it left out there;
 * one that does, even with an empty list, decides itself what is left behind.
 */
export function findColumns(mapping: ImportMapping, table: Table): Outcome<Mapped> {
  const byHeader = new Map<string, MappedColumn>();
  const columns = table.header.map(mappedColumn);
  for (const column of columns) {
    byHeader.set(column.header, column);
    if (!byHeader.has(fold(column.header))) byHeader.set(fold(column.header), column);
  }
  const mapped: Partial<Record<ImportField, MappedColumn[]>> = {};
  for (const field of Object.keys(mapping)) {
    if (!isImportField(field)) return refused('invalid', unknownField(field), 'mapping');
    const chosen: MappedColumn[] = [];
    for (const header of headersOf(mapping[field])) {
      const column = byHeader.get(header) ?? byHeader.get(fold(header));
      if (!column) return refused('invalid', unknownColumn(header, table), 'mapping');
      if (!chosen.includes(column)) chosen.push(column);
    }
    mapped[field] = chosen;
  }
  const of = (field: ImportField): MappedColumn[] => mapped[field] ?? [];
  const used = new Set(importFields.flatMap(of).map(column => column.at));
  const left = columns.filter(column => !used.has(column.at));
  const all = {} as Record<ImportField, readonly MappedColumn[]>;
  for (const field of importFields) all[field] = of(field);
  return done({ ...all, comment: mapped.comment ?? left });
}

/** The defaults of an import, or which of them cannot be understood. */
export function readDefaults(given: ImportDefaults): Outcome<Defaults> {
  const unknown = Object.keys(given).find(key => !defaultKeys.includes(key));
  if (unknown !== undefined) return refused('invalid', unknownField(unknown), `defaults.${unknown}`);
  const of = (key: string): string => (given[key] ?? '').trim();
  const country = of('country').toUpperCase();
  if (country && !phoneCountries.includes(country))
    return refused('invalid', unknownCountry(country), 'defaults.country');
  const dates = dayOrders.find(order => order === of('dates'));
  if (of('dates') && !dates) return refused('invalid', unknownOrder(of('dates')), 'defaults.dates');
  const words = { manager: of('manager'), stage: of('stage'), source: of('source') };
  return done({ ...words, country: country || undefined, dates, skipSimilar: of('skipSimilar') !== '' });
}

/** The row's value of a field: its columns' filled cells joined by " · ", the parts of a person's name by a space. */
export function joined(cells: readonly string[], columns: readonly MappedColumn[]): string {
  let text = '';
  let afterNamePart = false;
  for (const column of columns) {
    const cell = cells[column.at] ?? '';
    if (!cell) continue;
    text += text ? (afterNamePart && column.namePart ? ' ' : ' · ') + cell : cell;
    afterNamePart = column.namePart;
  }
  return text;
}

function mappedColumn(header: string, at: number): MappedColumn {
  const meanings = meaningsOf(header).map(found => found.meaning);
  const namePart = meanings.some(
    meaning => meaning === 'firstName' || meaning === 'middleName' || meaning === 'lastName',
  );
  return { header, at, namePart, comment: meanings.includes('comment') };
}

const defaultKeys: readonly string[] = ['manager', 'stage', 'source', 'country', 'dates', 'skipSimilar'];

function headersOf(columns: string | readonly string[] | undefined): readonly string[] {
  if (columns === undefined) return [];
  return (typeof columns === 'string' ? [columns] : columns).filter(header => header !== '');
}

function unknownField(field: string): Text {
  return {
    ru: `Поля «${field}» у импорта нет. Уберите его из соответствия столбцов и из значений по умолчанию.`,
    en: `An import has no field “${field}”. Take it out of the mapping and of the defaults.`,
  };
}

function unknownColumn(header: string, table: Table): Text {
  const columns = table.header.slice(0, 20).join(', ');
  return {
    ru: `В файле нет столбца «${header}». В нём есть: ${columns}.`,
    en: `The file has no column “${header}”. It has: ${columns}.`,
  };
}

function unknownCountry(country: string): Text {
  const countries = phoneCountries.join(', ');
  return {
    ru: `Страна «${country}» для телефонов не известна. Укажите одну из: ${countries}.`,
    en: `The country “${country}” is not known for phones. Give one of: ${countries}.`,
  };
}

function unknownOrder(order: string): Text {
  return {
    ru: `Порядок дат «${order}» не известен. Укажите dmy, mdy или ymd.`,
    en: `The order of dates “${order}” is not known. Give dmy, mdy or ymd.`,
  };
}
