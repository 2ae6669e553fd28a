import fc from 'fast-check';
import type { Day, Time } from '../../src/base/day';
import { mended, mendSheets, written, type Cells, type Sheets } from './support/mending-sheets';

const names = ['Анна', 'анна ', 'Алёна', 'Алена', '«Анна»', 'Борис', '', 'Нет такого'];
const ids = ['', 'x-1', 'x-2', 'x-3'];
const stages = ['', 'Новый', 'Talks', 'договор', 'won', 'Космос'];
const dates = ['', 46_000, 46_001.5, '03.04.2026', '31.02.2026', 'завтра', true];
const times = ['', '9:5', '09:00', '9.30', 0.5, 'днём'];
const pick = (values: readonly (string | number | boolean)[]): fc.Arbitrary<string | number | boolean> =>
  fc.constantFrom(...values);

const lead = fc.record({
  name: pick(names),
  id: pick(ids),
  stage: pick(stages),
  manager: pick(['', 'bill sample', 'Алена Примерова', 'Некто']),
  source: pick(['', 'site', 'Сайт', 'Там']),
  phone: pick(['', 79_161_234_567, 5_550_100, '+7 916', true]),
  created: pick(dates),
});
const contact = fc.record({
  lead: pick(names),
  leadId: pick(ids),
  id: pick(ids),
  stage: pick(stages),
  carried: pick(['', 'Новый', 'Talks']),
  date: pick(dates),
  time: pick(times),
  channel: pick(['', 'call', 'Письмо']),
  manager: pick(['', 'bill sample']),
});
const planned = fc.record({
  lead: pick(names),
  leadId: pick(ids),
  id: pick(ids),
  date: pick(dates),
  time: pick(times),
  status: pick(['', 'done', 'Отменён', 'как-то']),
});
const sheets = fc.record({
  leads: fc.array(lead, { maxLength: 5 }),
  contacts: fc.array(contact, { maxLength: 6 }),
  plan: fc.array(planned, { maxLength: 4 }),
});

it('mending what is mended changes nothing', () => {
  fc.assert(
    fc.property(sheets, given => {
      expect(mendSheets(mended(given as Sheets)).changes).toEqual([]);
    }),
  );
});

it('no words are lost: a filled cell is never emptied, but for the ids of emptied rows', () => {
  fc.assert(
    fc.property(sheets, given => {
      const after = mended(given as Sheets);
      for (const table of ['leads', 'contacts', 'plan'] as const) {
        (given[table] as readonly Cells[]).forEach((row, index) => {
          for (const [column, cell] of Object.entries(row)) {
            if (['id', 'leadId', 'carried'].includes(column) || String(cell).trim() === '') continue;
            expect(String(after[table][index]?.[column] ?? '').trim()).not.toBe('');
          }
        });
      }
    }),
  );
});

it('ids are filled and unique wherever a name stands', () => {
  fc.assert(
    fc.property(sheets, given => {
      const { leads } = mended(given as Sheets);
      const all = leads.filter(row => String(row['name']).trim() !== '').map(row => row['id']);
      expect(new Set(all).size).toBe(all.length);
      expect(all).not.toContain('');
    }),
  );
});

it('what onEdit leaves to the hourly pass, the pass does alike, but for the time of day', () => {
  fc.assert(
    fc.property(sheets, given => {
      const byEdit = mended(mended(given as Sheets, { now: '10:00' as Time }), { now: '' });
      const byPass = mended(given as Sheets, { now: '' });
      const timeless = (row: Cells): Cells => ({ ...row, time: '' });
      expect(byEdit.leads).toEqual(byPass.leads);
      expect(byEdit.contacts.map(timeless)).toEqual(byPass.contacts.map(timeless));
      expect(byEdit.plan).toEqual(byPass.plan);
    }),
  );
});

it('the day of the pass does not change rows that are in order', () => {
  fc.assert(
    fc.property(sheets, given => {
      const once = mended(given as Sheets);
      expect(mendSheets(once, { today: '2027-01-01' as Day }).changes).toEqual([]);
    }),
  );
});

it('cut off after any change, it is completed by the next pass', () => {
  fc.assert(
    fc.property(sheets, fc.nat(), (given, cut) => {
      const { changes } = mendSheets(given as Sheets);
      const cutOff = written(given as Sheets, changes.slice(0, cut % (changes.length + 1)));
      const whole = mended(given as Sheets);
      let later = 0;
      const completed = mended(cutOff, { freshId: () => `later${++later}` });
      const told = (rows: readonly Cells[], columns: readonly string[]): unknown =>
        rows.map(row => columns.map(column => row[column] ?? ''));
      expect(told(completed.leads, ['name', 'stage', 'created'])).toEqual(
        told(whole.leads, ['name', 'stage', 'created']),
      );
      expect(told(completed.contacts, ['lead', 'stage'])).toEqual(told(whole.contacts, ['lead', 'stage']));
      expect(told(completed.plan, ['lead', 'status'])).toEqual(told(whole.plan, ['lead', 'status']));
    }),
  );
});
