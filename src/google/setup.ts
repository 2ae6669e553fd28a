import { busy } from '../base/busy';
import { done, refused, type Outcome } from '../base/outcome';
import type { Language } from '../base/text';
import type { Heading } from '../workbook/locate';
import type { Observed } from '../workbook/observed';
import { plan, withdraw } from '../workbook/plan';
import type { Step } from '../workbook/step';
import type { Workbook } from '../workbook/workbook';
import { apply } from './apply';
import { observe, readHeadings } from './observe';
import type { Pages } from './pages';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Makes the open spreadsheet what is declared, or mends what broke; with nothing to do, nothing is written. To be called
 * under the lock. Tells how many steps it took. `pages` are the tables as far as this execution has opened them.
 */
export function setUpWorkbook(
  spreadsheet: GoogleSpreadsheet,
  wanted: Workbook,
  language: Language,
  pages: Pages | null,
): Outcome<{ readonly steps: number }> {
  let made = 0;
  for (let looks = 0; looks < looksMost; looks++) {
    const observed = observe(spreadsheet, wanted, looks ? null : pages);
    const planned = plan(wanted, language, observed);
    if (!planned.ok) return planned;
    const steps = planned.value;
    if (!steps.length) return done({ steps: made });
    if (observed.stamp && !stands(spreadsheet, wanted, observed)) continue;
    apply(spreadsheet, steps);
    SpreadsheetApp.flush();
    made += steps.length;
    // A row that was put in has moved what the formulas of other sheets name, and those were looked at before.
    if (!steps.some(step => step.do === 'insertRows')) return done({ steps: made });
  }
  return made ? done({ steps: made }) : refused('broken', busy);
}

/** To observe takes a while, and people take no lock: what they have moved meanwhile is observed anew, so often at most. */
const looksMost = 3;

/** Whether the columns still stand where they were observed. */
function stands(spreadsheet: GoogleSpreadsheet, { sheets }: Workbook, observed: Observed): boolean {
  const tables = sheets.filter(sheet => sheet.kind === 'tables');
  const print = (one: Heading): string =>
    JSON.stringify([one.rows, one.columns, one.columns.map(({ at }) => one.titles[at - 1] ?? '')]);
  const headings = readHeadings(spreadsheet, tables).sheets;
  return headings.every(heading => {
    const seen = observed.sheets.find(({ id }) => id === heading.id);
    // Only tables' titles are read again.
    return seen && (!heading.titles.length || print(heading) === print(seen));
  });
}

/** What set-up would do; nothing is written. */
export function surveyWorkbook(
  spreadsheet: GoogleSpreadsheet,
  wanted: Workbook,
  language: Language,
  pages: Pages,
): Outcome<readonly Step[]> {
  return plan(wanted, language, observe(spreadsheet, wanted, pages));
}

/** Takes our marks and warnings off the open spreadsheet; everything else stays as it is, formulas alive. */
export function withdrawWorkbook(
  spreadsheet: GoogleSpreadsheet,
  wanted: Workbook,
): Outcome<{ readonly steps: number }> {
  const steps = withdraw(observe(spreadsheet, wanted, null));
  apply(spreadsheet, steps);
  SpreadsheetApp.flush();
  return done({ steps: steps.length });
}
