import { Script } from 'node:vm';
import { nextFiring } from '../../local/world/triggers';
import { Document, script } from './support';

type Bound = ReturnType<typeof Document.create>;

const olga = 'olga@example.com';
const ivan = 'ivan@example.com';
const hour = 3_600_000;

/** A spreadsheet with a script of a few lines; its functions leave what they saw in the script's properties. */
function bound(code: string): Bound {
  const oauthScopes = ['spreadsheets.currentonly', 'script.scriptapp', 'script.send_mail', 'userinfo.email'].map(
    scope => `https://www.googleapis.com/auth/${scope}`,
  );
  const manifest = { timeZone: 'Europe/Moscow', oauthScopes };
  const bundle = { script: new Script(code, { filename: 'Code.js' }), html: {}, manifest };
  const now = Date.parse('2026-11-23T06:00:00Z');
  const made = Document.create(bundle, { locale: 'en_US', timeZone: 'Europe/Moscow', now, owner: olga });
  for (const user of [olga, ivan]) made.grant(user);
  return made;
}

const keepEvents = `
  function onEdit(e) {
    const { value, oldValue, range } = e;
    const all = JSON.parse(PropertiesService.getScriptProperties().getProperty('seen') || '[]');
    all.push({ value, oldValue, range: range.getA1Notation(), authMode: String(e.authMode) });
    PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(all));
  }
  function write() {
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by script');
    SpreadsheetApp.flush();
  }
  function secret_() { return 'secret'; }
  function ask(what) {
    return { date: new Date(0), nested: [new Date(0)], plain: [1, undefined], missing: undefined, thing: () => 1 }[what];
  }
  function nap(milliseconds) { Utilities.sleep(milliseconds); }
`;

const seen = ({ world }: Bound): unknown => JSON.parse(world.properties.script['seen'] ?? '[]');

describe('events', () => {
  test('T124 what a script writes fires no trigger', () => {
    const it = bound(keepEvents);
    const run = it.run({ function: 'write', user: olga, context: 'menu' });
    expect([run.error, it.spreadsheet.getters.getEvaluatedCell({ sheetId: '0', row: 0, col: 0 }).value]).toEqual([
      undefined,
      'by script',
    ]);
    expect(seen(it)).toEqual([]);
  });

  test('T125, T127 one edited cell tells its values, a block none; a simple trigger has limited rights', () => {
    const it = bound(keepEvents);
    const sheet = 'Sheet1';
    it.act(ivan, { do: 'type', sheet, row: 1, column: 1, text: '5' });
    it.act(ivan, { do: 'type', sheet, row: 1, column: 1, text: 'six' });
    it.act(ivan, { do: 'paste', sheet, row: 2, column: 1, text: 'a\tb' });
    expect(seen(it)).toEqual([
      { value: '5', range: 'A1', authMode: 'LIMITED' },
      { value: 'six', oldValue: '5', range: 'A1', authMode: 'LIMITED' },
      { range: 'A2:B2', authMode: 'LIMITED' },
    ]);
  });

  test('T123 a simple trigger may take half a minute, any other execution six', () => {
    const it = bound(`${keepEvents} function onOpen() { Utilities.sleep(31000); }`);
    const nap = (milliseconds: number): string | undefined =>
      it.run({ function: 'nap', user: olga, context: 'menu', args: [milliseconds] }).error;
    expect([nap(31_000), nap(299_000)]).toEqual([undefined, undefined]);
    expect(it.open(olga).error).toBe('Exceeded maximum execution time');
    const { Utilities } = script();
    Utilities.sleep(300_000);
    expect(() => Utilities.sleep(61_000)).toThrow('Exceeded maximum execution time');
  });
});

