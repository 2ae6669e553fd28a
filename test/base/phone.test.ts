import fc from 'fast-check';
import { dialled, normalisePhone, phoneCountries, phoneKeys } from '../../src/base/phone';

test.each([
  ['8 (900) 000-00-01', '+79000000001'],
  ['+7 900 000 00 01', '+79000000001'],
  ['7-900-000-00-01', '+79000000001'],
  ['9000000001', '+79000000001'],
  ['900 000-00-01', '+79000000001'],
  ['+8 900 000 00 01', '+79000000001'],
  ['+7 (8) 900 000 00 01', '+79000000001'],
  ['8-800-555-35-35', '+78005553535'],
  ['(+7) 900 000-00-01', '+79000000001'],
  ['375290000001', '+375290000001'],
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['0044 20 7946 0958', '+442079460958'],
  ['8 495 000-00-01 доб. 12', '+74950000001 доб. 12'],
  ['+1 212 555 0100 x45', '+12125550100 ext. 45'],
  ['+1 212 555 0100, ext 45', '+12125550100 ext. 45'],
])('without a country, %s is %s', (written, kept) => {
  expect(normalisePhone(written)).toBe(kept);
});

test.each([
  ['RU', '(495) 000-00-01', '+74950000001'],
  ['RU', '8 495 000-00-01', '+74950000001'],
  ['RU', '800 555 35 35', '+78005553535'],
  ['RU', '375 29 000-00-01', '+375290000001'],
  ['RU', '8 10 44 20 7946 0958', '+442079460958'],
  ['KZ', '8 701 000 00 01', '+77010000001'],
  ['BY', '8 029 000-00-01', '+375290000001'],
  ['UA', '050 000 00 01', '+380500000001'],
  ['GB', '020 7946 0958', '+442079460958'],
  ['gb', '44 20 7946 0958', '+442079460958'],
  ['DE', '030 123456', '+4930123456'],
  ['FR', '01 23 45 67 89', '+33123456789'],
  ['IT', '06 6982 0001', '+390669820001'],
  ['IT', '393 000 0001', '+393930000001'],
  ['ES', '600 000 001', '+34600000001'],
  ['PL', '48 600 000 001', '+48600000001'],
  ['TR', '0 532 000 00 01', '+905320000001'],
  ['AE', '050 000 0001', '+971500000001'],
  ['US', '(916) 555-0123', '+19165550123'],
  ['US', '1-916-555-0123', '+19165550123'],
  ['US', '+7 900 000-00-01', '+79000000001'],
  ['IL', '052-000-0001', '+972520000001'],
])('in %s, %s is %s', (country, written, kept) => {
  expect(normalisePhone(written, country)).toBe(kept);
});

test.each(['нет телефона', '123-45-67', '916-555-0123', '7.91612E+10', 'ann79000000001@example.com', '01.02.2026', ''])(
  '“%s” is no phone that we can complete, and stays as it is',
  written => {
    expect(normalisePhone(written)).toBe(written);
    expect(dialled(written)).toBe('');
  },
);

test('of several phones in a cell the first is normalised and nothing is lost', () => {
  const cell = 'моб. 8 900 000-00-01, жена 8 (900) 000-00-02';
  expect(normalisePhone(cell)).toBe('моб. +79000000001, жена 8 (900) 000-00-02');
  expect(phoneKeys(cell)).toEqual(['79000000001', '79000000002']);
});

test('a number that a spreadsheet spoilt is repaired when no digit was lost', () => {
  expect(normalisePhone('79000000001.0')).toBe('+79000000001');
  expect(normalisePhone('7.9000000001E+10')).toBe('+79000000001');
  expect(normalisePhone('7,9000000001E+10')).toBe('+79000000001');
});

test('the same phone has the same key however it is written, with or without an extension', () => {
  const keys = ['8 (495) 000-00-01', '+7 495 000 00 01 доб. 12', '74950000001', '8-495-000-00-01 ext 3'];
  expect(new Set(keys.flatMap(key => phoneKeys(key)))).toEqual(new Set(['74950000001']));
  expect(phoneKeys('000-00-01')).toEqual(['0000001']);
  expect(phoneKeys('кв. 12')).toEqual([]);
});

test('a link dials the first phone without its extension', () => {
  expect(dialled('8 495 000-00-01 доб. 12; 8 900 000-00-02')).toBe('+74950000001');
});

test('a normalised phone is normal: once more changes nothing', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789789 +-().,;/доб#xext'), maxLength: 40 });
  const country = fc.option(fc.constantFrom(...phoneCountries), { nil: undefined });
  fc.assert(
    fc.property(text, country, (written, home) => {
      const kept = normalisePhone(written, home);
      expect(normalisePhone(kept, home)).toBe(kept);
    }),
    { numRuns: 500 },
  );
});

test('every country completes what it dials', () => {
  for (const country of phoneCountries) {
    const own =
      dialled('0'.padEnd(9, '5'), country) ||
      dialled('5'.repeat(10), country) ||
      dialled('5'.repeat(9), country) ||
      dialled('5'.repeat(8), country);
    expect(own).toMatch(/^\+\d{9,15}$/);
  }
});
