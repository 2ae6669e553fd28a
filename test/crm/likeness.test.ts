import fc from 'fast-check';
import { likesAmong, likesOf, type Likable } from '../../src/crm/likeness';
import { spellingOf } from '../../src/crm/spelling';

const blank: Likable = { name: '', phone: '', email: '', person: '', company: '' };

/** Why the second lead looks like the first, or null. */
function likeness(known: Partial<Likable>, lead: Partial<Likable>): string | null {
  const [first, second] = [
    { ...blank, ...known },
    { ...blank, ...lead },
  ];
  const alike = likesOf(second, [first]);
  const [like] = alike;
  if (like?.by !== 'email') expect(likesAmong([first]).of(second)).toEqual(alike);
  return like?.by ?? null;
}

test.each([
  ['Ромашка', 'Рамашка'],
  ['ООО «Ромашка»', 'Ромашка ООО'],
  ['ИП Волков Артём', 'Артем Волков'],
  ['О.О.О. Ромашка', 'ромашка'],
  ['Ромашка', 'Romashka LLC'],
  ['Чайка Плюс', 'Chayka-plus'],
  ['Юлия Щукина', 'Yuliya Schukina'],
  ['Объединённые краски', 'Обьединенные краски'],
  ['Corner Coffee', 'Corner Cofee, Ltd.'],
  ['Corner Coffee', 'Корнер Кофе'],
  ['Corner Coffee', 'Coffee Corner'],
  ['Corner Coffee', 'CornerCoffee GmbH'],
  ['Sunny Dental Inc', 'Sunyn Dental'],
  ['Acme', 'Acme (2)'],
  ['Школа 5', 'школа №5'],
])('“%s” and “%s” look alike', (one, other) => {
  expect(likeness({ name: one }, { name: other })).toBe('spelling');
  expect(likeness({ name: other }, { name: one })).toBe('spelling');
});

test.each([
  ['Школа 5', 'Школа 6'],
  ['Марина', 'Карина'],
  ['Лес', 'Лис'],
  ['Ромашка', 'Барашки'],
  ['Corner Coffee', 'Corner Bakery'],
  ['ООО', 'ИП'],
  ['Анна Петрова', 'Иван Петров'],
  ['Без имени, строка 12', 'Без имени, строка 13'],
  ['', ''],
])('“%s” and “%s” do not', (one, other) => {
  expect(likeness({ name: one }, { name: other })).toBeNull();
});

test('the same phone, address or name is told as such, and comes first', () => {
  const known = [
    { ...blank, name: 'Рамашка' },
    { ...blank, name: 'Берег', email: 'x@bereg.example' },
    { ...blank, name: 'Чайка', phone: '+7 921 555-01-02' },
    { ...blank, name: 'ромашка' },
  ];
  const likes = likesAmong(known).of({ ...blank, name: 'Ромашка', phone: '8 (921) 5550102', email: 'X@bereg.example' });
  expect(likes.map(({ lead, by }) => [lead.name, by])).toEqual([
    ['ромашка', 'name'],
    ['Чайка', 'phone'],
    ['Берег', 'email'],
    ['Рамашка', 'spelling'],
  ]);
});

test.each([
  ['+7 921 555-01-02', '+7 921 565-01-02', {}, 'spelling'],
  ['+7 921 555-01-02', '+7 921 565-01-03', {}, null],
  ['+7 921 555-01-02', '+7 921 555-01-03', {}, null],
  ['+7 921 555-01-02', '+7 921 555-01-03', { person: 'Нина Орлова' }, 'spelling'],
  ['12-34', '12-35', {}, null],
])('%s and %s with %j', (one, other, person, by) => {
  expect(likeness({ name: 'Чайка', phone: one, ...person }, { name: 'Берег', phone: other, ...person })).toBe(by);
});

test('a person of a company is one, however both are written', () => {
  const known = { name: 'Заявка 1', company: 'ООО Берег', person: 'Нина Орлова' };
  expect(likeness(known, { name: 'Заявка 2', company: 'Bereg', person: 'Орлова Нина' })).toBe('spelling');
  expect(likeness(known, { name: 'Заявка 2', company: 'Bereg', person: 'Олег Зимин' })).toBeNull();
});

