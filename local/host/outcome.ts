import { Service } from '../apps-script/service';

/** `google.script.run` carries JSON; an answer with a date anywhere in it, or with a circle, arrives as null, and nobody is told. */
export function delivered(value: unknown): unknown {
  if (value === undefined || !isPortable(value)) return null;
  // A function, say, is no JSON at all.
  const json = JSON.stringify(value) as string | undefined;
  return JSON.parse(json ?? 'null') as unknown;
}

/** What the user would read. Errors come from the script's realm, from the services and from the clock of the limit alike. */
export function messageOf(error: unknown): string {
  const { name, message, code } = (error ?? {}) as { name?: string; message?: string; code?: string };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return outOfTime;
  if (message === undefined) return String(error);
  return name && name !== 'Error' && name !== 'Exception' ? `${name}: ${message}` : message;
}

/** What Google says of an execution that it has stopped. */
export const outOfTime = 'Exceeded maximum execution time';

/** Whether a value holds no date, no object of a service, and not itself. */
function isPortable(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Object.prototype.toString.call(value) === '[object Date]' || value instanceof Service) return false;
  if (above.includes(value)) return false;
  const within = [...above, value];
  return Object.values(value).every(part => isPortable(part, within));
}
