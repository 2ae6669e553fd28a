import { put } from '../../base/groups';
import type { Text } from '../../base/text';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import type { Table } from '../../workbook/sheet';
import type { Directory } from './directory';
import type { LeadRow } from './lead-rows';
import type { Circumstances, MendedRow, Problem } from './rows';

type JoinedRow = MendedRow<typeof contacts> | MendedRow<typeof plan>;

/** The rows of all three tables once they are mended. */
export interface MendedRows {
  readonly leads: readonly LeadRow[];
  readonly contacts: readonly MendedRow<typeof contacts>[];
  readonly plan: readonly MendedRow<typeof plan>[];
}

/** What is left for a person: names that say nobody or two, cells that cannot be read, words that no list has. */
export function problemsOf(rows: MendedRows, directory: Directory, { lists }: Circumstances): readonly Problem[] {
  const { stage, manager, source, channel, result } = lists;
  return [
    ...sameNames(rows.leads),
    ...unknownLeads(contacts, rows.contacts, directory),
    ...unknownLeads(plan, rows.plan, directory),
    ...reusedNames(contacts, rows.contacts, directory),
    ...reusedNames(plan, rows.plan, directory),
    ...unreadable(leads, rows.leads),
    ...unreadable(contacts, rows.contacts),
    ...unreadable(plan, rows.plan),
    ...unknownWords(leads, rows.leads, { stage, manager, source }),
    ...unknownWords(contacts, rows.contacts, { channel, manager, result, stage }),
    ...unknownWords(plan, rows.plan, { channel, manager }),
  ];
}

function sameNames(rows: readonly LeadRow[]): readonly Problem[] {
  const known = new Set<string>();
  return rows.flatMap(({ entry, values }) => {
    const key = nameKey(values.name);
    if (key === '') return [];
    if (!known.has(key)) {
      known.add(key);
      return [];
    }
    return [problem(leads, entry.row, sameName(values.name))];
  });
}

function unknownLeads(table: Table, rows: readonly JoinedRow[], directory: Directory): readonly Problem[] {
  return rows.flatMap(({ entry, values }) => {
    if (values.lead.trim() === '') return [];
    const found = directory.named(values.lead, values.leadId);
    if (found === 'several') return [problem(table, entry.row, severalLeads(values.lead))];
    return found ? [] : [problem(table, entry.row, unknownLead(values.lead))];
  });
}

/** One row that was given to another lead is a choice; when all rows of a renamed lead go, its old name was taken by another. */
export function reusedNames(table: Table, rows: readonly JoinedRow[], directory: Directory): readonly Problem[] {
  const staying = new Set(
    rows.map(({ entry, values }) => (entry.values.leadId === values.leadId ? values.leadId : '')),
  );
  const leaving = new Map<string, JoinedRow[]>();
  for (const row of rows) {
    const before = row.entry.values.leadId;
    if (before === row.values.leadId || staying.has(before) || !directory.withId(before)) continue;
    put(leaving, before, row);
  }
  return [...leaving].flatMap(([id, left]) => {
    const [first] = left;
    if (!first || left.length < 2) return [];
    return [problem(table, first.entry.row, reusedName(first.values.lead, directory.withId(id)?.name ?? ''))];
  });
}

function unreadable(table: Table, rows: readonly MendedRow<Table>[]): readonly Problem[] {
  return rows.flatMap(({ entry, values }) =>
    Object.entries(entry.problems).flatMap(([column, text]) =>
      text && values[column] === entry.values[column] ? [problem(table, entry.row, text)] : [],
    ),
  );
}

function unknownWords(
  table: Table,
  rows: readonly MendedRow<Table>[],
  choosers: Readonly<Record<string, Circumstances['lists']['stage']>>,
): readonly Problem[] {
  const columns = Object.entries(choosers);
  return rows.flatMap(({ entry, values }) =>
    columns.flatMap(([column, choose]) => {
      const word = String(values[column]);
      if (word.trim() === '' || choose(word, '').ok) return [];
      return [problem(table, entry.row, unknownWord(table.columns[column]?.title, word))];
    }),
  );
}

function problem(table: Table, row: number, text: Text): Problem {
  return { table: table.key, row, text };
}

function sameName(name: string): Text {
  return {
    ru: `Лид «${name}» уже есть выше: контакты и план считаются у верхнего. Назовите их по-разному.`,
    en: `There is a lead “${name}” above already, which the contacts and the plan count for. Give them different names.`,
  };
}

function unknownLead(name: string): Text {
  return { ru: `Лида «${name}» нет в листе «Лиды».`, en: `There is no lead “${name}” in Leads.` };
}

function severalLeads(name: string): Text {
  return {
    ru: `«${name}» может быть разными лидами: выберите одного.`,
    en: `“${name}” may be several leads: choose one.`,
  };
}

function reusedName(name: string, renamed: string): Text {
  return {
    ru: `Имя «${name}» носил лид «${renamed}», теперь так зовут другого: проверьте, чьи это строки.`,
    en: `“${name}” was the name of the lead “${renamed}” and is another’s now: check whose rows these are.`,
  };
}

function unknownWord(title: Text | undefined, word: string): Text {
  return {
    ru: `${title?.ru ?? ''}: «${word}» нет в Справочниках.`,
    en: `${title?.en ?? ''}: “${word}” is not in Lists.`,
  };
}
