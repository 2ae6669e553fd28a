import { Script } from 'node:vm';
import type { Run } from '../../local/host/run';
import { Chance, createWorld, Interleaving, Isolates, Spreadsheet } from './support/host';

const code = `
  function cell() { return SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1); }
  function write() { cell().setValue('written'); for (let i = 0; i < 9; i++) SpreadsheetApp.getActive().getName(); }
  function read() { for (let i = 0; i < 40; i++) Utilities.sleep(30); return cell().getValue(); }
  function count(flushes) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(60000)) return 'busy';
    cell().setValue(Number(cell().getValue()) + 1);
    if (flushes) SpreadsheetApp.flush();
    lock.releaseLock();
    return 'counted';
  }
  function ask() {
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    SpreadsheetApp.getUi().alert('Sure?');
    return lock.hasLock();
  }
  function linger() { cell().setValue('late'); for (let i = 0; i < 3; i++) Utilities.sleep(200000); return 'never'; }
  function kinds() {
    const day = new Date(0);
    cell().setValue(day);
    try { cell().setValues([[1], [2]]); } catch (error) {
      return [error.name, error instanceof Error, cell().getValue() instanceof Date, SpreadsheetApp.Direction.UP === SpreadsheetApp.Direction.UP,
        cell().getSheet().getName(), String(cell())];
    }
  }
`;
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const oauthScopes = [scope('spreadsheets.currentonly'), scope('script.container.ui')];
const bundle = { script: new Script(code), html: {}, manifest: { timeZone: 'Etc/UTC', oauthScopes } };
const user = 'olga@example.com';
let isolates: InstanceType<typeof Isolates>;

beforeAll(() => void (isolates = new Isolates(code, 3)));
afterAll(() => isolates.close());

/** Runs functions at once, in the order of the seed. */
function together(seed: number, ...calls: readonly (readonly [name: string, ...args: unknown[]])[]) {
  const spreadsheet = Spreadsheet.create({ locale: 'en_US', timeZone: 'Etc/UTC', rows: 3, columns: 3 });
  const world = createWorld({ now: 0, owner: user });
  world.grants[user] = oauthScopes;
  const interleaving = new Interleaving({ spreadsheet, world, bundle }, isolates, new Chance(seed));
  const runs: Run[] = [];
  calls.forEach(([name, ...args], at) =>
    interleaving.start({ function: name, user, context: 'menu', args }, `${at}`, run => (runs[at] = run)),
  );
  interleaving.play([]);
  const [first] = spreadsheet.sheets();
  const value = spreadsheet.getters.getEvaluatedCell({ sheetId: first?.id ?? '', row: 0, col: 0 }).value;
  return { ...interleaving, runs, answers: runs.map(run => run.error ?? run.value), value };
}

const seeds = Array.from({ length: 12 }, (_, seed) => seed);

test('the same seed is the same story, another one another', () => {
  const tell = (seed: number): string => together(seed, ['write'], ['read'], ['count', true]).trace.join('\n');
  expect(tell(1)).toBe(tell(1));
  expect(new Set(seeds.slice(0, 4).map(tell)).size).toBeGreaterThan(1);
});

test('others see what an execution wrote once it has ended, not before', () => {
  const seen = seeds.map(seed => {
    const { trace, answers } = together(seed, ['write'], ['read']);
    const before = trace.indexOf('1 Range.getValue') < trace.indexOf('0 ends');
    expect(answers[1]).toBe(before ? '' : 'written');
    return before;
  });
  expect(new Set(seen).size).toBe(2);
});

test('under a lock and with a flush every count is kept; without the flush some are lost', () => {
  const counts = (flushes: boolean) => seeds.map(seed => together(seed, ['count', flushes], ['count', flushes]));
  for (const { answers, value } of counts(true)) expect([answers, value]).toEqual([['counted', 'counted'], 2]);
  expect(counts(false).some(({ value }) => value === 1)).toBe(true);
});

test('who asks a question loses the lock, and that is told', () => {
  const { answers, askedUnderLock } = together(1, ['ask']);
  expect([answers, askedUnderLock]).toEqual([[false], ['0']]);
});

test('what runs for too long is stopped', () => {
  expect(together(1, ['linger']).answers).toEqual(['Exceeded maximum execution time']);
});

test('values, refusals and enumerations cross the thread as they are', () => {
  expect(together(1, ['kinds']).answers).toEqual([['Exception', true, true, true, 'Sheet1', 'Range']]);
});
