import type { Office } from '../../workbook/office';

/**
 * Brings back what pastes and deletions took from the sheets: formulas, drop-downs, formats. The sheets keep their
 * language: another one comes with set-up from the menu.
 */
export function repairSheets(office: Office, patienceMs: number): void {
  const book = office.read();
  if (!book.ok) return;
  const { sheetLanguage } = book.value;
  const repaired = office.alone(patienceMs, () => office.setUp(sheetLanguage));
  if (repaired?.ok === false) office.log('The sheets could not be repaired', repaired.refusal.message.en);
}
