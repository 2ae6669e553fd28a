import type { Finding } from '../../src/api/calls';
import { handIn, type Hand } from './support/hand';
import { Studio, type KeptStudio } from './support/studio';

const [leads, contacts, plan, lists, settings] = ['Лиды', 'Контакты', 'План контактов', 'Справочники', 'Настройки'];

let kept: KeptStudio;

beforeAll(() => {
  const ready = Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-23T09:10', long: true });
  ready.ask('manager.add', { name: 'Ольга Примерова', email: 'olga@example.com', role: 'head' });
  ready.ask('manager.add', { name: 'Иван Образцов', email: 'ivan@example.com', role: 'manager' });
  const next = { date: '2026-11-26', topic: 'Решение' };
  for (const name of ['Анна Вымышленная', 'Борис Примерный', 'Вера Тестова', 'Глеб Условный'])
    ready.ask('lead.add', { name, manager: 'Иван Образцов', source: 'Сайт', next });
  ready.ask('contact.log', { lead: 'Анна Вымышленная', channel: 'call', result: 'talked', stage: 'talks', next });
  ready.ask('contact.log', { lead: 'Борис Примерный', channel: 'call', result: 'noAnswer', next });
  ready.ask('contact.log', { lead: 'Вера Тестова', channel: 'call', result: 'talked', next });
  kept = ready.keep();
}, 300_000);

/** Lets a hand type what a drop-down or a format would refuse, as a paste does. */
function tearApart({ spreadsheet }: Hand): void {
  for (const [sheet, columns] of [
    [leads, 'A2:M'],
    [contacts, 'A2:K'],
    [plan, 'A2:G'],
  ] as const)
    spreadsheet.getSheetByName(sheet)?.getRange(columns).clearDataValidations();
  spreadsheet.getSheetByName(plan)?.getRange('B2:B').setNumberFormat('@');
}

/** All that people see of the facts; blank rows at a sheet's end are none. */
function facts(hand: Hand): readonly (readonly (readonly string[])[])[] {
  return [leads, contacts, plan, lists, settings].map(sheet =>
    hand.lines(sheet).filter(line => line.some(cell => cell !== '')),
  );
}

function kindsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ kind }) => kind);
}

function findingOf(findings: readonly Finding[], kind: string): Finding {
  const found = findings.find(one => one.kind === kind);
  if (!found) throw new Error(`No ${kind} among ${kindsOf(findings).join(', ')}`);
  return found;
}

describe('what the hand broke', () => {
  let studio: Studio;
  let hand: Hand;
  let broken: ReturnType<typeof facts>;
  let findings: readonly Finding[];

  beforeAll(() => {
    studio = Studio.from(kept);
    expect(studio.ask('doctor.look', {}).findings).toEqual([]);
    hand = handIn(studio, 'unseen');
    tearApart(hand);
    hand.type(leads, 2, 'Этап', 'Перговоры');
    hand.type(leads, 3, 'Этап', 'offer');
    hand.type(leads, 4, 'Менеджер', 'Пётр Ушедший');
    hand.type(plan, 2, 'Дата', '23 ноября');
    hand.type(plan, 3, 'Дата', '11/27');
    hand.type(plan, 4, 'Дата', '27 ноября 2026');
    hand.type(plan, 5, 'Дата', 'как-нибудь');
    hand.type(plan, 6, 'Статус', 'Проведено');
    hand.type(settings, 3, 'Значение', 'утром');
    hand.do({ do: 'deleteRow', sheet: leads, row: 5 });
    const sheets = studio.ask('doctor.look', {}).findings.filter(({ kind }) => kind === 'sheets');
    expect(sheets).toHaveLength(2);
    // Formulas, drop-downs and formats come back for good; what is undone are cells.
    expect(studio.ask('doctor.mend', { findings: sheets.map(({ id }) => ({ id })) }).mended).toBe(1);
    broken = facts(hand);
    findings = studio.ask('doctor.look', {}).findings;
  }, 300_000);

  test('is found, the worst first, and looking changes nothing', () => {
    expect(kindsOf(findings)).toEqual([
      'setting',
      'orphans',
      'word',
      'manager',
      'status',
      'guessedDays',
      'unread',
      'spelling',
      'days',
    ]);
    expect(findings.map(({ mend }) => mend).filter(mend => mend === 'byHand')).toHaveLength(1);
    expect(findingOf(findings, 'word')).toMatchObject({ suggested: 'to:Переговоры', rows: 1 });
    expect(findingOf(findings, 'orphans').suggested).toBe('make');
    expect(findingOf(findings, 'spelling').samples).toEqual([
      { sheet: leads, row: 'Борис Примерный', column: 'Этап', before: 'offer', after: 'Предложение' },
    ]);
    expect(facts(hand)).toEqual(broken);
  });

  test('is mended by one press where it is safe and by choice elsewhere; undone, it is as it was', () => {
    const choiceOf = ({ kind, suggested = '' }: Finding): string =>
      kind === 'manager' ? 'to:Иван Образцов' : suggested;
    const chosen = findings
      .filter(({ mend }) => mend !== 'byHand')
      .map(finding => ({ id: finding.id, choice: choiceOf(finding) }));
    const { mended, act } = studio.ask('doctor.mend', { findings: chosen }, { id: 'mend 1' });
    expect(mended).toBe(chosen.length);
    expect(hand.shown(leads, 'Этап', [2, 3, 4])).toEqual(['Переговоры', 'Предложение', 'Новый']);
    expect(hand.shown(leads, 'Менеджер', [4])).toEqual(['Иван Образцов']);
    expect(hand.shown(leads, 'Лид', [5])).toEqual(['Глеб Условный']);
    expect(hand.shown(plan, 'Дата', [2, 3, 4, 5])).toEqual(['23.11.2026', '27.11.2026', '27.11.2026', 'как-нибудь']);
    expect(hand.shown(plan, 'Дней осталось', [3, 4])).toEqual(['4', '4']);
    expect(hand.shown(plan, 'Статус', [6])).toEqual(['Проведен']);
    expect(hand.shown(settings, 'Значение', [3])).toEqual(['09:00']);
    expect(kindsOf(studio.ask('doctor.look', {}).findings)).toEqual(['unread']);

    const again = studio.ask('doctor.mend', { findings: chosen }, { id: 'mend 1' });
    expect(again).toEqual({ mended, act });
    expect(studio.ask('act.recent', {}).acts[0]).toMatchObject({
      act,
      what: 'Проверка таблицы',
      who: 'Ольга Примерова',
    });
    expect(studio.ask('act.undo', { act }).kept).toBe(0);
    expect(facts(hand)).toEqual(broken);
  }, 300_000);
});

