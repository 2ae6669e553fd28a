import { hash } from '../base/hash';
import { fold } from '../base/text';
import { acceptances, type Acceptance } from '../crm/acceptance';
import { helpSheet } from '../crm/help-sheet';
import { valuesOf, type Book } from '../workbook/book';
import type { Office } from '../workbook/office';
import type { Act } from './feature';
import { listsOf } from './lists';

/** Whether whoever asks is in Lists and has not accepted the instruction as it stands now. */
export function isInstructionDue(office: Office, book: Book, act: Act): boolean {
  const person = listsOf(book).managerOf(act.email);
  const text = person === '' ? null : instructionText(office);
  if (text === null) return false;
  return !acceptedBy(person, text, valuesOf(book, acceptances));
}

/** The acceptance of this text by that person, or null. */
export function acceptedBy(person: string, text: string, accepted: readonly Acceptance[]): Acceptance | null {
  const print = hash(text);
  return accepted.find(row => row.print === print && fold(row.person) === fold(person)) ?? null;
}

/** The name in Lists of whoever asks, else the address, '' when Google hides it. */
export function personOf(book: Book, act: Act): string {
  return listsOf(book).managerOf(act.email) || act.email;
}

/** The text of the sheet Help, a line a cell; null when the sheet is gone. */
export function instructionText(office: Office): string | null {
  const cells = office.shownCells(helpSheet.title.ru) ?? office.shownCells(helpSheet.title.en);
  return (
    cells &&
    cells
      .map(line => line.join(' ').trim())
      .join('\n')
      .trim()
  );
}
