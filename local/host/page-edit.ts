import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import { eventValue, type Edit } from '../engine/acts';
import { areaName, columnIndex, type Area } from '../engine/area';
import { contentOf, readCell } from '../engine/cells';
import type { Spreadsheet } from '../engine/spreadsheet';

/** A page's change of the grid, before it reaches the server's model. */
export interface PageEdit {
  /** The edits for which Sheets would fire onEdit; asked for after the change has arrived. */
  done(): Edit[];
}

// What a person starts that Sheets takes for an edit. Sorting, moving and inserting are not among them.
const EDITING = /^(UPDATE_CELL|DELETE_(UNFILTERED_)?CONTENT|PASTE.*|AUTOFILL.*|REPLACE_SEARCH|SCRIPT_BATCH)$/;

/**
 * Looks at a change that a page is about to make; `root` is the engine's name for what the person did. The old value
 * is taken now, the new one when the change has been made.
 */
export function watchEdit(spreadsheet: Spreadsheet, message: CollaborationMessage, root: string): PageEdit {
  const areas = areasOf(spreadsheet, message, root);
  const [only] = areas;
  if (!only || areas.length > 1 || !isCell(only) || /^(PASTE|SCRIPT_BATCH|AUTOFILL|undo)/.test(root)) {
    return { done: () => areas.map(one => editOf(spreadsheet, one)) };
  }
  const position = { sheetId: only.sheetId, row: only.top, col: only.left };
  const had = contentOf(spreadsheet, position) !== '';
  const oldValue = eventValue(readCell(spreadsheet, position));
  return {
    done: () => {
      const edit = editOf(spreadsheet, only);
      if (contentOf(spreadsheet, position) !== '') edit.value = eventValue(readCell(spreadsheet, position));
      if (had) edit.oldValue = oldValue;
      return [edit];
    },
  };
}

/** The block of cells that changed on each sheet. */
interface SheetArea extends Area {
  sheetId: string;
}

type Loose = { type: string; sheetId?: string } & Record<string, unknown>;

function areasOf(spreadsheet: Spreadsheet, message: CollaborationMessage, root: string): SheetArea[] {
  if (message.type === 'REVISION_UNDONE') return around(commandsOf(spreadsheet, message.undoneRevisionId));
  if (message.type === 'REVISION_REDONE') return around(commandsOf(spreadsheet, message.redoneRevisionId));
  if (message.type !== 'REMOTE_REVISION' || !EDITING.test(root)) return [];
  return around(message.commands as unknown as Loose[]);
}

/** What a revision did; the engine keeps them by id. */
function commandsOf(spreadsheet: Spreadsheet, revisionId: string): Loose[] {
  const { session } = spreadsheet.getModel() as unknown as {
    session: { revisions: { get(id: string): { commands: Loose[] } } };
  };
  return session.revisions.get(revisionId).commands;
}

function around(commands: readonly Loose[]): SheetArea[] {
  const bySheet = new Map<string, SheetArea>();
  for (const command of commands) {
    for (const area of cellsChanged(command)) {
      const sheetId = String(command.sheetId);
      const known = bySheet.get(sheetId) ?? { sheetId, ...area };
      bySheet.set(sheetId, {
        sheetId,
        top: Math.min(known.top, area.top),
        left: Math.min(known.left, area.left),
        bottom: Math.max(known.bottom, area.bottom),
        right: Math.max(known.right, area.right),
      });
    }
  }
  return [...bySheet.values()];
}

/** Contents count; colours and formats do not. */
function cellsChanged(command: Loose): Area[] {
  if (command.type === 'DELETE_CONTENT' || command.type === 'CLEAR_CELLS') return command['target'] as Area[];
  if (command['content'] === undefined) return [];
  if (command.type === 'SQUISHED_UPDATE_CELL') return [readArea(String(command['targetRange']))];
  const [row, col] = [Number(command['row']), Number(command['col'])];
  return command.type === 'UPDATE_CELL' ? [{ top: row, bottom: row, left: col, right: col }] : [];
}

function readArea(name: string): Area {
  const [first = '', last = first] = name.split(':');
  const [, left = '', top] = /^([A-Z]+)(\d+)$/.exec(first) ?? [];
  const [, right = '', bottom] = /^([A-Z]+)(\d+)$/.exec(last) ?? [];
  return { left: columnIndex(left), top: Number(top) - 1, right: columnIndex(right), bottom: Number(bottom) - 1 };
}

function isCell({ top, bottom, left, right }: Area): boolean {
  return top === bottom && left === right;
}

function editOf(spreadsheet: Spreadsheet, area: SheetArea): Edit {
  const sheet = spreadsheet.sheets().find(({ id }) => id === area.sheetId);
  return { sheet: sheet?.title ?? '', range: areaName(area) };
}
