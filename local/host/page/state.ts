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
  runs: signal<readonly Runs[]>([]),
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

/** A run, or several in a row that asked for the same: the sidebar looks at the selection all the time. */
export interface Runs extends RunTold {
  readonly times: number;
}

export interface Notice {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** Whether it waits for somebody to close it. */
  readonly stays: boolean;
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

const RUNS_MAX = 200;

/** Puts a run on top of the list, or counts it with the same ones there. */
export function addRun(run: RunTold): void {
  const [last, ...rest] = state.runs.value;
  const same =
    last && run.call !== undefined && last.call === run.call && last.user === run.user && last.error === run.error;
  state.runs.value = same
    ? [{ ...run, times: last.times + 1 }, ...rest]
    : [{ ...run, times: 1 }, ...state.runs.value].slice(0, RUNS_MAX);
}

let count = 0;

/** A number that nothing had before. */
export function nextNumber(): number {
  return ++count;
}

const NOTICE_MS = 6000;

/** Shows a sentence for a while. */
export function notify(title: string, text: string): void {
  const number = putNotice({ title, text, stays: false });
  setTimeout(() => dismiss(number), NOTICE_MS);
}

/** Shows a sentence until somebody closes it. */
export function alert(title: string, text: string): void {
  putNotice({ title, text, stays: true });
}

function putNotice(notice: Omit<Notice, 'number'>): number {
  const number = nextNumber();
  state.notices.value = [...state.notices.value, { number, ...notice }];
  return number;
}

export function dismiss(number: number): void {
  state.notices.value = state.notices.value.filter(notice => notice.number !== number);
}
