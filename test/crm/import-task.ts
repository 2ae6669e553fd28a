import { readFileSync } from 'node:fs';
import { readCsv, type Table } from '../../src/base/csv';
import { dayOf, type Day } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { guessMapping } from '../../src/features/import/guess';
import {
  prepare,
  type ImportedLead,
  type ImportTask,
  type KnownLead,
  type Prepared,
} from '../../src/features/import/prepare';
import type { Lists } from '../../src/features/import/words';

export const today = dayOf('2026-11-23') as Day;

const words: Record<Language, { stages: string[]; results: string[]; source: string }> = {
  ru: {
    stages: ['Новый', 'Переговоры', 'Предложение', 'Договор', 'Выигран', 'Проигран'],
    results: ['Поговорили', 'Не ответил', 'Отказ', 'Договорились', 'Неверный номер'],
    source: 'Сайт',
  },
  en: {
    stages: ['New', 'Talks', 'Offer', 'Contract', 'Won', 'Lost'],
    results: ['Talked', 'No answer', 'Refused', 'Agreed', 'Wrong number'],
    source: 'Site',
  },
};

/** Lists as a new workbook has them, with one manager. */
export function startLists(language: Language): Lists {
  const { stages, results, source } = words[language];
  const keys = ['new', 'talks', 'offer', 'contract', 'won', 'lost'] as const;
  const resultKeys = ['talked', 'noAnswer', 'refusal', 'agreed', 'wrongNumber'];
  return {
    stages: keys.map((key, at) => ({ key, name: stages[at]!, kind: key === 'won' || key === 'lost' ? key : 'live' })),
    managers: [{ name: 'Ольга Выдумкина', email: 'olga@example.com' }],
    sources: [source],
    results: resultKeys.map((key, at) => ({ key, name: results[at]! })),
  };
}

/** The table of a CSV text; a refusal fails the test. */
export function tableIn(csv: string): Table {
  const outcome = readCsv(csv);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

/** The text of a file beside these tests. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');
}

/** An import of a CSV text into an empty workbook, its mapping guessed, with what a test wants otherwise. */
export function taskOf(csv: string, otherwise: Partial<ImportTask> = {}): ImportTask {
  const table = otherwise.table ?? tableIn(csv);
  const language = otherwise.language ?? 'en';
  const lists = otherwise.lists ?? startLists(language);
  return {
    table,
    mapping: guessMapping(table, { managers: lists.managers.map(manager => manager.name), today }),
    leads: [],
    lists,
    batch: 'b1',
    idOf: (batch, row) => `${batch}-${row}`,
    today,
    language,
    habit: language === 'ru' ? 'dmy' : 'mdy',
    ...otherwise,
  };
}

/** What becomes of the rows; a refusal fails the test. */
export function prepared(task: ImportTask): Prepared {
  const outcome = prepare(task);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

/** Leads as the workbook knows them after they were written. */
export function written(leads: readonly ImportedLead[]): KnownLead[] {
  return leads.map(({ id, name, phone, email }) => ({ id, name, phone, email }));
}
