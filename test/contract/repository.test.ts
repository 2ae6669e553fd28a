import { existsSync, readdirSync } from 'node:fs';
import { read } from './support/dist';

const { scripts, dependencies } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

test('the lock file names no registry, so that any may serve it', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('every version is exact', () => {
  expect(Object.values(dependencies)).toEqual(Object.values(dependencies).map(() => expect.stringMatching(/^\d/)));
});

test.each(['README.md', 'README.ru.md', 'CONTRIBUTING.md'])('every npm script that %s names exists', page => {
  const named = [...read(page).matchAll(/npm (?:run (?:--silent |-s )?([a-z:]+)|(start|test)\b)/g)];
  const ours = named.map(match => match[1] ?? match[2]);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(ours));
});

test('every room of the bundle and of the local host is described in ARCHITECTURE.md', () => {
  const rooms = ['src', 'local'].flatMap(parent =>
    readdirSync(new URL(`../../${parent}`, import.meta.url), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => `${entry.name}/`),
  );
  const page = read('ARCHITECTURE.md');
  expect(rooms.filter(room => !page.includes(room))).toEqual([]);
});

const pages = ['ARCHITECTURE.md', 'SECURITY.md', 'CONTRIBUTING.md', 'README.md', 'README.ru.md'];

test.each(pages)('every file and test that %s names exists', page => {
  const named = [...read(page).matchAll(/`((?:src|sidebar|local|test|tools|bench|docs|templates)\/[\w/.-]+)(\*?)`/g)];
  // A test is named without its ending, and may be named by the beginning that several share.
  const missing = named.filter(([, path = '']) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const exists = existsSync(new URL(`../../${folder}`, import.meta.url));
    return (
      !exists ||
      !readdirSync(new URL(`../../${folder}`, import.meta.url)).some(name => `${folder}/${name}`.startsWith(path))
    );
  });
  expect(missing.map(([all]) => all)).toEqual([]);
});
