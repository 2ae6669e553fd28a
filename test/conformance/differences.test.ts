import { differences } from './differences';
import { script } from './support';

test.each(differences)('$name', ({ here, google, ask }) => {
  const answer = ask(script({ locale: 'ru_RU' }));
  expect(answer).toEqual(here);
  expect(answer).not.toEqual(google);
});

test('each says why it is, and what it could hide', () => {
  for (const { reason, hides } of differences) expect(Math.min(reason.length, hides.length)).toBeGreaterThan(15);
  expect(new Set(differences.map(({ name }) => name)).size).toBe(differences.length);
});
