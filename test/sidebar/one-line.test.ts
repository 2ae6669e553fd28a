import fc from 'fast-check';
import type { Day } from '../../src/base/day';
import { fitOf, stemOf } from '../../sidebar/one-line/names';
import { readLine } from '../../sidebar/one-line/parse';
import { ownEnglishPhrasings } from './support/own-phrasings-en';
import { ownRussianPhrasings } from './support/own-phrasings-ru';
import { englishPhrasings } from './support/phrasings-en';
import { russianPhrasings } from './support/phrasings-ru';
import { aroundIn, understood } from './support/reading';

/** Lines that are read otherwise than a colleague would, each with the reason why it stays so. */
const knownMisses: Readonly<Record<string, string>> = {};

describe.each([
  ['Russian, by the parser’s rules', 'ru', ownRussianPhrasings],
  ['English, by the parser’s rules', 'en', ownEnglishPhrasings],
  ['Russian, written without sight of the parser', 'ru', russianPhrasings],
  ['English, written without sight of the parser', 'en', englishPhrasings],
] as const)('lines in %s', (_, language, phrasings) => {
  const asked = phrasings.filter(({ text }) => !(text in knownMisses));

  test.each(asked.map(phrasing => [phrasing.text, phrasing] as const))('%s', (_text, phrasing) => {
    expect(understood(phrasing, aroundIn(language))).toEqual(phrasing);
  });

  test('at most one in twenty is a known miss, and each of those is still missed', () => {
    const missed = phrasings.filter(({ text }) => text in knownMisses);
    expect(missed.length).toBeLessThanOrEqual(phrasings.length / 20);
    for (const phrasing of missed) expect(understood(phrasing, aroundIn(language))).not.toEqual(phrasing);
  });
});

test.each([
  ['Позвонил Боре, думает, набрать во вторник 15:00', 'думает', 'набрать'],
  ['Позвонил Боре, думает, выслать КП во вторник', 'думает', 'выслать КП'],
  ['Позвонил Боре, думает, во вторник в 15:00 выслать КП', 'думает', 'выслать КП'],
  [
    'Позвонил Боре, просит скидку 10%, бюджет 200 000 ₽, перезвонить завтра',
    'просит скидку 10%, бюджет 200 000 ₽',
    'перезвонить',
  ],
  ['Боре не дозвонился, завтра', '', ''],
  ['Боря не отвечает третий день, попробовать завтра', 'не отвечает третий день', 'попробовать'],
  ['Договорились с Борей на вторник', '', ''],
  ['Боря согласен на 2 этапа, аванс завтра', 'согласен на 2 этапа', 'аванс'],
  ['Боря попросил не звонить до понедельника', 'попросил', ''],
  ['Called Bob, thinking, ring Tuesday 15:00', 'thinking', 'ring'],
  [
    'Met Dave at the cafe. He loved the mockups. Send invoice tomorrow.',
    'at the cafe, He loved the mockups',
    'Send invoice',
  ],
  ['Bob agreed on $5,000, contract next Tuesday', 'agreed on $5,000', 'contract'],
])('of “%s” the summary is “%s”, the topic “%s”', (text, summary, topic) => {
  const language = /[а-я]/.test(text) ? 'ru' : 'en';
  expect(readLine(text, aroundIn(language))).toMatchObject({ summary, topic });
});

test('of the words after the verb, those that are not the lead’s name are of the summary', () => {
  const around = { ...aroundIn('ru'), lead: 'Петров Борис' };
  const said = readLine('позвонил петрову логотип завтра набрать', around);
  expect(said).toMatchObject({ lead: 'петрову логотип', summary: 'логотип' });
});

test('a call that nobody answered stays one, whatever is to come later; an answer that came later counts', () => {
  const resultOf = (text: string): string => readLine(text, aroundIn('en')).result.value;
  expect(resultOf('Bob did not answer, later I wrote, call tomorrow')).toBe('No answer');
  expect(resultOf('Bob did not answer, then called back, agreed, tomorrow')).toBe('Agreed');
});

test('a lead is sought by the longest of its words first, and last by how they begin', () => {
  expect(readLine('Позвонил Яну Образцову, думает, завтра', aroundIn('ru')).stems).toEqual(['образцов', 'ян', 'обр']);
});

test('a day of the month that has passed is of the next one, in December of January', () => {
  const around = { ...aroundIn('en'), today: '2026-12-20' as Day };
  expect(readLine('Called Bob, thinking, ring on the 5th', around).day.value).toBe('2027-01-05');
  expect(readLine('Called Bob, thinking, ring on the 5th', aroundIn('en')).day.value).toBe('2026-12-05');
});

