import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';

/** A regular expression as it stands in the code. */
interface Expression {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

const rooms = ['src', 'sidebar', 'templates'];
const length = 20_000;
/** Reading a text so long takes a millisecond at most; going back and forth over it takes seconds, or for ever. */
const patienceMs = 150;

test('no regular expression of the product is slow on any text that was made to be', () => {
  const found = rooms.flatMap(filesIn).flatMap(expressionsIn);
  expect(found.length).toBeGreaterThan(100);
  const slow = found.flatMap(({ at, source, flags }) => {
    const worst = slowestFor(new RegExp(source, flags.replace('g', '')));
    return worst === undefined ? [] : [`${at} /${source}/ on ${JSON.stringify(worst.slice(0, 12))}`];
  });
  expect(slow).toEqual([]);
});

test('nor one that is put together at run time; and none is put together of what people type', async () => {
  const made = await madeWhile(async () => {
    const { understood, aroundIn } = await import('../sidebar/support/reading');
    const { ownEnglishPhrasings } = await import('../sidebar/support/own-phrasings-en');
    const { ownRussianPhrasings } = await import('../sidebar/support/own-phrasings-ru');
    const { spellingOf } = await import('../../src/crm/spelling');
    const { likesOf } = await import('../../src/crm/likeness');
    const { settingsOf } = await import('../../src/crm/settings');
    for (const phrasing of ownRussianPhrasings) understood(phrasing, aroundIn('ru'));
    for (const phrasing of ownEnglishPhrasings) understood(phrasing, aroundIn('en'));
    const around = { ...aroundIn('ru'), lead: `${mark}(`, reasons: [`[${mark}`] };
    understood({ text: `Позвонил ${mark}( завтра ${mark}+ в мае, [${mark}`, expect: {} }, around);
    spellingOf(`${mark}(`);
    const lead = { id: mark, name: mark, phone: '', email: `${mark}+@(`, person: mark, company: mark };
    likesOf(lead, [lead, { ...lead, email: `(@${mark}[.ru` }]);
    const silence = { setting: '', value: `(${mark}`, about: '', settingKey: 'silenceDays' };
    settingsOf([silence, { ...silence, settingKey: 'reactionHours' }], 'ru');
  });
  const sites = rooms.flatMap(filesIn).filter(path => /\bRegExp\(/.test(readFileSync(path, 'utf8')));
  expect(sites.length).toBeGreaterThan(4);
  expect(sites.filter(path => !made.some(({ at }) => at.includes(path)))).toEqual([]);
  const sources = new Map(made.map(one => [`${one.source} ${one.flags}`, one]));
  expect(sources.size).toBeGreaterThan(60);
  expect([...sources.keys()].filter(source => source.includes(mark))).toEqual([]);
  const slow = [...sources.values()].flatMap(({ at, source, flags }) => {
    const worst = slowestFor(new RegExp(source, flags.replace('g', '')));
    return worst === undefined ? [] : [`${at} /${source}/ on ${JSON.stringify(worst.slice(0, 12))}`];
  });
  expect(slow).toEqual([]);
}, 60_000);

test('an expression that goes back and forth is caught', () => {
  for (const source of ['^(a+)+$', '\\s+$', '([a-z]+ ?)*!', '(\\d+,?)+;'])
    expect([source, slowestFor(new RegExp(source)) !== undefined]).toEqual([source, true]);
});

/** What stands for a person's own text. */
const mark = 'жщы';

/** The expressions that are made with `new RegExp` while this is done, with the places that make them. */
async function madeWhile(doing: () => Promise<void>): Promise<readonly Expression[]> {
  const made: Expression[] = [];
  const usual = RegExp;
  globalThis.RegExp = new Proxy(usual, {
    construct(target, args: [string | RegExp, string?], type) {
      const expression = Reflect.construct(target, args, type) as RegExp;
      made.push({ at: new Error().stack ?? '', source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await doing();
  } finally {
    globalThis.RegExp = usual;
  }
  return made;
}

/** A text on which the expression runs out of patience, or none. */
function slowestFor(pattern: RegExp): string | undefined {
  const pumps = pumpsFor(pattern.source);
  // All at once first: a watch over each would take longer than what is watched.
  if (!runsOut(pattern, pumps, 3 * patienceMs)) return undefined;
  return pumps.find(pump => runsOut(pattern, [pump], patienceMs) && runsOut(pattern, [pump], patienceMs));
}

const realm = createContext({ pattern: /x/, texts: [''] });
const read = new Script('for (const text of texts) pattern.test(text)');

function runsOut(pattern: RegExp, texts: readonly string[], timeout: number): boolean {
  Object.assign(realm, { pattern, texts });
  try {
    read.runInContext(realm, { timeout });
    return false;
  } catch {
    return true;
  }
}

/** The same signs over and over, and at the end one that fits nothing. */
function pumpsFor(source: string): string[] {
  const usual = ['a', 'Я', '0', ' ', '\t', '\n', '-', '.', ',', '+', '(', '"', '@', '/', ':', '#', '“', '\u0301'];
  const escaped = [...source.matchAll(/\\([^\p{L}\d])/gu)].map(([, sign = '']) => sign);
  const named = [...escaped, ...[...source.replace(/\\./g, '')].filter(sign => !/[\\^$*?{}|[\]]/.test(sign))];
  const signs = [...new Set([...usual, ...named])];
  const pairs = signs.flatMap(one => [`${one} `, `0${one}`, `a${one}`, `я${one}`]);
  return [...signs, ...pairs].map(part => `${part.repeat(length / part.length)}\u0000`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name));
}

function expressionsIn(path: string): Expression[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { text } = node;
      const end = text.lastIndexOf('/');
      const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      found.push({ at, source: text.slice(1, end), flags: text.slice(end + 1) });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}
