import type { Host } from './host';
import { Service, textOf } from './service';

/** Logger: lines that the execution keeps. */
export class Logger extends Service {
  private lines: string[] = [];

  constructor(private readonly host: Host) {
    super('Logger');
  }

  log(...values: unknown[]): this {
    this.host.call('Logger.log');
    const [first, ...rest] = values;
    const text = typeof first === 'string' ? first.replace(/%s/g, () => String(rest.shift())) : show(first);
    this.lines.push(text);
    return this;
  }

  getLog(): string {
    return this.lines.map(line => `${line}\n`).join('');
  }

  clear(): void {
    this.lines = [];
  }
}

/** An error, of whichever realm, tells where it comes from. */
function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return textOf(value);
  if (value instanceof Service) return String(value);
  if (Object.prototype.toString.call(value) === '[object Error]') return (value as Error).stack ?? textOf(value);
  return JSON.stringify(value);
}

/** The `console` of a script: it writes to the log that nobody reads but the developer. */
export function createConsole(
  write: (level: string, text: string) => void,
): Record<string, (...values: unknown[]) => void> {
  const levels = ['log', 'info', 'warn', 'error', 'debug'];
  const entries = levels.map((level): [string, (...values: unknown[]) => void] => [
    level,
    (...values) => write(level, values.map(show).join(' ')),
  ]);
  return { ...Object.fromEntries(entries), time: () => undefined, timeEnd: () => undefined };
}
