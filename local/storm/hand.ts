import type { Act } from '../engine/acts';
import { columnOf, factsIn, type FactRow, type TableTitle } from './facts';
import { idOf, type Span } from './ledger';
import type { Scene } from './person';

/** What a hand does to the grid, and what that means for the facts. */
export interface Drawn {
  readonly act: Act;
  readonly done?: (span: Span) => void;
}

/** An act at the grid. The hand sees the sheet as it is at that moment, and does it at that moment. */
export function gridActBy(scene: Scene, text: string): Drawn {
  const { chance } = scene;
  const drawn = chance.below(100);
  if (drawn < 45) return typing(scene, text);
  if (drawn < 55) return typingLead(scene, text);
  if (drawn < 75) return sorting(scene);
  if (drawn < 88) return insertingRow(scene);
  return drawn < 97 ? movingColumn(scene) : insertingColumn(scene);
}

function typing(scene: Scene, text: string): Drawn {
  const { chance, ledger, bound } = scene;
  const [sheet, column] = chance.of([
    ['Leads', 'Contact person'],
    ['Leads', 'Request'],
    ['Leads', 'Comment'],
    ['Contact plan', 'Topic'],
    ['Contacts', 'What to expect'],
  ] as const);
  const rows = factsIn(bound.spreadsheet, sheet).filter(row => idOf(sheet, row) !== '');
  if (!rows.length) return sorting(scene);
  const row = chance.of(rows);
  return {
    act: { do: 'type', sheet, row: Number(row.row), column: columnOf(bound.spreadsheet, sheet, column), text },
    done: span => {
      ledger.wrote(sheet, idOf(sheet, row), column, text, span);
      ledger.typedOver(row[column] ?? '', text);
    },
  };
}

function typingLead({ bound, ledger }: Scene, text: string): Drawn {
  const column = columnOf(bound.spreadsheet, 'Leads', 'Lead');
  const row = Math.max(1, ...factsIn(bound.spreadsheet, 'Leads').map(rowNumber)) + 1;
  return {
    act: { do: 'type', sheet: 'Leads', row, column, text },
    done: () => ledger.began('Leads', 'Lead', text),
  };
}

function sorting({ bound, chance }: Scene): Drawn {
  const [sheet, columns] = chance.of([
    ['Leads', ['Lead', 'Stage', 'Phone', 'Comment']],
    ['Contact plan', ['Date', 'Topic', 'Lead']],
    ['Contacts', ['Date', 'Lead', 'Summary']],
  ] as const);
  const column = columnOf(bound.spreadsheet, sheet, chance.of<string>(columns));
  return { act: { do: 'sort', sheet, column, descending: chance.percent(50) } };
}

function insertingRow({ bound, chance }: Scene): Drawn {
  const sheet = sheetBy(chance.below(3));
  const last = Math.max(2, ...factsIn(bound.spreadsheet, sheet).map(rowNumber));
  return { act: { do: 'insertRow', sheet, row: 2 + chance.below(last - 1) } };
}

function movingColumn({ bound, chance }: Scene): Drawn {
  const sheet = sheetBy(chance.below(3));
  const columns = bound.spreadsheet.sheets().find(({ title }) => title === sheet)?.columns ?? 2;
  // The first column is frozen with its header.
  return {
    act: { do: 'moveColumn', sheet, from: 2 + chance.below(columns - 1), to: 2 + chance.below(columns - 1) },
  };
}

function insertingColumn({ chance }: Scene): Drawn {
  return { act: { do: 'insertColumn', sheet: sheetBy(chance.below(3)), column: 2 + chance.below(6) } };
}

function sheetBy(number: number): TableTitle {
  return (['Leads', 'Contacts', 'Contact plan'] as const)[number] ?? 'Leads';
}

function rowNumber(row: FactRow): number {
  return Number(row['row']);
}
