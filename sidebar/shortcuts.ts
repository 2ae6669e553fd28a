import type { Snooze } from './state/planned';

/** What a key asks for, wherever no text is being typed. */
export type Shortcut =
  'up' | 'down' | 'find' | 'add' | 'log' | 'line' | 'card' | 'waiting' | 'refresh' | 'keys' | 'back';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const byKey: Readonly<Record<string, Shortcut>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Escape: 'back',
  '/': 'find',
  ';': 'line',
  '?': 'keys',
};

/** Letters by their place: the same keys work in the Russian layout. */
const byPlace: Readonly<Record<string, Shortcut>> = {
  KeyK: 'up',
  KeyJ: 'down',
  KeyN: 'add',
  KeyL: 'log',
  KeyC: 'card',
  KeyQ: 'waiting',
  KeyR: 'refresh',
  Slash: 'find',
  Semicolon: 'line',
};

/** The shortcut that was pressed, or null: keys held with Ctrl, Alt or ⌘ are the browser's. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const named = byKey[pressed.key];
  if (named) return named;
  if (pressed.shiftKey) return pressed.code === 'Slash' ? 'keys' : null;
  return byPlace[pressed.code] ?? null;
}

const snoozeKeys: Readonly<Record<string, Snooze>> = { KeyD: 'day', KeyW: 'week', KeyB: 'workday' };

/** By how much a key pressed on a planned call puts it off, or null. */
export function snoozeOf(pressed: Pressed): Snooze | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = pressed;
  return ctrlKey || metaKey || altKey || shiftKey ? null : (snoozeKeys[pressed.code] ?? null);
}

/** Whether keys pressed there are text, or choose among options. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Moves the keyboard among the rows in view (elements marked `data-row`), from the one it is on. */
export function moveAmongRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex(row => row === document.activeElement);
  const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1);
  rows[next]?.focus();
}
