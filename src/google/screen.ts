import type { Screen } from '../base/outside';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the user of the spreadsheet sees. The menu may be shown in any authorization mode; the rest needs the user's consent. */
export function screenOf(spreadsheet: () => GoogleSpreadsheet): Screen {
  return {
    showMenu(title, items, language) {
      const menu = SpreadsheetApp.getUi().createMenu(title[language]);
      for (const item of items) {
        if (item.command) menu.addItem(item.title[language], item.command);
        else menu.addSeparator();
      }
      menu.addToUi();
    },
    showSidebar(title) {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
    },
    showDesk(title, view) {
      const page = HtmlService.createHtmlOutputFromFile('Desk').getContent();
      const output = HtmlService.createHtmlOutput(page.replace('data-view=""', `data-view="${view}"`));
      SpreadsheetApp.getUi().showModalDialog(output.setWidth(760).setHeight(560), title);
    },
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
  };
}
