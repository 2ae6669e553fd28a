import { done } from '../../../base/outcome';
import { shortened, type Text } from '../../../base/text';
import type { Finding } from '../../../api/calls';
import { tableTitle } from '../../../crm/recording';
import { rememberedLists } from '../../../crm/remembered';
import { workbook } from '../../../crm/workbook';
import type { Book, Stray } from '../../../workbook/book';
import type { SheetName } from '../../../workbook/step';
import type { Office } from '../../../workbook/office';
import { question } from '../../endpoint';
import * as take from '../../input';
import { circumstancesOf } from '../circumstances';
import { soundRows } from '../mend';
import { knowingRenames, renamesIn, type Rename } from '../renames';
import { allRows } from '../all-rows';
import { cellFindings, strayFinding } from './cells';
import { unreadFindings } from './days';
import type { Found, Patient } from './found';
import { calendarFindings, lostFindings, namesakeFindings, reusedFindings } from './leads';
import { listFindings } from './lists';
import { orphanFindings } from './orphans';
import { fullFindings, sheetFindings, triggerFindings } from './sheets';
import { statusFindings, wordFindings, type Words } from './words';

/** `doctor.look`: everything that is out of order, the worst first. Nothing is written. */
export const lookCall = question('doctor.look', take.fields({}), (book, _, __, office) => {
  const steps = office.survey();
  if (!steps.ok) return steps;
  const titleOf = (sheet: SheetName): string => {
    const key = typeof sheet === 'number' ? office.tableAt(sheet) : null;
    const table = tables.find(one => one.key === key);
    return table ? tableTitle(table)[book.sheetLanguage] : '';
  };
  const found = [
    ...triggerFindings(office, book),
    ...fullFindings(office),
    ...sheetFindings(steps.value, titleOf),
    ...examine(book, office).found,
  ];
  return done({ findings: found.map(one => told(one, book)) });
});

const tables = workbook.sheets.flatMap(sheet => (sheet.kind === 'tables' ? sheet.tables : []));

/** What the doctor knows of the rows. */
export interface Examined {
  readonly found: readonly Found[];
  readonly patient: Patient;
  readonly renames: readonly Rename[];
  readonly strays: readonly Stray[];
}

/** Everything that is out of order in rows, lists and settings. `freshId` is what new rows are called by. */
export function examine(book: Book, office: Office, freshId?: () => string): Examined {
  const plain = circumstancesOf(office, book, { now: '', typed: '', isFresh: () => false });
  const renames = renamesIn(book);
  const circumstances = {
    ...plain,
    lists: knowingRenames(plain.lists, renames),
    ...(freshId && { freshId }),
  };
  const rows = allRows(book);
  const patient = { sound: soundRows(rows, circumstances), circumstances };
  const found = [
    ...listFindings(book),
    ...orphanFindings(patient),
    ...namesakeFindings(patient),
    ...reusedFindings(patient),
    ...wordFindings(patient, wordsIn(book)),
    ...statusFindings(patient),
    ...unreadFindings(patient),
    ...calendarFindings(patient),
    ...lostFindings(patient, circumstances.lists.reasons),
    ...strayFinding(rows.strays),
    ...cellFindings(patient, renames),
  ];
  return { found, patient, renames, strays: rows.strays };
}

function wordsIn(book: Book): Words {
  const lists = rememberedLists.map(({ name, table }) => [
    name,
    book.rows(table).map(({ values }) => String(values[name])),
  ]);
  return Object.fromEntries(lists) as Words;
}

function told(
  { id, kind, sentence, rows, samples, mend, choices, suggested }: Found,
  { language, sheetLanguage }: Book,
): Finding {
  const say = (text: Text): string => text[language];
  return {
    id,
    kind,
    sentence: say(sentence),
    rows,
    samples: samples.map(({ table, name, column, before, after }) => ({
      sheet: tableTitle(table)[sheetLanguage],
      row: name,
      column: table.columns[column]?.title[sheetLanguage] ?? '',
      before: shortened(before, 80),
      after: shortened(after, 80),
    })),
    mend,
    ...(choices && { choices: choices.map(({ choice, title }) => ({ choice, title: say(title) })) }),
    ...(suggested !== undefined && { suggested }),
  };
}
