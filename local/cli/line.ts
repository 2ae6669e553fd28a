import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command line, read. */
export interface Line {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Options;
}

/** What may follow any command; which command heeds which is said in the usage. */
export interface Options {
  readonly data?: string;
  readonly now?: string;
  readonly as?: string;
  readonly locale?: string;
  readonly 'time-zone'?: string;
  readonly owner?: string;
  readonly port?: string;
  readonly 'no-grant'?: boolean;
  readonly json?: boolean;
}

const known = {
  data: { type: 'string' },
  now: { type: 'string' },
  as: { type: 'string' },
  locale: { type: 'string' },
  'time-zone': { type: 'string' },
  owner: { type: 'string' },
  port: { type: 'string' },
  'no-grant': { type: 'boolean' },
  json: { type: 'boolean' },
} satisfies ParseArgsConfig['options'];

/** Reads the words after `local`. */
export function readLine(words: readonly string[]): Line {
  const { values, positionals } = parseArgs({
    args: words.map(word => (isOption(word) ? word : WORD + word)),
    allowPositionals: true,
    options: known,
  });
  const [command = '', ...args] = positionals.map(unmark);
  const options = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? unmark(value) : value,
  ]);
  return { command, args, options: Object.fromEntries(options) as Options };
}

// What is typed into a cell may begin with a dash (`-5`, `--`): whatever is not one of our options is marked as a word.
const WORD = '\0';

function isOption(word: string): boolean {
  return word.startsWith('--') && (word.slice(2).split('=')[0] ?? '') in known;
}

function unmark(word: string): string {
  return word.startsWith(WORD) ? word.slice(WORD.length) : word;
}
