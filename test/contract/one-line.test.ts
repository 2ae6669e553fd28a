import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import type { Reader } from '../../sidebar/one-line/part';
import { aroundIn } from '../sidebar/support/reading';
import { read } from './support/dist';

test('the part that reads lines is one packed script, as the sidebar unpacks it', () => {
  const packed = read('dist/OneLine.html');
  expect(packed).toMatch(/^[\w+/]+=*$/);
  const page: { perezvonOneLine?: Reader } = {};
  runInNewContext(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'), page);
  const said = page.perezvonOneLine?.readLine('Called Bob, thinking, ring Tuesday 15:00', aroundIn('en'));
  expect(said).toMatchObject({ lead: 'Bob', summary: 'thinking', time: '15:00', topic: 'ring' });
});

test('it does not come with the sidebar: it is small enough to come while one types', () => {
  expect(Buffer.byteLength(read('dist/OneLine.html'))).toBeLessThan(20_000);
});