describe('calls from a page', () => {
  test('T138 an answer with a date in it arrives as null, and nobody is told', () => {
    const it = bound(keepEvents);
    const ask = (what: string): unknown =>
      it.run({ function: 'ask', user: olga, context: 'sidebar', args: [what] }).value;
    expect(['date', 'nested', 'missing', 'thing'].map(ask)).toEqual([null, null, null, null]);
    expect(ask('plain')).toEqual([1, null]);
  });

  test('T139 a function whose name ends with an underscore is nobody’s to call', () => {
    const run = bound(keepEvents).run({ function: 'secret_', user: olga, context: 'sidebar' });
    expect([run.value, run.error]).toEqual([null, 'Script function not found: secret_']);
  });
});

describe('clock triggers', () => {
  const at = '2026-11-23T08:30:00Z';
  const make = () => script({ timeZone: 'Europe/Moscow', now: at });
  const daily = (it: ReturnType<typeof make>) => it.ScriptApp.newTrigger('onHour').timeBased().everyDays(1).atHour(9);
  const wall = (it: ReturnType<typeof make>, zone: string): string =>
    it.Utilities.formatDate(new Date(it.world.triggers[0]?.next ?? 0), zone, 'yyyy-MM-dd HH:mm');

  test('T129 an hour is kept within the hour, a minute within a quarter, in the script’s zone or another', () => {
    const [plain, near, abroad] = [make(), make(), make()];
    daily(plain).create();
    expect(wall(plain, 'Europe/Moscow')).toMatch(/^2026-11-24 09:\d\d$/);
    daily(near).nearMinute(30).create();
    const minute = Number(wall(near, 'Europe/Moscow').slice(-2));
    expect(minute).toBeGreaterThanOrEqual(15);
    expect(minute).toBeLessThanOrEqual(45);
    daily(abroad).inTimezone('America/New_York').create();
    expect(wall(abroad, 'America/New_York')).toMatch(/^2026-11-23 09:\d\d$/);
  });

  test('T130 after a while is not before it; a date is about its midnight', () => {
    const [after, date] = [make(), make()];
    after.ScriptApp.newTrigger('once').timeBased().after(90_000).create();
    expect(after.world.triggers[0]?.next).toBeGreaterThanOrEqual(Date.parse(at) + 90_000);
    date.ScriptApp.newTrigger('once').timeBased().atDate(2026, 12, 1).create();
    const off = (date.world.triggers[0]?.next ?? 0) - Date.parse('2026-11-30T21:00:00Z');
    expect(Math.abs(off)).toBeLessThanOrEqual(15 * 60_000);
  });

  test('days of the week and of the month', () => {
    const [week, month] = [make(), make()];
    week.ScriptApp.newTrigger('f').timeBased().onWeekDay(week.ScriptApp.WeekDay.FRIDAY).atHour(9).create();
    month.ScriptApp.newTrigger('f').timeBased().onMonthDay(1).atHour(9).create();
    expect(wall(week, 'Europe/Moscow')).toMatch(/^2026-11-27 09:/);
    expect(wall(month, 'Europe/Moscow')).toMatch(/^2026-12-01 09:/);
  });

  test('every other week on a day is every other week', () => {
    const it = make();
    const friday = it.ScriptApp.WeekDay.FRIDAY;
    it.ScriptApp.newTrigger('f').timeBased().everyWeeks(2).onWeekDay(friday).atHour(9).create();
    const [trigger] = it.world.triggers;
    if (!trigger) throw new Error('No trigger');
    expect(wall(it, 'Europe/Moscow')).toMatch(/^2026-11-27 09:/);
    trigger.next = nextFiring(trigger, trigger.next, 'Europe/Moscow');
    expect(wall(it, 'Europe/Moscow')).toMatch(/^2026-12-11 09:/);
    trigger.next = nextFiring(trigger, trigger.next, 'Europe/Moscow');
    expect(wall(it, 'Europe/Moscow')).toMatch(/^2026-12-25 09:/);
  });

  test('T128 minutes are 1, 5, 10, 15 or 30; other values are refused', () => {
    const builder = () => make().ScriptApp.newTrigger('f').timeBased();
    for (const minutes of [1, 5, 10, 15, 30]) expect(() => builder().everyMinutes(minutes)).not.toThrow();
    for (const minutes of [0, 2, 7, 20, 60]) expect(() => builder().everyMinutes(minutes)).toThrow(/everyMinutes/);
    expect(() => builder().atHour(24)).toThrow();
    expect(() => builder().nearMinute(60)).toThrow();
    expect(() => builder().everyDays('1' as never)).toThrow(/don't match the method signature/);
    expect(() => builder().create()).toThrow();
  });

  test('T127, T132 a clock trigger runs as whoever made it, and each sees only their own', () => {
    const it = bound(`
      function plant() { ScriptApp.newTrigger('bloom').timeBased().everyHours(1).create(); }
      function count() { return ScriptApp.getProjectTriggers().length; }
      function bloom() { PropertiesService.getScriptProperties().setProperty('who', Session.getEffectiveUser().getEmail()); }
    `);
    it.run({ function: 'plant', user: ivan, context: 'menu' });
    const count = (user: string): unknown => it.run({ function: 'count', user, context: 'menu' }).value;
    expect([count(ivan), count(olga)]).toEqual([1, 0]);
    const runs = [...it.advance(it.world.now + 2 * hour)];
    expect([runs[0]?.context, it.world.properties.script['who']]).toEqual(['clock', ivan]);
  });

  test('a trigger tells what it is; one that watches a spreadsheet is kept and listed', () => {
    const { ScriptApp, SpreadsheetApp } = make();
    const clock = ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const watch = ScriptApp.newTrigger('g').forSpreadsheet(file).onEdit().create();
    const tell = (trigger: typeof clock): unknown[] => [
      trigger.getHandlerFunction(),
      String(trigger.getEventType()),
      String(trigger.getTriggerSource()),
      trigger.getTriggerSourceId(),
    ];
    expect(ScriptApp.getProjectTriggers().map(tell)).toEqual([
      ['f', 'CLOCK', 'CLOCK', null],
      ['g', 'ON_EDIT', 'SPREADSHEETS', file.getId()],
    ]);
    expect(watch.getUniqueId()).not.toBe(clock.getUniqueId());
    ScriptApp.deleteTrigger(watch);
    expect(ScriptApp.getProjectTriggers()).toHaveLength(1);
  });
});

describe('a script without a document', () => {
  const apart = () => script({ execution: { context: 'clock' } });

  test('T134 the clock has no screen', () => {
    expect(() => apart().SpreadsheetApp.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('T136, T146 nothing is active, and what belongs to a document is null', () => {
    const it = apart();
    it.execution.apart = true;
    expect(it.SpreadsheetApp.getActiveSpreadsheet()).toBeNull();
    expect(it.PropertiesService.getDocumentProperties()).toBeNull();
    expect(it.CacheService.getDocumentCache()).toBeNull();
    expect(it.LockService.getDocumentLock()).toBeNull();
    expect(it.PropertiesService.getScriptProperties().getKeys()).toEqual([]);
  });
});

describe('questions', () => {
  test('T135 a question waits for its answer, and a lock that was held is lost', () => {
    const asked: string[] = [];
    const onAsk = (title: string, text: string) => (asked.push(`${title}: ${text}`), { button: 'NO', text: 'later' });
    const { SpreadsheetApp, LockService } = script({ execution: { onAsk } });
    const [ui, lock] = [SpreadsheetApp.getUi(), LockService.getDocumentLock()];
    expect(lock.tryLock(0)).toBe(true);
    expect(ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO)).toBe(ui.Button.NO);
    expect(lock.hasLock()).toBe(false);
    const answer = ui.prompt('When?');
    expect([answer.getSelectedButton(), answer.getResponseText()]).toEqual([ui.Button.NO, 'later']);
    expect(asked).toEqual(['Sure?: Really?', ': When?']);
  });
});
