import { handIn } from './support/hand';
import { Studio } from './support/studio';

/** What a command reads beside the compass, in place of the sheets themselves. */
const studio = Studio.ready({ long: true });
const hand = handIn(studio);
const contact = { lead: 'Acme', channel: 'call', result: 'talked' };

beforeAll(() => {
  studio.ask('lead.add', { name: 'Acme' });
  studio.ask('contact.log', { ...contact, next: { none: 'they think' } });
});

/** Logs with a word of Lists, and tells whether it was known and whether the sheet itself was read for it. */
function logged(channel: string): { known: boolean; sheetRead: boolean } {
  const reply = studio.send('contact.log', { ...contact, channel, next: { none: 'they think' } });
  return { known: reply.ok, sheetRead: (studio.lastRun?.meter.cellsRead ?? 0) > 300 };
}

test('a word that was just typed into Lists is known, also after its column was moved and a row inserted above', () => {
  hand.type('Lists', 30, 'Channel', 'Pigeon');
  expect(logged('pigeon')).toEqual({ known: true, sheetRead: false });
  hand.do({ do: 'insertColumn', sheet: 'Lists', column: 1 });
  hand.do({ do: 'insertRow', sheet: 'Lists', row: 2 });
  expect(logged('PIGEON')).toEqual({ known: true, sheetRead: false });
  expect(logged('Penguin')).toEqual({ known: false, sheetRead: false });
});

test('a list that is too long for one cell, or holds its signs, is read from its sheet', () => {
  hand.type('Lists', 5, 'Source', 'Odd ␟ source');
  expect(logged('Pigeon')).toEqual({ known: true, sheetRead: true });
  hand.type('Lists', 5, 'Source', 'Even source');
  expect(logged('Pigeon')).toEqual({ known: true, sheetRead: false });
  hand.type('Lists', 150, 'Channel', 'Telegraph');
  expect(logged('Telegraph')).toEqual({ known: true, sheetRead: true });
});

test('a row that somebody has half typed under the last contact stays, and the next contact goes below', () => {
  const last = studio.sheet('Contacts').length + 1;
  hand.type('Contacts', last + 1, 'Summary', 'I was about to write');
  studio.ask('contact.log', { ...contact, summary: 'from the sidebar', next: { none: 'they think' } });
  expect(hand.shown('Contacts', 'Summary', [last + 1, last + 2])).toEqual(['I was about to write', 'from the sidebar']);
});

test('a log that ends with its sheet is lengthened', () => {
  const rows = studio.sheet('Contacts').length + 1;
  const sheet = hand.spreadsheet.getSheetByName('Contacts');
  sheet?.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  studio.ask('contact.log', { ...contact, summary: 'past the end', next: { none: 'they think' } });
  expect(hand.shown('Contacts', 'Summary', [rows + 1])).toEqual(['past the end']);
});
