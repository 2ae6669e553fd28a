import type { CallName } from '../api/calls';
import type { Outcome } from '../base/outcome';
import type { Text } from '../base/text';
import type { Office } from '../workbook/office';

/** What a part of the product adds. Importing one does nothing. */
export interface Feature {
  readonly name: string;
  /** Google's permissions that it needs, by the last part of their address. */
  readonly scopes?: readonly Scope[];
  /** Menu items, in order. */
  readonly commands?: readonly MenuCommand[];
  /** What the sidebar and scripts may ask of it. */
  readonly calls?: readonly Endpoint[];
  /** Its answer to a person's edit: faster than the hourly pass, which has to do the same. */
  readonly edited?: (office: Office, edit: Edit) => void;
  /** Its part of the hourly pass. */
  readonly hourly?: (office: Office) => void;
}

export type Scope =
  | 'calendar'
  | 'script.container.ui'
  | 'script.scriptapp'
  | 'script.send_mail'
  | 'spreadsheets.currentonly'
  | 'userinfo.email';

/** A menu item and what it does; the global function behind it has its name. */
export interface MenuCommand {
  readonly command: string;
  readonly title: Text;
  /** The part of the menu that it stands in: what is done with leads, when left out. */
  readonly section?: 'care' | 'set-up';
  /** A refusal is shown to the user; what it did is returned to scripts. */
  readonly run: (office: Office, options: unknown) => Outcome<unknown>;
}

/** One call of the contract. */
export interface Endpoint {
  readonly call: CallName;
  /** Checks the input and does it. `act` is the request's. */
  readonly answer: (office: Office, input: unknown, act: Act) => Outcome<unknown>;
}

/** One act of a user, told apart from its repeats by its id. */
export interface Act {
  readonly id: string;
  /** The id of a row that the act makes: the same again when it is repeated. */
  readonly idOf: (kind: string) => string;
  /** What does it again, should it be cut off: its request, as `resume` of a command takes it. */
  readonly resume?: string | undefined;
  /** The address of the asking account, '' where Google hides it. */
  readonly email: string;
}

/** What was edited, by the sheet's lasting id. */
export interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}
