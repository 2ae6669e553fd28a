import type { Model, TransportService, CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Language } from '../../../src/base/text';
import { installAnnotations } from '../../engine/annotations';
import { areaName } from '../../engine/area';
import { installFunctions } from '../../engine/functions';
import type { Engine } from '../../engine/library';
import { toSerial } from '../../engine/zone';
import type { Active, Menu, Tell } from '../page-asks';
import type { Connection } from './connection';
import { dispatch } from './dispatch';
import { trimMenus, addMenus } from './grid-menus';
import { installTyping } from './grid-typing';
import { translateGrid } from './grid-words';
import { notify } from './state';

declare const o_spreadsheet: Engine;
declare const owl: {
  App: new (
    component: unknown,
    config: Record<string, unknown>,
  ) => { mount(target: Element): Promise<unknown>; destroy(): void };
};

type Welcome = Extract<Tell, { tell: 'welcome' }>;

/** The grid of the page: one client of the collaborative session among others. */
export interface Grid {
  /** Takes in what others, and the script, have changed. */
  receive(message: CollaborationMessage): void;
  setNow(now: number): void;
  /** Shows the menus that the script made; the grid stays as it is. */
  setMenus(menus: readonly Menu[]): Promise<void>;
  active(): Active;
  focus(): void;
}

/** Prepares the engine once: Google's functions, our annotations, the language. */
export function prepareEngine(language: Language): void {
  o_spreadsheet.setTranslationMethod(translateGrid(language), () => true);
  installFunctions(o_spreadsheet);
  installAnnotations(o_spreadsheet);
  trimMenus(o_spreadsheet);
}

/** Makes the grid from the server's snapshot. `run` is called for a click on a menu of the script. */
export async function createGrid(
  target: Element,
  { snapshot, client, now, timeZone }: Welcome,
  connection: Connection,
  language: Language,
  run: (handler: string) => void,
): Promise<Grid> {
  const templates = await (await fetch('/engine/o_spreadsheet.xml')).text();
  const present = { now, serial: (): number => toSerial(present.now, timeZone) };
  const transport = new Transport(connection);
  const model = new o_spreadsheet.Model(snapshot.workbook, {
    transportService: transport,
    client,
    custom: { clock: present },
  });
  transport.rootOf = id => rootCommand(model, id);
  model.joinSession();
  installTyping(o_spreadsheet, model, connection, language);

  const props = {
    model,
    notifyUser: ({ text }: { text: string }) => notify('', text),
    raiseError: (text: string, callback?: () => void) => {
      notify('', text);
      callback?.();
    },
    askConfirmation: (text: string, confirm: () => void, cancel?: () => void) =>
      window.confirm(text) ? confirm() : cancel?.(),
  };
  const config = { props, env: {}, templates, translateFn: translateGrid(language), warnIfNoStaticProps: false };
  let app: { destroy(): void } | undefined;
  return {
    receive: message => transport.hear(message),
    setNow: moment => {
      present.now = moment;
      const cellIds = cellsOfToday(model);
      if (cellIds.length) dispatch(model, 'EVALUATE_CELLS', { cellIds });
    },
    setMenus: async menus => {
      addMenus(o_spreadsheet, menus, run);
      // The top bar reads the menus once, when it is made.
      app?.destroy();
      const made = new owl.App(o_spreadsheet.Spreadsheet, config);
      app = made;
      await made.mount(target);
    },
    active: () => activeOf(model),
    focus: () => target.querySelector<HTMLElement>('.o-grid, .o-grid-overlay, [tabindex]')?.focus(),
  };
}

class Transport implements TransportService<CollaborationMessage> {
  hear: (message: CollaborationMessage) => void = () => undefined;
  rootOf: (revisionId: string) => string = () => '';

  constructor(private readonly connection: Connection) {}

  sendMessage(message: CollaborationMessage): Promise<void> {
    this.connection.ask({ ask: 'revision', message, root: this.describe(message) });
    return Promise.resolve();
  }

  onNewMessage(_id: string, callback: (message: CollaborationMessage) => void): void {
    this.hear = callback;
  }

  leave(): void {
    this.hear = () => undefined;
  }

  /** What the person did; the message itself holds only what came of it. */
  private describe(message: CollaborationMessage): string {
    if (message.type === 'REVISION_UNDONE' || message.type === 'REVISION_REDONE') return 'undo';
    return message.type === 'REMOTE_REVISION' ? this.rootOf(message.nextRevisionId) : '';
  }
}

function rootCommand(model: Model, revisionId: string): string {
  const { session } = model as unknown as {
    session: { revisions: { get(id: string): { rootCommand?: { type: string } } } };
  };
  return session.revisions.get(revisionId).rootCommand?.type ?? '';
}

function cellsOfToday(model: Model): number[] {
  const { getters } = model;
  return getters.getSheetIds().flatMap(sheetId =>
    getters
      .getCells(sheetId)
      .filter(cell => cell.isFormula && ['TODAY', 'NOW'].some(name => cell.compiledFormula.usesSymbol(name)))
      .map(cell => cell.id),
  );
}

function activeOf({ getters }: Model): Active {
  // Google counts the range that was selected last as the active one, and names it last.
  const ranges = getters.getSelectedZones().map(areaName);
  return { sheet: getters.getSheetName(getters.getActiveSheetId()), range: ranges.join(',') };
}
