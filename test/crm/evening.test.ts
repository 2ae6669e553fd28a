import { dayOf, type Day, type Time } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { statusOf } from '../../src/crm/calls';
import { eveningLetterOf } from '../../src/features/reminders/evening-letter';
import {
  countForgotten,
  eveningDigestsOf,
  type EveningDigest,
  type EveningFacts,
  type Forgotten,
} from '../../src/features/reminders/forgotten';
import { mondayEvening } from './evening-looks';
import { rowOf } from './reminders-office';

const day = (text: string): Day => dayOf(text)!;
const spreadsheet = { name: 'Sales', url: 'https://docs.google.com/spreadsheets/d/example/edit' };
const lettersOf = (facts: EveningFacts, language: Language) =>
  eveningDigestsOf(facts).map(digest =>
    eveningLetterOf(digest, { today: facts.today, language, spreadsheet, norms: facts.norms }),
  );
const digestTo = (facts: EveningFacts, address: string): EveningDigest | undefined =>
  eveningDigestsOf(facts).find(({ to }) => to.address === `${address}@example.com`);
const shown = ({ noStep, notMarked, noComment, silent }: Forgotten) => ({
  noStep: noStep.map(({ name }) => name),
  notMarked: notMarked.map(({ lead }) => lead),
  noComment: noComment.map(({ lead }) => lead),
  silent: silent.map(({ name }) => name),
});

describe('what a day forgot', () => {
  test('a manager gets their own: no step, not marked, no comment, silent', () => {
    expect(shown(digestTo(mondayEvening('en'), 'ivan')!.own!)).toEqual({
      noStep: ['Daisy Café'],
      notMarked: ['Daisy Café', 'Vector Ltd'],
      noComment: ['Vector Ltd'],
      silent: ['Daisy Café', 'Vector Ltd'],
    });
  });

  test('a head gets it all by manager, with what is nobody’s and what came too late', () => {
    const team = digestTo(mondayEvening('en'), 'olga')!.team!;
    expect(team.shares.map(share => [share.manager, countForgotten(share)])).toEqual([
      ['Ivan', 6],
      ['Olga', 2],
      ['Peter', 2],
      ['', 1],
    ]);
    expect(team.ownerless.map(({ name }) => name)).toEqual(['Boris Example', 'Clara Example']);
    expect(team.waiting.map(({ lead, minutes }) => [lead.name, minutes])).toEqual([['Anna Example', 595]]);
    expect(team.answeredLate.map(({ lead, minutes, time }) => [lead.name, minutes, time])).toEqual([
      ['Dora Example', 380, '14:20'],
    ]);
  });

  test.each([
    ['2026-11-09', ['Dora Example']],
    ['2026-11-08', []],
  ])('a lead of %s was still new when it was first contacted, up to the norm of silence', (created, late) => {
    const facts = mondayEvening('en');
    const known = facts.leads.map(lead => (lead.name === 'Dora Example' ? { ...lead, created: day(created) } : lead));
    const team = digestTo({ ...facts, leads: known }, 'olga')!.team!;
    expect(team.answeredLate.map(({ lead }) => lead.name)).toEqual(late);
  });

  test('the shares of all add up to the status line', () => {
    const facts = mondayEvening('en');
    const { status, shares } = digestTo(facts, 'olga')!.team!;
    expect(status).toEqual(statusOf(facts.leads, facts.plan, facts.today, facts.norms));
    const sum = (list: keyof Forgotten): number => shares.reduce((all, share) => all + share[list].length, 0);
    expect([sum('noStep'), sum('silent')]).toEqual([status.withoutStep, status.silent]);
  });

  test('the norm of a stage goes before that of Settings', () => {
    const facts = mondayEvening('en');
    const stages = facts.norms.stages.map(one => (one.stage === 'Talks' ? { ...one, stageSilence: 20 } : one));
    const own = digestTo({ ...facts, norms: { ...facts.norms, stages } }, 'ivan')!.own!;
    expect(own.silent.map(({ name }) => name)).toEqual(['Vector Ltd']);
  });

  test('a call that is planned for later this evening is not forgotten yet', () => {
    const facts = mondayEvening('en');
    const lotus = (now: string) =>
      digestTo({ ...facts, now: now as Time }, 'olga')!.team!.shares.find(({ manager }) => manager === 'Olga')
        ?.notMarked;
    expect(lotus('19:59')).toEqual([]);
    expect(lotus('20:00')).toHaveLength(1);
  });

  test('who forgot nothing gets no mail; the head is told that nothing was forgotten', () => {
    const facts = mondayEvening('en');
    const clean = { ...facts, leads: [], plan: [], contacts: [] };
    const [letter, ...others] = lettersOf(clean, 'en');
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: 'olga@example.com', subject: 'Nothing was forgotten today, 23 November' });
    expect(lettersOf(clean, 'ru')[0]?.subject).toBe('Сегодня ничего не забыто, 23 ноября');
    expect(letter!.text.split('\n').slice(0, 4)).toEqual([
      'Nothing was forgotten today',
      'Monday, 23 November',
      '',
      `Open the spreadsheet: ${spreadsheet.url}`,
    ]);
  });

  test('nobody gets a mail on a day off or a holiday', () => {
    const facts = mondayEvening('en');
    expect(eveningDigestsOf({ ...facts, today: day('2026-11-22') })).toEqual([]);
    expect(eveningDigestsOf({ ...facts, holidays: ['11-23'] })).toEqual([]);
  });

  test('heads come first, then who forgot most', () => {
    const facts = mondayEvening('en');
    const [olga, ...others] = facts.managers;
    const reached = [...others.map(one => ({ ...one, email: `${one.manager.toLowerCase()}@example.com` })), olga!];
    expect(eveningDigestsOf({ ...facts, managers: reached.reverse() }).map(({ to }) => to.names[0])).toEqual([
      'Olga',
      'Ivan',
      'Peter',
    ]);
  });

  test('old leads that were never contacted are silent, not late, so that they bury no new ones', () => {
    const facts = mondayEvening('en');
    const old = rowOf(leads, { name: 'Old', stage: 'New', manager: 'Ivan', created: day('2026-01-10'), silent: 317 });
    const team = digestTo({ ...facts, leads: [old] }, 'olga')!.team!;
    expect(team.waiting).toEqual([]);
    expect(team.shares[0]?.silent.map(({ name }) => name)).toEqual(['Old']);
  });
});

