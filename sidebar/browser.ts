import type { Language } from '../src/base/text';

/** Carries one request to the server and its reply back; rejects when either was lost on the way. */
export type Send = (request: string) => Promise<string>;

/** What the sidebar takes from the page it runs in: the network, time, chance, memory. */
export interface Browser {
  readonly send: Send;
  /** Opens the sidebar anew, with the page of the installed version. */
  readonly reopen: () => void;
  /** Opens another page of ours, by the menu command that does, about a lead if one is given. */
  readonly open: (command: string, about?: string) => void;
  readonly makeId: () => string;
  /** The moment, as an ISO text: only for reports of failures. */
  readonly now: () => string;
  /** The day and the time of whoever looks, as `2026-11-23 09:05`. */
  readonly clock: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly online: () => boolean;
  readonly visible: () => boolean;
  /** Calls back whenever `online` or `visible` changes. */
  readonly onChange: (listener: () => void) => void;
  /** Null where the browser forbids it to frames. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Whether the text is in the clipboard now. */
  readonly copy: (text: string) => Promise<boolean>;
  /** The language to speak until the server tells the workbook's. */
  readonly language: Language;
}

/** The real one: an Apps Script frame, or one that has a `google.script.run` of the same shape. */
export function frameBrowser(): Browser {
  return {
    send,
    reopen: () => open('showSidebar'),
    open,
    makeId,
    // The page's clock and chance come in here and nowhere else.
    // eslint-disable-next-line no-restricted-syntax
    now: () => new Date().toISOString(),
    // Swedes write as we do.
    // eslint-disable-next-line no-restricted-syntax
    clock: () => new Date().toLocaleString('sv-SE').slice(0, 16),
    wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    onChange: listener => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      document.addEventListener('visibilitychange', listener);
    },
    memory: memoryOf(),
    copy,
    language: languageOf(document.documentElement.dataset.language ?? navigator.language),
  };
}

/** The language that a locale such as `ru-RU` asks for. */
export function languageOf(locale: string): Language {
  return /^ru\b/i.test(locale) ? 'ru' : 'en';
}

function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((reply: unknown) => resolve(typeof reply === 'string' ? reply : ''))
      .withFailureHandler(reject)
      ['rpc']?.(request);
  });
}

function open(command: string, about?: string): void {
  google.script.run.withFailureHandler(() => undefined)[command]?.(...(about === undefined ? [] : [{ about }]));
}

function makeId(): string {
  const bytes = new Uint8Array(16);
  if (typeof crypto === 'object') crypto.getRandomValues(bytes);
  // eslint-disable-next-line no-restricted-syntax
  else bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256)));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function memoryOf(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null; // The browser blocks storage for frames of other sites.
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // The frame has no permission for the clipboard, which is usual inside a spreadsheet.
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'offscreen';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  // The only way left where the permission is missing.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