describe('Lists', () => {
  let studio: Studio;
  let hand: Hand;

  beforeAll(() => {
    studio = Studio.from(kept);
    hand = handIn(studio, 'unseen');
  });

  test('a renamed word is followed by the rows within the hour, and its undoing too', () => {
    hand.type(lists, 3, 'Этап', 'Общение');
    const manager = hand.lines(lists).findIndex(line => line.includes('Иван Образцов')) + 1;
    hand.type(lists, manager, 'Менеджер', 'Иван Переименованный');
    expect(findingOf(studio.ask('doctor.look', {}).findings, 'renamed')).toMatchObject({ mend: 'safe' });
    studio.until('2026-11-23T10:59');
    expect(hand.shown(leads, 'Этап', [2, 3])).toEqual(['Общение', 'Новый']);
    expect(new Set(hand.shown(leads, 'Менеджер', [2, 3, 4, 5]))).toEqual(new Set(['Иван Переименованный']));
    expect(new Set(hand.shown(plan, 'Менеджер', [2, 3, 4, 5]))).toEqual(new Set(['Иван Переименованный']));
    expect(hand.shown(contacts, 'Новый этап', [2])).toEqual(['Общение']);
    const [act] = studio.ask('act.recent', {}).acts;
    expect(act).toMatchObject({ what: 'Почасовая проверка', rows: 2 });
    expect(studio.ask('doctor.look', {}).findings).toEqual([]);
    studio.ask('act.undo', { act: act?.act ?? '' });
    studio.until('2026-11-23T11:59');
    expect(hand.shown(leads, 'Этап', [2, 3])).toEqual(['Переговоры', 'Новый']);
    expect(new Set(hand.shown(leads, 'Менеджер', [2, 3, 4, 5]))).toEqual(new Set(['Иван Образцов']));
    // A row that was emptied is free for another word, which renames nobody.
    for (const [word, until] of [
      ['', '12:59'],
      ['Выставка', '13:59'],
      ['Сайт', '14:59'],
    ] as const) {
      hand.type(lists, 2, 'Источник', word);
      studio.until(`2026-11-23T${until}`);
      expect(new Set(hand.shown(leads, 'Источник', [2, 3, 4, 5]))).toEqual(new Set(['Сайт']));
    }
  }, 300_000);

  test('a word that was deleted, a list that was emptied and a doubled trigger are put right', () => {
    for (const row of [2, 3, 4, 5, 6, 7]) hand.type(lists, row, 'Источник', '');
    const sources = findingOf(studio.ask('doctor.look', {}).findings, 'emptyList');
    expect(sources.sentence).toContain('Рекомендация');
    studio.ask('doctor.mend', { findings: [{ id: sources.id, choice: 'starter' }] });
    expect(hand.shown(lists, 'Источник', [2, 3])).toEqual(['Сайт', 'Рекомендация']);
    hand.type(lists, 2, 'Источник', '');
    const lost = findingOf(studio.ask('doctor.look', {}).findings, 'word');
    expect(lost).toMatchObject({ rows: 4, mend: 'ask' });
    studio.ask('doctor.mend', { findings: [{ id: lost.id, choice: 'add' }] });
    expect(hand.lines(lists).flat()).toContain('Сайт');
    const { world } = studio.document;
    world.triggers.push({ ...world.triggers[0]!, id: 'twice' });
    const [doubled] = studio.ask('doctor.look', {}).findings;
    expect(doubled).toMatchObject({ kind: 'trigger', mend: 'safe' });
    studio.ask('doctor.mend', { findings: [{ id: doubled?.id ?? '' }] });
    expect(world.triggers).toHaveLength(1);
    expect(studio.ask('doctor.look', {}).findings).toEqual([]);
  }, 300_000);
});

test('a spreadsheet that is nearly full says so before Google takes no more rows', () => {
  const studio = Studio.from(kept);
  const { spreadsheet } = handIn(studio);
  const look = () => studio.ask('doctor.look', {}).findings.filter(({ kind }) => kind === 'full');
  expect(look()).toEqual([]);
  expect(studio.ask('app.start', {}).warning).toBe('');
  const other = spreadsheet.insertSheet('Old reports');
  other.insertColumnsAfter(26, 374);
  other.insertRowsAfter(1000, 19_000);
  expect(look()).toMatchObject([
    { mend: 'byHand', rows: 0, sentence: expect.stringMatching(/заполнена на 8\d %/) as unknown },
  ]);
  const run = studio.run('onHour', [], { context: 'clock' });
  expect(run.error).toBeUndefined();
  expect(studio.ask('app.start', {}).warning).toMatch(/заполнена на 8\d %.*Удалите/);
  spreadsheet.deleteSheet(other);
  expect(look()).toEqual([]);
}, 60_000);
