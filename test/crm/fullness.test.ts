import { fullness } from '../../src/features/fullness';

test('a spreadsheet is told of when it is nearly full, in both languages, and says what to delete', () => {
  expect(fullness(7_999_999)).toBeNull();
  expect(fullness(8_000_000)).toEqual({
    ru: expect.stringMatching(/на 80 %.*Удалите.*копию/s) as unknown,
    en: expect.stringMatching(/80 % full.*Delete.*copy/s) as unknown,
  });
  expect(fullness(9_999_999)?.en).toContain('99 %');
  expect(fullness(Number('x'))).toBeNull();
});