test('a contact of another day keeps its day, and is no next step', () => {
  const said = readLine('Вчера звонил Боре, думает', aroundIn('ru'));
  expect(said).toMatchObject({ date: '2026-11-22', day: { unknown: 'missing' } });
});

test('a deal that is won or lost closes the lead; a reason of the list is found in any form', () => {
  expect(readLine('Боря выиграли, оплатил', aroundIn('ru'))).toMatchObject({ stage: 'Выигран', ends: 'none' });
  const said = readLine('Боря отказался, выбрали других, больше не звонить', aroundIn('ru'));
  expect(said).toMatchObject({ ends: 'none', reason: 'Выбрали других' });
});

test('results, and channels, that the owner wrote into Lists are read; those deleted are asked for', () => {
  const around = aroundIn('en');
  const own = { name: 'Sent a sample', key: '' };
  expect(
    readLine('Bob: sent a sample, call Friday', { ...around, results: [...around.results, own] }).result.value,
  ).toBe('Sent a sample');
  const few = { ...around, results: around.results.filter(({ key }) => key !== 'talked') };
  expect(readLine('Bob is thinking, call Friday', few).result).toEqual({ value: '', unknown: 'missing' });
});

test('what was only sent, nobody knows through what, has no channel', () => {
  expect(readLine('Отправил Боре КП, думает, завтра', aroundIn('ru')).channel.unknown).toBe('several');
});

test.each([
  ['Боре', 'Боря', 3, true],
  ['Боре', 'Боря Образцов', 2, true],
  ['Боре', 'Борис Образцов', 1, false],
  ['Студии Берег', 'Студия «Берег»', 5, true],
  ['Сергею', 'Сергей', 3, true],
  ['Марии', 'Мария', 3, true],
  ['Марине', 'Мария', 1, false],
  ['ООО "Берег"', 'Берег', 3, true],
  ['Павлу', 'Павел', 1, false],
  ['Ане', 'Антон', 0, false],
  ['Bob’s', 'Bob', 3, true],
  ['Bob', 'Bobby Sample', 1, false],
  ['', 'Bob', 0, true],
])('“%s” fits the lead “%s” by %d', (words, name, rank, isSure) => {
  expect(fitOf(words, name)).toEqual({ rank, isSure });
});

test.each([
  ['Аня', 'ан'],
  ['Аней', 'ан'],
  ['Ивановой', 'иванов'],
  ['Ольгой', 'ольг'],
  ['Игорю', 'игор'],
  ['Bob’s', 'bob'],
  ['James', 'james'],
])('“%s” is sought by “%s”', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

describe('whatever is typed', () => {
  const words = [...russianPhrasings, ...englishPhrasings].flatMap(({ text }) => text.split(/\s+/));
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...words, '|', '"', '«', '31', '—'), { maxLength: 30 }).map(some => some.join(' ')),
  );
  const anyLanguage = fc.constantFrom('ru' as const, 'en' as const);

  test('the line is read, its day is none or not before today, its time is one', () => {
    fc.assert(
      fc.property(anyLine, anyLanguage, (text, language) => {
        const around = aroundIn(language);
        const { day, time, date } = readLine(text, around);
        expect(day.value === '' || day.value >= around.today).toBe(true);
        expect(day.value === around.today && time ? time > '12:00' : true).toBe(true);
        expect(time).toMatch(/^(?:\d\d:\d\d)?$/);
        expect(date === '' || date < around.today).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('each value is of the lists, and each unknown has a reason', () => {
    fc.assert(
      fc.property(anyLine, anyLanguage, (text, language) => {
        const around = aroundIn(language);
        const { result, channel, day } = readLine(text, around);
        expect(['', ...around.results.map(({ name }) => name)]).toContain(result.value);
        expect(['', ...around.channels.map(({ name }) => name)]).toContain(channel.value);
        for (const part of [result, channel, day]) expect(part.value === '').toBe(part.unknown !== null);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'завтра 15:00, ',
    'Позвонил ',
    'ПОЗВОНИЛ ',
    'Боря ',
    'боря не ответил ',
    'a',
    '1',
    '«',
    'не ',
    'через ',
    ', ',
    '5 декабря 2026 ',
  ])('ten thousand letters of “%s” take little longer than one thousand take ten times', piece => {
    const around = aroundIn('ru');
    const secondsOf = (length: number, times: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const begun = performance.now();
      for (let at = 0; at < times; at += 1) readLine(text, around);
      return performance.now() - begun;
    };
    secondsOf(1000, 3);
    expect(secondsOf(10_000, 1)).toBeLessThan(200 + 5 * secondsOf(1000, 10));
  });
});
