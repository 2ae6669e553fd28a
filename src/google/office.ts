import { done, refused, type Outcome } from '../base/outcome';
import type { Text } from '../base/text';
import type { Book } from '../workbook/book';
import type { Bearings } from '../workbook/compass';
import { locate } from '../workbook/locate';
import type { Office } from '../workbook/office';
import { transact, type Desk, type Ledger } from '../workbook/transaction';
import type { Workbook } from '../workbook/workbook';
import { addOnTriggers, spreadsheetFor } from './add-on';
import { archiveOf } from './archive';
import { openBook, type OpenBook } from './book';
import { calendarsOf } from './calendars';
import { clockOf } from './clock';
import { growTo } from './end';
import { readHeadings } from './observe';
import { keptSheetTitle, storeOnSheet } from './kept-sheet';
import { cacheOf, identityOf, lockOf, mailboxOf, storeOf, triggersOf } from './outside';
import type { Compass, Trips } from './beside';
import { openPages, type Pages } from './pages';
import { probeOf } from './probe';
import { mayEdit, mayWrite } from './rights';
import { screenOf } from './screen';
import { setUpWorkbook, surveyWorkbook, withdrawWorkbook } from './setup';
import { openWriting } from './writing';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Opens the spreadsheet around the script, for one execution. The add-on's hourly run is told its own by the event. */
export function openOffice(workbook: Workbook, compass: Compass, event?: unknown): Office {
  const spreadsheet = once(() => (__ADD_ON__ ? spreadsheetFor(event) : SpreadsheetApp.getActiveSpreadsheet()));
  const clock = once(() => clockOf(spreadsheet()));
  const store = once(() => (__ADD_ON__ ? storeOnSheet(spreadsheet()) : storeOf()));
  const [lock, cache] = [once(lockOf), once(cacheOf)];
  const identity = identityOf();
  const trips: Trips = { made: 0 };
  const find = { compass, trips, search: () => search(spreadsheet(), workbook) };
  const open = (remembered = '', locked = false): Outcome<Pages> =>
    openPages(spreadsheet(), workbook, { ...find, remembered, locked });
  let opened = once(() => open());
  let read = once(readBook);
  function readBook(): Outcome<Book> {
    const pages = opened();
    return pages.ok ? done(openBook(pages.value, clock(), trips)) : pages;
  }
  /** What was read before something is written does not hold afterwards; what a command read and left as it was does. */
  const writing = <T>(work: () => T): T => {
    opened = once(() => open());
    read = once(readBook);
    return work();
  };
  const openLedger: Desk['open'] = how => {
    const hints = store().all();
    const pages = open(how === 'remembered' ? hints['compass'] : '', true);
    if (!pages.ok) return pages;
    const book = openBook(pages.value, clock(), trips);
    const ledger = ledgerOf(spreadsheet(), pages.value, book, workbook, hints);
    [opened, read] = [() => pages, () => done(ledger.book)];
    return done({ ...ledger, write: (changes, again) => writing(() => ledger.write(changes, again)) });
  };
  return {
    identity,
    screen: screenOf(spreadsheet),
    mailbox: mailboxOf(),
    triggers: __ADD_ON__ ? addOnTriggers(spreadsheet) : triggersOf(),
    probe: probeOf(spreadsheet, workbook),
    get store() {
      return store();
    },
    get cache() {
      return cache();
    },
    get clock() {
      return clock();
    },
    log,
    archive: archiveOf(spreadsheet),
    // The condition is the build's: where it is false, nothing of Google's calendar gets into the bundle.
    calendars: __WITH__.calendar ? calendarsOf(spreadsheet, clock) : null,
    language: () => {
      const book = read();
      return book.ok ? book.value.language : identity.language;
    },
    read: () => read(),
    transact: command => writing(() => transact({ lock: lock(), store: store(), log, open: openLedger }, command)),
    alone: (patienceMs, work) => {
      if (!lock().take(patienceMs)) return null;
      try {
        return work();
      } finally {
        lock().release();
      }
    },
    ...setupsOf(spreadsheet, workbook, open, () => opened(), writing),
    mayEdit: () => mayEdit(spreadsheet()),
    ...sheetsOf(spreadsheet, () => opened(), workbook),
    freshId: () => Utilities.getUuid().replace(/-/g, '').slice(0, 12),
  };
}

/** What brings the sheets to what is declared; what is written there makes what was read before it useless. */
function setupsOf(
  spreadsheet: () => GoogleSpreadsheet,
  workbook: Workbook,
  open: () => Outcome<Pages>,
  openHere: () => Outcome<Pages>,
  writing: <T>(work: () => T) => T,
): Pick<Office, 'setUp' | 'survey' | 'withdraw'> {
  return {
    setUp: language =>
      writing(() => {
        const pages = open();
        return setUpWorkbook(spreadsheet(), workbook, language, pages.ok ? pages.value : null);
      }),
    survey: () => {
      const pages = openHere();
      return pages.ok ? surveyWorkbook(spreadsheet(), workbook, pages.value.sheetLanguage, pages.value) : pages;
    },
    withdraw: () => withdrawWorkbook(spreadsheet(), workbook),
  };
}

