import { createServices } from '../../local/apps-script/services';
import { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import { createWorld } from '../../local/world/create';
import { archiveOf } from '../../src/google/archive';
import type { Day, Time } from '../../src/base/day';

interface Stand {
  readonly archive: ReturnType<typeof archiveOf>;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** Keeps the snapshot of a day of November; one page of it is every day's. */
  readonly keep: (day: number) => void;
  /** The next flush but so many does not come to pass. */
  readonly dieAfter: (flushes: number) => void;
}

function stand(): Stand {
  const workbook = Workbook.create({ locale: 'en_US', timeZone: 'Europe/Moscow' });
  const { SpreadsheetApp } = createServices(workbook, createWorld({ now: Date.UTC(2026, 10, 23, 9), seed: 1 }));
  let left = Infinity;
  const flush = (): void => {
    if (left-- === 0) throw new Error('killed');
    SpreadsheetApp.flush();
  };
  Object.assign(globalThis, { SpreadsheetApp: { flush } });
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const archive = archiveOf(() => spreadsheet);
  const keep = (day: number): void =>
    archive.keep({ date: `2026-11-0${day}` as Day, time: '09:00' as Time }, [
      { print: 'same', text: 'leads that stay' },
      { print: `of-${day}`, text: `a lead of day ${day}` },
    ]);
  return { archive, spreadsheet, keep, dieAfter: flushes => void (left = flushes) };
}

test('of eight days the oldest goes, and with it the pages that no other day needs: what people delete is not kept for good', () => {
  const { archive, spreadsheet, keep } = stand();
  keep(1);
  expect(archive.days()).toEqual([]);
  spreadsheet.insertSheet('_snapshot').getRange('A:B').setNumberFormat('@');
  for (let day = 1; day <= 8; day++) keep(day);
  expect(archive.days().map(({ date }) => date.slice(-1))).toEqual([...'8765432']);
  const texts = spreadsheet.getSheetByName('_snapshot')?.getDataRange().getDisplayValues().flat() ?? [];
  expect(texts.filter(text => text.includes('lead')).sort()).toEqual([
    ...Array.from({ length: 7 }, (_, at) => `a lead of day ${at + 2}`),
    'leads that stay',
  ]);
  expect(archive.pages(['same', 'of-1', 'of-8'])).toHaveLength(2);
});

test('a day is written once its pages stand, and pages are emptied once no day that stands needs them: of what waits for a flush Google may lose any part', () => {
  const { archive, spreadsheet, keep, dieAfter } = stand();
  spreadsheet.insertSheet('_snapshot').getRange('A:B').setNumberFormat('@');
  for (let day = 1; day <= 7; day++) keep(day);
  const days = (): string =>
    archive
      .days()
      .map(({ date }) => date.slice(-1))
      .join('');
  dieAfter(0);
  expect(() => keep(8)).toThrow('killed');
  expect(days()).toBe('7654321');
  dieAfter(1);
  expect(() => keep(8)).toThrow('killed');
  expect(archive.pages(['of-1'])).toHaveLength(1);
  dieAfter(Infinity);
  keep(9);
  expect([days(), archive.pages(['of-1', 'of-8', 'of-9'])]).toEqual([
    '9876543',
    [expect.anything(), expect.anything()],
  ]);
});
