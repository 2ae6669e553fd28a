import type { Finding } from '../../base/outside';
import { done, type Outcome } from '../../base/outcome';
import { same, type Language, type Text } from '../../base/text';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { stages } from '../../crm/stage';
import { silentSince } from '../../crm/status-line';
import { valuesOf, type Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import type { Feature } from '../feature';
import { settingsIn } from '../settings';
import { differencesIn, type Difference } from './differences';

/** A menu command that tells what only the spreadsheet it stands in can tell. */
export const selfCheckFeature: Feature = {
  name: 'selfCheck',
  scopes: ['spreadsheets.currentonly', 'script.container.ui'],
  commands: [
    { command: 'selfCheck', section: 'set-up', title: { ru: 'Самопроверка', en: 'Self-check' }, run: checkSpreadsheet },
  ],
};

/** As many differences as a person would read. */
const listedMost = 500;

function checkSpreadsheet(office: Office): Outcome<{ differences: number; unexpected: number; sheet: string }> {
  const read = office.read();
  if (!read.ok) return read;
  const book = read.value;
  const { language } = book;
  const differences = [...derivedDifferences(book), ...brokenViews(office, language)];
  const findings = [...office.probe.ask(), heartbeat(book)];
  const unexpected = findings.filter(({ fine }) => !fine).length;
  const rows = reportRows(differences, findings, language);
  const sheet = office.probe.report({ ru: 'Самопроверка', en: 'Self-check' }[language], rows);
  office.screen.toast(sheet, summary(differences.length, unexpected)[language]);
  return done({ differences: differences.length, unexpected, sheet });
}

function derivedDifferences(book: Book): Difference[] {
  const norms = {
    stages: valuesOf(book, stages),
    silenceDays: settingsIn(book).silenceDays,
  };
  const derived = { leads: book.rows(leads), contacts: book.rows(contacts), plan: book.rows(plan) };
  return differencesIn(derived, book.today, norms, book.language);
}

function brokenViews(office: Office, language: Language): Difference[] {
  return office.probe
    .broken()
    .map(cell => ({ ...cell, column: same(cell.column), expected: words.unbroken[language] }));
}

/** Whether the hourly trigger finds its spreadsheet: it writes the heartbeat there. */
function heartbeat(book: Book): Finding {
  const { heartbeat: last } = settingsIn(book);
  return {
    probe: 'P3',
    asked: { ru: 'когда прошла ежечасная проверка', en: 'when the hourly pass last ran' },
    found: last || '–',
    fine: silentSince(last, book.today) === null,
  };
}

function reportRows(differences: readonly Difference[], findings: readonly Finding[], language: Language): string[][] {
  const say = (text: Text): string => text[language];
  const listed = differences.slice(0, listedMost);
  return [
    [say(words.check), say(words.asked), say(words.found), say(words.expected)],
    ...findings.map(({ probe, asked, found, fine }) => [
      probe,
      say(asked),
      found,
      say(fine ? words.fine : words.unexpected),
    ]),
    ...listed.map(one => [
      say(words.formula),
      `${say(one.sheet)} ${one.row}, ${say(one.column)}`,
      one.shown,
      one.expected,
    ]),
    [say(words.formula), say(summary(differences.length, 0)), '', ''],
  ];
}

function summary(differences: number, unexpected: number): Text {
  if (!differences && !unexpected) return { ru: 'Все формулы считают верно.', en: 'All formulas are right.' };
  return {
    ru: `Ячеек с неверным значением: ${differences}. Неожиданных ответов таблицы: ${unexpected}.`,
    en: `Cells with a wrong value: ${differences}. Unexpected answers of the spreadsheet: ${unexpected}.`,
  };
}

const words = {
  check: { ru: 'Проверка Перезвона', en: 'Check of Perezvon' },
  asked: { ru: 'Что проверено', en: 'What was asked' },
  found: { ru: 'Что оказалось', en: 'What was found' },
  expected: { ru: 'Как должно быть', en: 'What was expected' },
  fine: { ru: 'как ожидалось', en: 'as expected' },
  unexpected: { ru: 'неожиданно', en: 'unexpected' },
  formula: { ru: 'Формулы', en: 'Formulas' },
  unbroken: { ru: 'не ошибка', en: 'no error' },
};
