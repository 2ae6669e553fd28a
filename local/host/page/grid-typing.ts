import type { Model } from '@odoo/o-spreadsheet';
import type { Language } from '../../../src/base/text';
import type { Engine } from '../../engine/library';
import type { Reading } from '../page-asks';
import type { Connection } from './connection';
import { dispatch } from './dispatch';
import { notify } from './state';
import { words } from './words';

/** The part of the engine's composer that is replaced, and what the replacement asks of it. */
interface Composer {
  _currentContent: string;
  initialContent?: string;
  currentEditedCell: Cell;
  currentTokens: unknown[];
  canStopEdition(): boolean;
  confirmEdition(content: string): void;
  getMissingSymbols(tokens: unknown[]): string[];
  setContent(text: string): void;
}

interface Cell {
  sheetId: string;
  row: number;
  col: number;
}

/**
 * Lets the server read what a person types or pastes as text, since it reads as Sheets does, by the locale. The page then
 * writes what the server answers, so that the page's undo takes it back.
 */
export function installTyping(engine: Engine, model: Model, connection: Connection, language: Language): void {
  const write = async (ask: 'type' | 'paste', cell: Cell, text: string): Promise<void> => {
    const { sheetId, row, col } = cell;
    const reading = (await connection.question({ ask, sheetId, row, col, text })) as Reading;
    if ('refused' in reading) {
      notify(reading.refused, words.refused[language]);
      return;
    }
    const [only] = reading.commands;
    if (ask === 'type' && only) dispatch(model, only.type, only);
    else dispatch(model, 'SCRIPT_BATCH', { commands: reading.commands });
  };
  const composer = engine.stores.CellComposerStore.prototype as unknown as Composer;
  // The server judges validations: here a date is still a text.
  composer.canStopEdition = () => true;
  composer.confirmEdition = function () {
    const typed = this._currentContent;
    const closing = typed.startsWith('=') ? this.getMissingSymbols(this.currentTokens).join('') : '';
    const cell = this.currentEditedCell;
    this.setContent('');
    if (typed !== this.initialContent) void write('type', cell, typed + closing).catch(nothing);
  };
  catchPastedText(engine, model, (cell, text) => void write('paste', cell, text).catch(nothing));
}

/** The line broke: the page loads again and says so. */
function nothing(): void {
  return undefined;
}

/** Cells copied within the grid come with their formats, and are the engine's own affair. */
function catchPastedText(engine: Engine, model: Model, paste: (cell: Cell, text: string) => void): void {
  const original = model.dispatch;
  const replaced = (
    type: string,
    payload?: { target?: { top: number; left: number }[]; clipboardContent?: { text?: string } },
  ): unknown => {
    const [first] = payload?.target ?? [];
    const text = payload?.clipboardContent?.text;
    if (type !== 'PASTE_FROM_OS_CLIPBOARD' || !first || text === undefined) {
      return (original as unknown as (type: string, payload?: object) => unknown)(type, payload);
    }
    paste({ sheetId: model.getters.getActiveSheetId(), row: first.top, col: first.left }, text);
    return engine.DispatchResult.Success;
  };
  model.dispatch = replaced as unknown as Model['dispatch'];
}
