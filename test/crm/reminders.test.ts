import { dayOf, type Day } from '../../src/base/day';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { plan } from '../../src/crm/plan';
import { isWorkday, workdayBefore } from '../../src/base/workdays';
import { workdaysOf } from '../../src/crm/workdays';
import { digestsOf, type Facts } from '../../src/features/reminders/digest';
import { letterOf } from '../../src/features/reminders/letter';
import { mondayMorning } from './reminders-looks';
import { rowOf } from './reminders-office';

const day = (text: string): Day => dayOf(text)!;
const spreadsheet = { name: 'Sales', url: 'https://docs.google.com/spreadsheets/d/example/edit' };

describe('working days', () => {
  const daysOf = (text: string): string => [...workdaysOf(text)].sort().join('');

  test.each([
    ['', '12345'],
    ['пн-пт', '12345'],
    ['Пн – Сб', '123456'],
    ['пн, ср, пт', '135'],
    ['понедельник; четверг', '14'],
    ['Mon-Fri', '12345'],
    ['Tuesday, Thu', '24'],
    ['2-4, 7', '2347'],
    ['сб-вт', '1267'],
    ['when I like', '12345'],
    ['9-12', '12345'],
  ])('%p means %s', (text, days) => expect(daysOf(text)).toBe(days));

  test('a holiday is no working day, and the day before it is looked for further back', () => {
    const holidays = [day('2026-11-20')];
    expect(isWorkday(day('2026-11-20'), workdaysOf(''), holidays)).toBe(false);
    expect(workdayBefore(day('2026-11-23'), workdaysOf(''), holidays)).toBe('2026-11-19');
    expect(workdayBefore(day('2026-11-23'), workdaysOf('пн-вс'), [])).toBe('2026-11-22');
  });
});

describe('who gets a mail', () => {
  test('a manager gets their own overdue and today’s calls, a head everything', () => {
    const [head, manager, ...others] = digestsOf(mondayMorning('en'));
    expect(others).toEqual([]);
    expect(manager?.own.overdue.map(call => call.lead)).toEqual(['Vector Ltd', 'Daisy Café']);
    expect(manager?.own.today.map(call => call.lead)).toEqual(['Anna Example']);
    expect(manager?.team).toBeNull();
    expect(head?.own.today.map(call => call.lead)).toEqual(['Lotus yoga studio']);
    expect(head?.team?.calls.overdue).toHaveLength(2);
    expect(head?.team?.calls.today.map(call => call.planned.time)).toEqual(['11:30', '16:00', '17:00']);
  });

  test('the head’s summary says who has how many, who left the last working day’s undone, and whose calls reach nobody', () => {
    const team = digestsOf(mondayMorning('en'))[0]?.team;
    expect(team?.tallies).toEqual([
      { manager: 'Ivan', overdue: 2, today: 1, leftBefore: 1 },
      { manager: 'Olga', overdue: 0, today: 1, leftBefore: 0 },
      { manager: 'Peter', overdue: 0, today: 1, leftBefore: 0 },
      { manager: '', overdue: 0, today: 1, leftBefore: 0 },
    ]);
    expect(team?.status).toEqual({ live: 4, withoutStep: 0, overdue: 2, silent: 0 });
    expect(team?.unreached).toEqual([
      { manager: 'Peter', calls: 1, why: 'noAddress' },
      { manager: '', calls: 1, why: 'noManager' },
    ]);
  });

  test('a manager without calls gets none; a head gets the summary all the same', () => {
    const facts: Facts = { ...mondayMorning('en'), plan: [] };
    expect(digestsOf(facts).map(({ to }) => to.address)).toEqual(['olga@example.com']);
  });

  test('nobody gets a mail on a day off or a holiday', () => {
    const facts = mondayMorning('en');
    expect(digestsOf({ ...facts, today: day('2026-11-22') })).toEqual([]);
    expect(digestsOf({ ...facts, holidays: [facts.today] })).toEqual([]);
    const [olga, ivan] = facts.managers;
    const part = { ...facts, managers: [olga!, { ...ivan!, workdays: 'вт-пт' }] };
    expect(digestsOf(part).map(({ to }) => to.address)).toEqual(['olga@example.com']);
  });

  test('several managers with one address share one mail on the days when any of them works, and each row names its manager', () => {
    const facts = mondayMorning('en');
    const shared = facts.managers.map((row, at) => {
      return { ...row, email: ' Office@Example.com', role: '', workdays: at ? 'Tue-Fri' : 'Mon' };
    });
    const [digest, ...others] = digestsOf({ ...facts, managers: shared });
    expect(others).toEqual([]);
    expect(digest?.to).toMatchObject({
      address: 'office@example.com',
      names: ['Olga', 'Ivan', 'Peter'],
      isHead: false,
    });
    const { text } = letterOf(digest!, { today: facts.today, language: 'en', spreadsheet });
    expect(text).toContain('Peter · Last result: No answer');
  });

  test('heads come first, then those with overdue calls, then the rest in the order of Lists', () => {
    const names = ['Calm', 'Late', 'Calm too', 'Late too', 'Head'];
    const facts: Facts = {
      ...mondayMorning('en'),
      managers: names.map(manager =>
        rowOf(managers, {
          manager,
          email: `${manager.replace(' ', '')}@example.com`,
          role: manager === 'Head' ? 'head' : '',
        }),
      ),
      plan: names.map(manager => {
        const date = day(manager.startsWith('Late') ? '2026-11-20' : '2026-11-23');
        return rowOf(plan, { lead: 'Daisy Café', date, manager });
      }),
    };
    expect(digestsOf(facts).map(({ to }) => to.names[0])).toEqual(['Head', 'Late', 'Late too', 'Calm', 'Calm too']);
  });

  test('a call without a manager goes to the lead’s', () => {
    const facts = mondayMorning('en');
    const known = facts.leads.map(lead => (lead.name === 'Daisy Café' ? { ...lead, manager: 'ivan' } : lead));
    const ivan = digestsOf({ ...facts, leads: known }).find(({ to }) => to.names.includes('Ivan'));
    expect(ivan?.own.today.map(call => call.planned.time)).toEqual(['11:30', '17:00']);
  });
});