describe('the evening letter', () => {
  test('its subject says how much of what was forgotten', () => {
    expect(lettersOf(mondayEvening('ru'), 'ru').map(({ subject }) => subject)).toEqual([
      'Забыто командой к вечеру 23 ноября: 4 без шага, 3 не отмечено, 2 без комментария, 2 молчат, 2 без менеджера, 2 без ответа в срок',
      'Забыто к вечеру 23 ноября: 1 без шага, 2 не отмечено, 1 без комментария, 2 молчат',
    ]);
    expect(lettersOf(mondayEvening('en'), 'en').map(({ subject }) => subject)).toEqual([
      'Forgotten by the team on 23 November: 4 without a next step, 3 not marked, 2 without a comment, 2 silent, 2 without a manager, 2 not answered in time',
      'Forgotten on 23 November: 1 without a next step, 2 not marked, 1 without a comment, 2 silent',
    ]);
  });

  test('it says in both forms how long, how late and against which norm', () => {
    const [head, ivan] = lettersOf(mondayEvening('ru'), 'ru');
    for (const form of [ivan!.text, ivan!.html]) {
      expect(form).toContain('21 день тишины');
      expect(form).toContain('норма 14 дней');
      expect(form).toContain('просрочено на 3 дня');
      expect(form).not.toContain('Лотос');
    }
    for (const form of [head!.text, head!.html]) {
      expect(form).toContain('Новые лиды без ответа дольше 4 ч');
      expect(form).toContain('9 ч');
      expect(form).toContain('менеджера «Уволенный» нет в Справочниках');
      expect(form).toContain('Пётр: 2 дела (в Справочниках нет почты)');
    }
    const red = [...head!.html.matchAll(/<h2 class="late"[^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(red).toEqual(['Новые лиды без ответа дольше 4 ч', 'Первый контакт позже чем через 4 ч']);
    expect(head!.text).toContain('Иван: без следующего шага 1, запланировано и не отмечено 2');
    expect(ivan!.html).toContain('<a href="tel:+79990001122"');
  });

  test('what people typed is text in both forms, and never a line of ours', () => {
    const facts = mondayEvening('en');
    const name = '<b>Bold</b> {{footer}} =1+1 & "quoted"\n== Silent ==\nBcc: all@example.com';
    const spoiled = {
      ...facts,
      managers: [...facts.managers, rowOf(managers, { manager: '<i>Eve</i>\n== x ==', email: 'eve@example.com' })],
      leads: [
        rowOf(leads, { name, manager: '<i>Eve</i>\n== x ==', stage: '<s>', lastResult: '{{{url}}}', silent: 90 }),
      ],
      plan: [],
      contacts: [],
    };
    const letters = lettersOf(spoiled, 'en');
    expect(letters).toHaveLength(2);
    for (const { html, text, subject } of letters) {
      expect(html).not.toMatch(/<b>Bold|<i>Eve|<s>|\{\{\{url\}\}\}<a/);
      expect(html).toContain('&lt;b&gt;Bold&lt;&#x2F;b&gt; {{footer}} &#x3D;1+1');
      expect(text.split('\n').filter(line => /^== (Silent|x) ==/.test(line))).toEqual([]);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  test('long lists and many people are cut so that mail programs show the letter whole', () => {
    const facts = mondayEvening('ru');
    const people = Array.from({ length: 60 }, (_, at) =>
      rowOf(managers, { manager: `Менеджер ${at} ${'/'.repeat(100)}`, email: `m${at}@example.com` }),
    );
    const many = Array.from({ length: 3_000 }, (_, at) =>
      rowOf(leads, {
        name: `Лид ${at} ${'/'.repeat(200)}`,
        manager: people[at % 59]!.manager,
        stage: 'Talks',
        silent: 30,
        lastResult: 'я'.repeat(5_000),
      }),
    );
    const spoiled = { ...facts, managers: [facts.managers[0]!, ...people], leads: many, plan: [], contacts: [] };
    const letters = lettersOf(spoiled, 'ru');
    expect(letters).toHaveLength(60);
    for (const letter of letters) {
      expect(Buffer.byteLength(letter.html)).toBeLessThan(102_000);
      expect(letter.text).toMatch(/И ещё \d+ — на листе «Лиды», столбец «Состояние»/);
    }
    expect(letters[0]?.text).toContain('И ещё 11 менеджеров.');
  });
});
