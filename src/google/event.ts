/** Whether Google lets the execution do almost nothing: the add-on is not enabled in this spreadsheet yet. */
export function isUnauthorised(event: unknown): boolean {
  return String((event as { authMode?: unknown } | undefined)?.authMode) === 'NONE';
}

/** Where a person has edited, or null when the event does not say. */
export function editOf(
  event: unknown,
): { sheet: number; row: number; rows: number; column: number; columns: number } | null {
  const range = (event as Partial<GoogleAppsScript.Events.SheetsOnEdit> | undefined)?.range;
  // Whoever has the sidebar open may call any global with an event of their own making.
  if (typeof range?.getSheet !== 'function') return null;
  return {
    sheet: range.getSheet().getSheetId(),
    row: range.getRow(),
    rows: range.getNumRows(),
    column: range.getColumn(),
    columns: range.getNumColumns(),
  };
}
