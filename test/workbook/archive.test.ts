import { createServices } from '../../local/apps-script/services';
import { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import { createWorld } from '../../local/world/create';
import { archiveOf } from '../../src/google/archive';
import type { Day, Time } from '../../src/base/day';

test('of eight days the oldest goes, and with it the pages that no other day needs: what people delete is not kept for good', () => {
  const workbook = Workbook.create({ locale: 'en_US', timeZone: 'Europe/Moscow' });
  const { SpreadsheetApp } = createServices(workbook, createWorld({ now: Date.UTC(2026, 10, 23, 9), seed: 1 }));
  Object.assign(globalThis, { SpreadsheetApp });
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const archive = archiveOf(() => spreadsheet);
  const keep = (day: number): void =>
    archive.keep({ date: `2026-11-0${day}` as Day, time: '09:00' as Time }, [
      { print: 'same', text: 'leads that stay' },
      { print: `of-${day}`, text: `a lead of day ${day}` },
    ]);
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
