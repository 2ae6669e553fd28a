import { cpuMs, host } from './host.mjs';
import { nameOf } from './workbook.mjs';

/** Milliseconds of processor time that all the workbook's formulas take after one more contact, the least of ten: the first ones warm the engine. */
export function recalculation(document) {
  const { spreadsheet } = document;
  const sheet = spreadsheet.sheets().find(({ title }) => title === 'Contacts');
  const filled = host.valuesShown(spreadsheet, 'Contacts').length;
  let least = Infinity;
  for (let time = 0; time < 10; time++) {
    const row = ['46349', '18:00', nameOf(time), 'Call', 'Ivan', 'Wants a discount', 'No answer'];
    const from = process.cpuUsage();
    for (const [col, content] of row.entries()) {
      const place = { sheetId: sheet.id, row: filled + time, col };
      const format = col ? { format: '@' } : {};
      spreadsheet.enqueue(host.adopt({ type: 'UPDATE_CELL', ...place, content, ...format }));
    }
    // The engine evaluates when somebody looks.
    spreadsheet.getters.getEvaluatedCell({ sheetId: sheet.id, row: 0, col: 0 });
    least = Math.min(least, cpuMs(from));
  }
  return least;
}
