import fc from 'fast-check';
import { addDays, type Day, type Time } from '../../src/base/day';
import { isWorkday, type Holiday } from '../../src/base/workdays';
import type { PlannedCall } from '../../src/crm/calls';
import { relieve } from '../../src/crm/load';
import type { Plan } from '../../src/crm/plan';
import { byMoment, freeDay, shareOut, spread, type Caller, type Client, type Movable } from '../../src/crm/spread';

const today = '2026-11-23' as Day;
const holidays: readonly Holiday[] = ['2026-11-25', '12-31'];

const dates = fc.integer({ min: -20, max: 20 }).map(days => addDays(today, days));
const times = fc.constantFrom('', '', '09:30', '15:00') as fc.Arbitrary<Time | ''>;
const movables = fc
  .array(fc.record({ date: fc.option(dates, { freq: 8 }), time: times }), { maxLength: 40 })
  .map(calls => calls.map((call, at): Movable => ({ key: String(at), ...call })));
const caller = fc
  .record({
    workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    capacity: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 3 }),
    planned: fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 6 })), { maxLength: 5 }),
  })
  .map(({ workdays, capacity, planned }, name = 'Анна'): Caller => ({
    name,
    workdays: new Set(workdays),
    capacity,
    planned: new Map(planned.map(([day, calls]) => [addDays(today, day), calls])),
  }));
const callers = fc
  .array(caller, { minLength: 1, maxLength: 4 })
  .map(some => some.map((one, at) => ({ ...one, name: `Приёмщик ${at}` })));

test('every dated call gets one working day from its own on, never a past one, and no other call is touched', () => {
  fc.assert(
    fc.property(movables, caller, (calls, receiver) => {
      const days = spread(calls, receiver, today, holidays);
      expect([...days.keys()].sort()).toEqual(calls.flatMap(({ key, date }) => (date ? [key] : [])).sort());
      for (const { key, date } of calls) {
        const day = days.get(key);
        if (!date || !day) continue;
        expect(day >= today && day >= date).toBe(true);
        expect(isWorkday(day, receiver.workdays, holidays)).toBe(true);
      }
    }),
  );
});

test('nobody gets more calls a day than they can do, and no call waits while an earlier day has room', () => {
  fc.assert(
    fc.property(movables, caller, (calls, receiver) => {
      const days = spread(calls, receiver, today, holidays);
      const load = new Map<Day, number>();
      for (const day of days.values()) load.set(day, (load.get(day) ?? 0) + 1);
      const { capacity, planned } = receiver;
      for (const [day, more] of load) {
        if (capacity !== null) expect(more + (planned.get(day) ?? 0)).toBeLessThanOrEqual(capacity);
      }
      const full = new Map([...planned].map(([day, before]) => [day, before]));
      for (const [day, more] of load) full.set(day, (full.get(day) ?? 0) + more);
      for (const { key, date } of calls) {
        const day = days.get(key);
        if (!date || !day) continue;
        expect(freeDay(date > today ? date : today, receiver, full, holidays) >= day || capacity === null).toBe(true);
      }
    }),
  );
});

test('calls of one kind keep their order, and an agreed time keeps its day before others do', () => {
  fc.assert(
    fc.property(movables, caller, (calls, receiver) => {
      const days = spread(calls, receiver, today, holidays);
      const isAgreed = ({ date, time }: Movable): boolean => time !== '' && date !== null && date >= today;
      for (const agreed of [true, false]) {
        const some = calls.filter(call => call.date && isAgreed(call) === agreed).sort(byMoment);
        const placed = some.map(({ key }) => days.get(key) ?? '');
        expect(placed).toEqual([...placed].sort());
      }
      const alone = spread(calls.filter(isAgreed), receiver, today, holidays);
      for (const [key, day] of alone) expect(days.get(key)).toBe(day);
    }),
  );
});

test('every client goes to one of the callers, and none of equal callers gets two calls more than another', () => {
  const clients = fc.array(fc.nat({ max: 3 }), { maxLength: 30 }).map(sizes =>
    sizes.map((size, at): Client => {
      const calls = Array.from({ length: size }, (_, n) => ({ key: `${at}-${n}`, date: today, time: '' as const }));
      return { key: String(at), calls };
    }),
  );
  fc.assert(
    fc.property(clients, callers, (some, receivers) => {
      const shares = shareOut(some, receivers);
      expect([...shares.keys()].sort()).toEqual(some.map(({ key }) => key).sort());
      const equal = receivers.map(receiver => ({ ...receiver, capacity: null, planned: new Map<Day, number>() }));
      const counts = new Map(equal.map(({ name }) => [name, 0]));
      for (const { name } of shareOut(
        some.map(one => ({ ...one, calls: [] })),
        equal,
      ).values()) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
    }),
  );
});

test('relieving moves the last calls without a time from full days to free ones, each once', () => {
  const given = fc.array(fc.record({ days: fc.integer({ min: -4, max: 15 }), time: times, by: fc.nat({ max: 3 }) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(given, callers, (rows, some) => {
      const calls = rows
        .map(({ days, time, by }, at) =>
          callAt(String(at), addDays(today, days), time, some[by % some.length]?.name ?? ''),
        )
        .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
      const loadOf = (list: readonly PlannedCall[], name: string): Map<Day, number> => {
        const load = new Map<Day, number>();
        for (const { manager, date } of list) {
          const day = date < today ? today : date;
          if (manager === name) load.set(day, (load.get(day) ?? 0) + 1);
        }
        return load;
      };
      const staff = some.map(one => ({ ...one, planned: loadOf(calls, one.name) }));
      const moves = relieve(calls, staff, today, holidays);
      const moved = new Map(moves.map(move => [move.call.planned.id, move]));
      expect(moved.size).toBe(moves.length);
      const after = calls.map(call => {
        const move = moved.get(call.planned.id);
        return move ? { ...call, date: move.date, manager: move.to } : call;
      });
      for (const { call, to, date } of moves) {
        const receiver = staff.find(({ name }) => name === to);
        expect(call.planned.time === '' || call.date < today).toBe(true);
        expect(date >= today && date >= call.date && isWorkday(date, receiver?.workdays ?? new Set(), holidays)).toBe(
          true,
        );
        expect(loadOf(after, to).get(date)).toBeLessThanOrEqual(receiver?.capacity ?? 0);
      }
      for (const { name, capacity } of staff) {
        const before = loadOf(calls, name);
        for (const [day, load] of loadOf(after, name)) {
          if (capacity !== null) expect(load).toBeLessThanOrEqual(Math.max(before.get(day) ?? 0, capacity));
          else expect(load).toBe(before.get(day));
        }
      }
    }),
  );
});

test('what is moved stays within two weeks, and what has no room there stays where it is', () => {
  const mondays: Caller = { name: 'Анна', workdays: new Set([1]), capacity: 1, planned: new Map([[today, 4]]) };
  const calls = ['1', '2', '3', '4'].map(id => callAt(id, today, '', 'Анна'));
  expect(relieve(calls, [mondays], today, holidays).map(({ date }) => date)).toEqual(['2026-11-30']);
});

function callAt(id: string, date: Day, time: Time | '', manager: string): PlannedCall {
  const planned = { id, date, time, manager } as Plan;
  return { planned, date, lead: id, phone: '', manager, lastResult: '', attempt: 0 };
}