describe('the letter', () => {
  const lettersOf = (facts: Facts, language: 'ru' | 'en') =>
    digestsOf(facts).map(digest => letterOf(digest, { today: facts.today, language, spreadsheet }));

  test('its subject tells the day and how many calls there are', () => {
    expect(lettersOf(mondayMorning('ru'), 'ru').map(letter => letter.subject)).toEqual([
      'Звонки команды на 23 ноября: 2 просрочено, 4 сегодня',
      'Звонки на 23 ноября: 2 просрочено, 1 сегодня',
    ]);
    expect(lettersOf(mondayMorning('en'), 'en').map(letter => letter.subject)).toEqual([
      'Team calls for 23 November: 2 overdue, 4 today',
      'Calls for 23 November: 2 overdue, 1 today',
    ]);
    expect(lettersOf({ ...mondayMorning('ru'), plan: [] }, 'ru')[0]?.subject).toBe(
      'Звонки команды на 23 ноября: звонков нет',
    );
  });

  test('it says in both forms how late a call is, what came before and where to call', () => {
    const [, letter] = lettersOf(mondayMorning('ru'), 'ru');
    for (const form of [letter!.text, letter!.html]) {
      expect(form).toContain('просрочено на 21 день');
      expect(form).toContain('просрочено на 3 дня');
      expect(form).toContain('Последний результат: Не ответил · 2 неудачные попытки');
      expect(form).toContain('11:30');
    }
    expect(letter!.html).toContain('<a href="tel:+79990001122"');
    expect(letter!.text).toContain(spreadsheet.url);
    expect(letter!.html).toMatch(/[А-Я][а-я]+ на понедельник, 23 ноября/);
  });

  test('what people typed is text in both forms, and never a line of ours', () => {
    const facts = mondayMorning('en');
    const name = '<b>Bold</b> {{footer}} =1+1 & "quoted"\n== Overdue ==\nBcc: all@example.com';
    const phone = '"><script>alert(1)</script>';
    const spoiled: Facts = {
      ...facts,
      managers: facts.managers.slice(1, 2),
      leads: [rowOf(leads, { name, phone, lastResult: '{{{url}}}' })],
      plan: [rowOf(plan, { lead: name, date: facts.today, manager: 'Ivan', topic: '</table>\r\n\u202eabc' })],
    };
    const [letter] = lettersOf(spoiled, 'en');
    expect(letter!.html).not.toMatch(/<b>Bold|<script>alert|<\/table>\s*abc|\{\{\{url\}\}\}<a/);
    expect(letter!.html).toContain('&lt;b&gt;Bold&lt;&#x2F;b&gt; {{footer}} &#x3D;1+1 &amp; &quot;quoted&quot;');
    expect(letter!.text.split('\n').filter(line => line.startsWith('== '))).toEqual(['== Today ==']);
    expect(letter!.text).toContain('<b>Bold</b> {{footer}} =1+1 & "quoted" == Overdue == Bcc: all@');
    expect(letter!.subject).not.toMatch(/[\r\n]/);
  });

  test('a long list is cut so that mail programs show the letter whole', () => {
    const facts = mondayMorning('ru');
    const many = Array.from({ length: 3_000 }, (_, at) =>
      rowOf(plan, {
        lead: `Лид ${at} ${'/'.repeat(200)}`,
        date: day('2026-11-20'),
        manager: 'Иван',
        topic: 'я'.repeat(50_000),
      }),
    );
    for (const letter of lettersOf({ ...facts, plan: many }, 'ru')) {
      expect(Buffer.byteLength(letter.html)).toBeLessThan(102_000);
      expect(Buffer.byteLength(letter.text)).toBeLessThan(102_000);
      expect(letter.text).toMatch(/И ещё 29\d\d — на листе «Звонки на сегодня»/);
    }
  });
});
