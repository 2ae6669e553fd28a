import type { CellPosition } from '@odoo/o-spreadsheet';
import { QUOTED_TEXT } from './formats';
import type { Command } from './spreadsheet';

/** A command that depends on what the spreadsheet holds when its turn comes: a paste of values, say. */
export interface Late extends Command {
  type: 'LATE';
  make: () => readonly Command[];
}

export function isLate(command: Command): command is Late {
  return command.type === 'LATE';
}

/** The commands as they fit the cells that stand there by now: a text that was meant for plain text is marked as one where another cell does. */
export function asFormatted(
  commands: readonly Command[],
  formatAt: (place: CellPosition) => string | undefined,
): readonly Command[] {
  const formats = commands.some(
    ({ type, format, isText }) => !isText && (type === 'SET_FORMATTING' || format !== undefined),
  );
  if (formats) return commands;
  return commands.map(({ isText, ...command }) => {
    const { format, ...rest } = command as unknown as Command & CellPosition & { format?: string };
    if (!isText || ['@', QUOTED_TEXT].includes(formatAt(rest) ?? '')) return command;
    return { ...rest, content: `'${String(rest['content'])}` };
  });
}

/** What one writer has written and the spreadsheet does not hold yet: nobody else sees it, and whoever is killed loses it. */
export class Unsaved {
  private commands: Command[] = [];
  private layout = false;

  /** Whether it would change more than cells. */
  get changesLayout(): boolean {
    return this.layout;
  }

  add(commands: readonly Command[]): void {
    for (const command of commands) {
      this.commands.push(command);
      if (command.type !== 'UPDATE_CELL' && !isLate(command)) this.layout = true;
    }
  }

  /** The next so many commands, which it then no longer holds. */
  take(most: number): readonly Command[] {
    this.layout = false;
    const taken = this.commands.slice(0, most);
    this.commands = this.commands.slice(most);
    return taken;
  }

  /** The sheets that it would change. */
  get sheets(): ReadonlySet<unknown> {
    return new Set(this.commands.map(({ sheetId }) => sheetId));
  }

  /** How many commands wait. */
  get waiting(): number {
    return this.commands.length;
  }

  /** Loses all but the first commands, as when an execution is killed before it flushes. */
  lose(kept = 0): void {
    this.commands = this.commands.slice(0, kept);
    if (!this.commands.length) this.layout = false;
  }
}