test('the domain of a company tells something, that of a mail host or of many leads nothing', () => {
  expect(likeness({ name: 'A', email: 'a@acme.example' }, { name: 'B', email: 'b@acme.example' })).toBe('email');
  expect(likeness({ name: 'A', email: 'a@gmail.com' }, { name: 'B', email: 'b@gmail.com' })).toBeNull();
  expect(likeness({ name: 'A', email: 'a@yandex.ru' }, { name: 'B', email: 'b@yandex.ru' })).toBeNull();
  const many = ['A', 'B', 'C', 'D'].map(name => ({ ...blank, name, email: `${name}@acme.example` }));
  const another = { ...blank, name: 'E', email: 'e@acme.example' };
  expect(likesOf(another, many)).toEqual([]);
  expect(likesAmong(many.slice(1)).of(another)).toEqual([]);
  expect(likesOf(another, many.slice(1))).toHaveLength(3);
});

const word = fc.stringMatching(/^[а-я]{4,9}$/);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '));

test('a slip of one letter is found among any others, unless it is the first', () => {
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 60 }),
      name,
      fc.nat(),
      fc.stringMatching(/^[а-я]$/),
      (others, mine, nat, letter) => {
        const [key = ''] = spellingOf(mine).keys;
        fc.pre(key.length >= 8 && mine.length > 2);
        const at = 1 + (nat % (mine.length - 1));
        fc.pre(mine[at] !== ' ');
        const slipped = mine.slice(0, at) + letter + mine.slice(at + 1);
        const [near = ''] = spellingOf(slipped).keys;
        fc.pre(near[0] === key[0] && near.length === key.length);
        fc.pre([...near].filter((one, index) => one !== key[index]).length < 2);
        const known = [...others, slipped].map(one => ({ ...blank, name: one }));
        expect(
          likesAmong(known)
            .of({ ...blank, name: mine })
            .map(({ lead }) => lead.name),
        ).toContain(slipped);
      },
    ),
  );
});

test('likeness is mutual, and a name is like itself written in Latin', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(likeness({ name: one }, { name: other })).toBe(likeness({ name: other }, { name: one }));
    }),
  );
});

test('the index finds what comparing with everybody finds', () => {
  const lead = fc.record({
    name,
    phone: fc.stringMatching(/^\+7921(11|12|21)0000[01]$/),
    email: fc.constantFrom('', 'a@acme.example', 'b@gmail.com', 'c@bereg.example'),
    person: fc.constantFrom('', 'Нина Орлова'),
    company: fc.constantFrom('', 'ООО Берег', 'Bereg'),
  });
  const likes = (all: readonly { lead: Likable; by: string }[]): string[] =>
    all.map(one => `${one.lead.name} ${one.by}`);
  fc.assert(
    fc.property(fc.array(lead, { maxLength: 12 }), lead, (known, mine) => {
      // What many leads share is looked at in a few of them only.
      const shares = (one: Likable): boolean =>
        one.email === mine.email || one.phone === mine.phone || one.person !== '';
      fc.pre(known.filter(shares).length < 4);
      expect(likes(likesAmong(known).of(mine))).toEqual(likes(likesOf(mine, known)));
    }),
  );
});

test('one new lead among 5,000 is compared without a pause that anybody feels, and 5,000 with each other in seconds', () => {
  const syllables = ['ро', 'ма', 'шка', 'бе', 'рег', 'ча', 'йка', 'сту', 'дия', 'кра', 'ска', 'лес', 'ник', 'вол'];
  const made = Array.from({ length: 5000 }, (_, at) => {
    const part = (turn: number): string => syllables[(at * turn + Math.floor(at / turn)) % syllables.length] ?? '';
    return {
      ...blank,
      name: `Студия ${part(3)}${part(5)}${part(7)} ${part(11)}${part(13)}`,
      phone: `+7921${String(1_000_000 + at * 37)}`,
      email: `lead${at}@studio${at % 900}.example`,
      person: 'Нина Орлова',
      company: 'ООО «Берег»',
    };
  });
  const mine = { ...blank, name: 'Студия ромашка', phone: '+7 921 100-37-00', company: 'Берег', person: 'Орлова Нина' };
  const cpuOf = (work: () => void): number => {
    const began = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - began) / 1000;
  };
  // The best of some: a busy machine has nothing to do with it.
  const one = Math.min(...[1, 2, 3, 4, 5].map(() => cpuOf(() => likesOf(mine, made))));
  const all = cpuOf(() => {
    const likes = likesAmong(made);
    for (const lead of made) likes.of(lead);
  });
  // About 30 ms of an idle core; shared with other tests it takes longer.
  expect(one).toBeLessThan(150);
  expect(all).toBeLessThan(10_000);
});
