import fc from 'fast-check';
import { tagsOf, withoutTags, withTags } from '../../src/crm/tags';

test('tags are added once, in whatever spelling they stand there, and taken away', () => {
  expect(withTags('', ['Выставка'])).toBe('Выставка');
  expect(withTags('выставка, VIP', ['Выставка', 'ёлка', 'Елка'])).toBe('выставка, VIP, ёлка');
  expect(withoutTags('выставка;VIP', ['vip'])).toBe('выставка');
  expect(withoutTags('выставка;VIP', ['другая'])).toBe('выставка;VIP');
  expect(tagsOf(' , a,, b\nc ')).toEqual(['a', 'b', 'c']);
});

test('a tag that was added can be taken away, and the others stay', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'В', 'ё'), { maxLength: 4 });
  fc.assert(
    fc.property(words, own => {
      const cell = own.join(', ');
      expect(tagsOf(withoutTags(withTags(cell, ['new']), ['NEW']))).toEqual(own);
    }),
  );
});
