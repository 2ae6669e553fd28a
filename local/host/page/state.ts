import { signal } from '@preact/signals';
import type { Language } from '../../../src/base/text';
import type { Mail } from '../../world/world';
import type { RunTold } from '../page-asks';

/** Below this width the sidebar is folded away until it is asked for. */
const WIDE = 1000;

/** Whatever stands beside the grid: shown by the views, set by main.ts. */
export const state = {
  ready: signal(false),
  lost: signal(false),
  now: signal(0),
  timeZone: signal('Etc/UTC'),
  users: signal<readonly string[]>([]),
  user: signal(''),
  outbox: signal<readonly Mail[]>([]),
  runs: signal<readonly RunTold[]>([]),
  sidebar: signal<Frame | null>(null),
  sidebarOpen: signal(innerWidth >= WIDE),
  dialog: signal<Frame | null>(null),
  notices: signal<readonly Notice[]>([]),
  drawer: signal<Drawer | null>(null),
  moving: signal(false),
};

/** What a script shows in a frame of its own; a new number is a new frame. */
export interface Frame {
  readonly number: number;
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Notice {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

export type Drawer = 'outbox' | 'clock' | 'executions';

/** What the page can do, handed to the views. */
export interface Deeds {
  readonly language: Language;
  call(name: string, args: unknown[], from: 'menu' | 'sidebar'): Promise<unknown>;
  become(user: string): void;
  moveClock(to: 'hour' | 'morning'): void;
  focusGrid(): void;
}

let count = 0;

/** A number that nothing had before. */
export function nextNumber(): number {
  return ++count;
}

const NOTICE_MS = 6000;

/** Shows a sentence for a while. */
export function notify(title: string, text: string): void {
  const notice = { number: nextNumber(), title, text };
  state.notices.value = [...state.notices.value, notice];
  setTimeout(() => dismiss(notice.number), NOTICE_MS);
}

export function dismiss(number: number): void {
  state.notices.value = state.notices.value.filter(notice => notice.number !== number);
}