const log: Office['log'] = (message, about) => console.error(message, about);

/** What the office tells of sheets as such. */
function sheetsOf(
  spreadsheet: () => GoogleSpreadsheet,
  openHere: () => Outcome<Pages>,
  workbook: Workbook,
): Pick<Office, 'spreadsheet' | 'otherSheets' | 'shownCells' | 'selectedRows' | 'linkTo' | 'tableAt' | 'tableUnder'> {
  const tables = workbook.sheets.flatMap(sheet => (sheet.kind === 'tables' ? sheet.tables : []));
  return {
    spreadsheet: {
      get name() {
        return spreadsheet().getName();
      },
      get url() {
        return spreadsheet().getUrl();
      },
    },
    otherSheets: () => {
      const pages = openHere();
      const ours = new Set(pages.ok ? tables.map(table => pages.value.page(table).sheet.getSheetId()) : []);
      const titles = new Set(
        workbook.sheets.flatMap(sheet => (sheet.kind === 'view' ? Object.values(sheet.title) : [])),
      );
      if (__ADD_ON__) titles.add(keptSheetTitle);
      return spreadsheet()
        .getSheets()
        .filter(sheet => !ours.has(sheet.getSheetId()) && !titles.has(sheet.getName()))
        .map(sheet => sheet.getName());
    },
    shownCells: title => spreadsheet().getSheetByName(title)?.getDataRange().getDisplayValues() ?? null,
    selectedRows: last => {
      const range = spreadsheet().getActiveRange();
      const sheet = range?.getSheet();
      if (!range || !sheet) return [];
      return sheet.getRange(1, 1, last ?? range.getRow(), sheet.getMaxColumns()).getDisplayValues();
    },
    linkTo: table => {
      const pages = openHere();
      const known = tables.find(({ key }) => key === table);
      const sheet = pages.ok && known ? pages.value.page(known).sheet.getSheetId() : '';
      return `${spreadsheet().getUrl()}#gid=${sheet}`;
    },
    tableAt: sheet => {
      const pages = openHere();
      if (!pages.ok) return null;
      return tables.find(table => pages.value.page(table).sheet.getSheetId() === sheet)?.key ?? null;
    },
    tableUnder: ({ sheet, column, columns }) => {
      const pages = openHere();
      if (!pages.ok) return null;
      const found = tables.map(table => pages.value.page(table)).filter(page => page.sheet.getSheetId() === sheet);
      const [page] = found;
      if (!page || found.length > 1) return null;
      const covered = Object.entries(page.columns).filter(([, at]) => at >= column && at < column + columns);
      return { table: page.table.key, header: page.header, columns: covered.map(([key]) => key) };
    },
  };
}

function ledgerOf(
  spreadsheet: GoogleSpreadsheet,
  pages: Pages,
  book: OpenBook,
  workbook: Workbook,
  hints: Readonly<Record<string, string>>,
): Ledger {
  const writing = openWriting(pages, book, {
    hints,
    flush: () => SpreadsheetApp.flush(),
    keepLong: (table, rows) => {
      for (const view of workbook.sheets) {
        // What people see has any title, and is lengthened by the hourly pass.
        if (view.kind !== 'view' || !view.hidden || !view.spills?.includes(table)) continue;
        if (rows <= (view.rowsAtLeast ?? 0)) continue;
        const sheet = spreadsheet.getSheetByName(view.title.en);
        if (sheet) growTo(sheet, rows);
      }
    },
  });
  const holds = (): boolean => pages.sighting.holds();
  return {
    book,
    allows: changes => mayWrite(pages, book, changes),
    holds,
    // The compass last: it also tells where the tables end.
    stands: changes => book.stands(changes) && holds(),
    write: (changes, again) => writing.write(changes, again),
    hints: () => ({ ...writing.hints(), compass: pages.compass }),
    unsure: changes => writing.unsure(changes),
  };
}

/** The slow way to the tables: by the marks and titles of every sheet. */
function search(spreadsheet: GoogleSpreadsheet, workbook: Workbook): Outcome<Bearings> {
  const sheets = workbook.sheets.filter(sheet => sheet.kind === 'tables');
  const seen = readHeadings(spreadsheet, sheets);
  if (!seen.stamp) return refused('missing', notSetUp);
  const places = locate(sheets, seen.sheets);
  if (!places.ok) return places;
  const { version, language } = seen.stamp;
  return done({ version, language, sheetLanguage: language, places: places.value });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const notSetUp: Text = {
  ru: 'Таблица ещё не настроена: выберите в меню Перезвон → Настроить.',
  en: 'The spreadsheet is not set up yet: choose Perezvon → Set up in the menu.',
};
