import { createServices, finish, script } from './support';

test('T149, T151 a lock that one execution holds is not another’s until it is let go, or the execution ends', () => {
  const first = script();
  const second = createServices(first.workbook, first.world);
  const [mine, theirs] = [first.LockService.getDocumentLock(), second.LockService.getDocumentLock()];
  expect(mine.tryLock(100)).toBe(true);
  expect([theirs.tryLock(100), theirs.hasLock()]).toEqual([false, false]);
  expect(() => theirs.waitLock(100)).toThrow('Lock timeout');
  expect(second.LockService.getScriptLock().tryLock(100)).toBe(true);
  theirs.releaseLock();
  expect(theirs.tryLock(100)).toBe(false);
  mine.releaseLock();
  expect(theirs.tryLock(100)).toBe(true);
  expect(mine.tryLock(100)).toBe(false);
  finish(second);
  expect(mine.tryLock(100)).toBe(true);
});

test('T151 what was written before a lock is let go is there for whoever holds it next', () => {
  const first = script();
  const second = createServices(first.workbook, first.world);
  const lock = first.LockService.getDocumentLock();
  lock.waitLock(1000);
  first.sheet.getRange('A1').setValue('mine');
  first.SpreadsheetApp.flush();
  lock.releaseLock();
  expect(second.LockService.getDocumentLock().tryLock(0)).toBe(true);
  const there = second.SpreadsheetApp.getActiveSheet().getRange('A1');
  expect(there.getValue()).toBe('mine');
  there.offset(1, 0).setValue('theirs');
  finish(second);
  expect(first.sheet.getRange('A2').getValue()).toBe('theirs');
});

test('T151 an execution that is killed loses what it has not flushed, or the later part of it', () => {
  const { sheet, SpreadsheetApp, workbook } = script();
  const shown = (): unknown[] => sheet.getRange('A1:A3').getValues().flat();
  const write = (...texts: string[]): void => texts.forEach((text, at) => sheet.getRange(at + 1, 1).setValue(text));
  write('a');
  SpreadsheetApp.flush();
  write('b', 'b', 'b');
  workbook.lose();
  expect(shown()).toEqual(['a', '', '']);
  write('c', 'c', 'c');
  workbook.lose(2);
  expect(shown()).toEqual(['c', 'c', '']);
});

test('T148 a cache keeps no more than a thousand items, the ones that last longest', () => {
  const { CacheService, Utilities, world } = script();
  const cache = CacheService.getDocumentCache();
  cache.put('brief', 'v', 10);
  for (let at = 0; at < 1000; at++) cache.put(`k${at}`, 'v', 600);
  expect(cache.getAll(['brief', 'k0', 'k999'])).toEqual({ k0: 'v', k999: 'v' });
  Utilities.sleep(200_000);
  world.now += 401_000;
  cache.put('fresh', 'v');
  expect(Object.keys(world.cache)).toEqual(['document/fresh']);
});
