import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OtherBuild } from '../../scenarios/support/wider-build';

/**
 * The built script, with a watch at its end: an execution that has left anything on what all objects have in common fails by that. What it
 * does is otherwise the same.
 */
export function watchedBuild(): OtherBuild {
  const folder = mkdtempSync(join(tmpdir(), 'perezvon-watched-'));
  cpSync('dist', folder, { recursive: true });
  const code = readFileSync('dist/Code.js', 'utf8');
  writeFileSync(join(folder, 'Code.js'), `${code}\n${watch}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const watch = `(function () {
  const common = [Object, Array, String, Number, Function, Map, Set, Promise, RegExp, Error].map(type => type.prototype);
  const print = () => JSON.stringify(common.map(one => Reflect.ownKeys(one).map(key => [String(key), typeof Object.getOwnPropertyDescriptor(one, key).value])));
  const before = print();
  for (const name of ['rpc', 'onHour', 'onEdit', 'setUp']) {
    const own = global[name];
    global[name] = function () {
      const answer = own.apply(this, arguments);
      if (print() !== before) throw new Error('What all objects have in common was changed');
      return answer;
    };
  }
})();`;
