import { dayOf, timeOf, type Day, type Time } from '../../src/base/day';
import type { PlannedCall } from '../../src/crm/calls';
import { plan } from '../../src/crm/plan';
import { callsFileOf } from '../../src/features/reminders/calls-file';
import { rowOf } from './reminders-office';

const today = dayOf('2026-11-23') as Day;
const clock = {
  today,
  now: timeOf('09:05') as Time,
  momentOf: (day: Day, time: Time) => Date.parse(`${day}T${time}:00Z`),
};
const occasion = { today, language: 'ru' as const, spreadsheet: { name: 'Sales', url: 'https://docs.google.com/x' } };

test('the calls of the day that have a time make one file, each under the id of its plan row', () => {
  const file = callsFileOf(
    { calendars: null, clock },
    [call('p-1', '15:00'), call('p-2', ''), call('p-3', '16:30')],
    occasion,
  );
  expect(file).toMatchObject({ name: 'calls.ics', type: 'text/calendar' });
  const lines = file?.text.replace(/\r\n /g, '').split('\r\n') ?? [];
  expect(lines.filter(line => line.startsWith('UID:'))).toEqual(['UID:p-1@perezvon', 'UID:p-3@perezvon']);
  expect(lines).toContain('DTSTART:20261123T163000Z');
  expect(lines).toContain('SUMMARY:Кафе Ромашка: Обсудить смету');
  expect(lines).toContain('DESCRIPTION:+7 999 000-11-22\\nОбсудить смету\\nhttps://docs.google.com/x');
});

test('without a timed call there is no file, nor where the calendars are kept anyway', () => {
  expect(callsFileOf({ calendars: null, clock }, [call('p-1', '')], occasion)).toBeNull();
  const calendars = { home: 'x', open: () => null };
  expect(callsFileOf({ calendars, clock }, [call('p-1', '15:00')], occasion)).toBeNull();
});

function call(id: string, time: string): PlannedCall {
  const planned = rowOf(plan, { id, lead: 'Ромашка', topic: 'Обсудить\nсмету', date: today, time: time as Time | '' });
  return {
    planned,
    date: today,
    lead: 'Кафе\nРомашка',
    phone: '+7 999\n000-11-22',
    manager: '',
    lastResult: '',
    attempt: 0,
  };
}
