import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Language } from '../../src/base/text';
import type { Snapshot } from '../engine/spreadsheet';
import type { Mail, MenuItem, Shown } from '../world/world';
import type { Run } from '../world/run';

/** What a page asks of the server. Those with a `number` are answered. */
export type Ask =
  /** The first word of a page. A server without a spreadsheet makes one, in this language and zone. */
  | { ask: 'enter'; language: Language; timeZone: string }
  /** A message of the collaborative session; `root` is the engine's name for what the person did. */
  | { ask: 'revision'; message: CollaborationMessage; root: string }
  /** What the server would write for this text, to be written by the page itself: so its own undo takes it back. */
  | { ask: 'type'; number: number; sheetId: string; row: number; col: number; text: string }
  | { ask: 'paste'; number: number; sheetId: string; row: number; col: number; text: string }
  | { ask: 'call'; number: number; function: string; args: unknown[]; from: 'menu' | 'sidebar'; active?: Active }
  /** Open the spreadsheet as another user. */
  | { ask: 'become'; user: string }
  | { ask: 'clock'; to: 'hour' | 'morning' };

/** What a page has selected, the sheet by its title. */
export interface Active {
  sheet: string;
  range: string;
}

/** What the server tells a page. */
export type Tell =
  | ({ tell: 'welcome'; client: { id: string; name: string }; snapshot: Snapshot } & State)
  | { tell: 'revision'; message: CollaborationMessage }
  /** Everything but the cells, as it is now. */
  | ({ tell: 'state' } & State)
  | { tell: 'ran'; run: RunTold }
  | { tell: 'menus'; user: string; menus: Menu[] }
  /** What an execution showed to the user of this page. */
  | { tell: 'shown'; shown: Shown[] }
  | { tell: 'answer'; number: number; value?: unknown; error?: string };

export interface State {
  now: number;
  /** Whether the clock is on its way. */
  moving: boolean;
  timeZone: string;
  locale: string;
  /** Who may be chosen at the switcher; the owner is the first. */
  users: string[];
  /** Every mail so far; left out where none has been sent since the last telling. */
  outbox?: Mail[];
}

/** A menu that the script made. */
export interface Menu {
  title: string;
  items: MenuItem[];
}

/** A run without what it returned; `call` is the call that the one door of the sidebar was opened for. */
export type RunTold = Omit<Run, 'value' | 'shown'> & { number: number; call?: string };

/** Commands of the engine for the page to run, as the answer to `type` and `paste`; or the cell whose validation refuses. */
export type Reading = { commands: ({ type: string } & Record<string, unknown>)[] } | { refused: string };
