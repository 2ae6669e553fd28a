import type { OptionalPage, Screen, SelectedRows } from '../base/outside';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the user of the spreadsheet sees. The menu may be shown in any authorization mode; the rest needs the user's consent. */
export function screenOf(spreadsheet: () => GoogleSpreadsheet): Screen {
  return {
    showMenu(title, items, language) {
      const ui = SpreadsheetApp.getUi();
      // An add-on has its menu under Extensions, by the name it is published with.
      const menu = __ADD_ON__ ? ui.createAddonMenu() : ui.createMenu(title[language]);
      for (const item of items) {
        if (item.command) menu.addItem(item.title[language], item.command);
        else menu.addSeparator();
      }
      menu.addToUi();
    },
    showSidebar(title) {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
    },
    showPage(name, title, { view, about, place }) {
      const page = optionalFile(name);
      if (page === null) return false;
      // Spelled so, nothing can end the attribute, and `$` means nothing to `replace`.
      const marks = `data-view="${view}" data-about="${encodeURIComponent(about)}"`;
      const output = HtmlService.createHtmlOutput(page.replace('data-view=""', marks));
      if (place === 'sidebar') SpreadsheetApp.getUi().showSidebar(output.setTitle(title));
      else SpreadsheetApp.getUi().showModalDialog(output.setWidth(760).setHeight(560), title);
      return true;
    },
    part: optionalFile,
    alert(title, message) {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, message, ui.ButtonSet.OK);
    },
    toast(title, message) {
      spreadsheet().toast(message, title);
    },
    selection() {
      const range = spreadsheet().getActiveRange();
      return range && { sheet: range.getSheet().getSheetId(), row: range.getRow(), column: range.getColumn() };
    },
    selectedRows: most => selectedRowsOf(spreadsheet(), most),
  };
}

/** Google throws where there is no such file, in words that depend on the language: whatever it throws, there is no page. */
function optionalFile(name: OptionalPage): string | null {
  let file;
  try {
    file = HtmlService.createHtmlOutputFromFile(name);
  } catch {
    return null;
  }
  return file.getContent();
}

function selectedRowsOf(spreadsheet: GoogleSpreadsheet, most: number): SelectedRows | null {
  const ranges = spreadsheet.getActiveRangeList()?.getRanges() ?? [];
  const [first] = ranges;
  if (!first) return null;
  const sheet = first.getSheet();
  // Whole columns may be selected, far below the last row that holds anything.
  const last = sheet.getLastRow();
  const rows = new Set<number>();
  for (const range of ranges) {
    const end = Math.min(range.getLastRow(), last);
    for (let row = range.getRow(); row <= end; row++) rows.add(row);
  }
  const all = [...rows].sort((one, other) => one - other);
  const asked = all.slice(0, most);
  const shown = asked.filter(row => !sheet.isRowHiddenByFilter(row) && !sheet.isRowHiddenByUser(row));
  return {
    sheet: sheet.getSheetId(),
    column: first.getColumn(),
    rows: shown,
    hidden: asked.length - shown.length,
    beyond: all.length - asked.length,
  };
}
