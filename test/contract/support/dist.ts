import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** A file of the repository as text. */
export function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

/** The globals of dist/Code.js after it ran where there is nothing but the language itself: no services, no console. */
export function loadScript(globals: Record<string, unknown> = {}): Record<string, unknown> {
  const context = createContext({ ...globals });
  runInContext(read('dist/Code.js'), context, { filename: 'Code.js' });
  return context as Record<string, unknown>;
}
