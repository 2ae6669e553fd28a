import { script, type Script } from './support';

const scopes = ['calendar', 'spreadsheets.currentonly'];
const [three, four] = [new Date('2026-11-24T20:00:00Z'), new Date('2026-11-24T21:00:00Z')];
const withEvent = (): Script & {
  event: ReturnType<ReturnType<Script['CalendarApp']['getDefaultCalendar']>['createEvent']>;
} => {
  const own = script({ scopes });
  return {
    ...own,
    event: own.CalendarApp.getDefaultCalendar().createEvent('Call', three, four, { description: 'Notes' }),
  };
};

test('T159 an event ends after it starts', () => {
  const { CalendarApp, event } = withEvent();
  expect(() => CalendarApp.getDefaultCalendar().createEvent('Call', four, three)).toThrow(
    /Event start .* must be before event end/,
  );
  expect(() => event.setTime(four, four)).toThrow(/Event start .* must be before event end/);
});

test('T160 getEvents lists what overlaps the window; a whole day begins at midnight of the script’s zone', () => {
  const { CalendarApp, event, execution } = withEvent();
  const calendar = CalendarApp.getDefaultCalendar();
  const between = (from: string, to: string): number =>
    calendar.getEvents(new Date(`2026-11-24T${from}:00Z`), new Date(`2026-11-24T${to}:00Z`)).length;
  expect([between('19:00', '20:00'), between('20:59', '22:00'), between('21:00', '22:00')]).toEqual([0, 1, 0]);
  expect(calendar.getEvents(three, four, { search: 'notes' })).toHaveLength(1);
  expect(calendar.getEvents(three, four, { search: 'else' })).toHaveLength(0);
  execution.manifest.timeZone = 'Europe/Moscow';
  event.setAllDayDate(new Date('2026-11-25T09:00:00Z'));
  expect(event.isAllDayEvent()).toBe(true);
  expect(event.getAllDayStartDate().toISOString()).toBe('2026-11-24T21:00:00.000Z');
  expect(event.getStartTime().toISOString()).toBe('2026-11-25T05:00:00.000Z');
});

test('T161 the default calendar is named by the user’s address; another’s is none until it is shared', () => {
  const { CalendarApp, world } = withEvent();
  expect(CalendarApp.getDefaultCalendar().getId()).toBe('olga@example.com');
  expect(CalendarApp.getCalendarById('ivan@example.com')).toBeNull();
  world.calendars = { ...world.calendars, 'ivan@example.com': { shared: { 'olga@example.com': 'read' }, events: [] } };
  const shared = CalendarApp.getCalendarById('ivan@example.com');
  expect(shared?.getEvents(three, four)).toEqual([]);
  expect(() => shared?.createEvent('Call', three, four)).toThrow('Action not allowed');
});

test('a deleted event is listed no more, yet found by its id, and takes no changes', () => {
  const { CalendarApp, event } = withEvent();
  const calendar = CalendarApp.getDefaultCalendar();
  event.deleteEvent();
  expect(calendar.getEvents(three, four)).toEqual([]);
  expect(calendar.getEventById(event.getId())?.getTitle()).toBe('Call');
  expect(() => event.setTitle('x')).toThrow(/already been deleted/);
  expect(calendar.getEventById('none')).toBeNull();
});

test('tags are kept with the event; arguments are checked', () => {
  const { event } = withEvent();
  expect(event.getTag('plan')).toBeNull();
  expect(event.setTag('plan', 'p-1').getTag('plan')).toBe('p-1');
  expect(() => event.setTag('plan')).toThrow(/don't match the method signature/);
});

test('guests are added one by one, and taken off', () => {
  const { event } = withEvent();
  const guests = (): readonly string[] => event.getGuestList().map(guest => guest.getEmail());
  expect([guests(), event.removeGuest('nobody@example.com') && guests()]).toEqual([[], []]);
  event.addGuest('ivan@example.com').addGuest('anna@example.com');
  expect(guests()).toEqual(['ivan@example.com', 'anna@example.com']);
  expect(event.removeGuest('ivan@example.com') && guests()).toEqual(['anna@example.com']);
});

test('the calendar asks for its own scope, and has a limit for a day', () => {
  const { CalendarApp: closed } = script({ scopes: ['spreadsheets.currentonly'] });
  expect(() => closed.getDefaultCalendar()).toThrow(
    /You do not have permission to call CalendarApp.getDefaultCalendar. Required permissions: .*auth\/calendar/,
  );
  expect(() => closed.getCalendarById('ivan@example.com')).toThrow(/permission to call CalendarApp.getCalendarById/);
  const { CalendarApp, world } = withEvent();
  world.eventsMade = { '2026-11-23': { 'olga@example.com': 5000 } };
  expect(() => CalendarApp.getDefaultCalendar().createEvent('Call', three, four)).toThrow(/too many times for one day/);
});
