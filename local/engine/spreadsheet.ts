import type { Cell, CellPosition, Getters, Locale, Model as EngineModel, TransportService } from '@odoo/o-spreadsheet';
import { installAnnotations, type AnnotationGetters } from './annotations';
import {
  dialectOf,
  fromEngineFormula,
  respellFormula,
  toEngineFormula,
  withoutSpaces,
  type FormulaDialect,
} from './formula';
import { installFunctions } from './functions';
import type { FormulaClock } from './functions/clock';
import { engine } from './library';
import { engineLocale, localeHabits } from './locales';
import { keepNoHistory, settleLater } from './settling';
import { asFormatted, isLate, Unsaved } from './unsaved';
import { toSerial } from './zone';

installFunctions(engine);
installAnnotations(engine);

/** A command of the engine: its type and what it needs; `isText`, that it writes a text into a cell that was seen to be of plain text. */
export type Command = { type: string; isText?: boolean } & Record<string, unknown>;

/** Everything a spreadsheet is, as plain JSON. */
export interface Snapshot {
  version: 1;
  timeZone: string;
  locale: string;
  workbook: Record<string, unknown>;
  /** Formulas that were typed with spaces, by the engine's text of them. */
  formulaTexts: Record<string, string>;
  /** Number formats as they were set, by the engine's spelling of them. */
  formatTexts: Record<string, string>;
}

/** How a spreadsheet takes part in a collaborative session. */
export interface Session {
  transportService: TransportService;
  client: { id: string; name: string };
}

/** What a new spreadsheet is made of. */
export interface SpreadsheetOptions {
  locale: string;
  timeZone: string;
  sheetTitle?: string;
  rows?: number;
  columns?: number;
  session?: Session;
}

/** A sheet of a spreadsheet, as it is now. `id` is also its `gid`. */
export interface SheetFacts {
  id: string;
  title: string;
  rows: number;
  columns: number;
  hidden: boolean;
}

// Chunks keep the engine's own spread of a batch's commands off the stack's limit.
const BATCH_MAX = 40_000;

/**
 * A spreadsheet that behaves as Google's over the engine's model: formulas in the locale's spelling, a clock that the
 * host sets, and writes that wait until something is read.
 */
export class Spreadsheet {
  static create(options: SpreadsheetOptions): Spreadsheet {
    const { rows = 1000, columns = 26, sheetTitle } = options;
    const name = sheetTitle ?? (options.locale.startsWith('ru') ? 'Лист1' : 'Sheet1');
    const empty = engine.helpers.createEmptyWorkbookData(name);
    const sheets = empty.sheets.map(sheet => ({ ...sheet, id: '0', colNumber: columns, rowNumber: rows }));
    const workbook = { ...empty, sheets, settings: { locale: engineLocale(options.locale) } };
    const { locale, timeZone } = options;
    const snapshot = { version: 1, timeZone, locale, workbook, formulaTexts: {}, formatTexts: {} } as const;
    return new Spreadsheet(snapshot, options.session);
  }

  /** As it was kept. `now` is the present that its formulas are computed for. */
  static restore(snapshot: Snapshot, session?: Session, now = Date.now()): Spreadsheet {
    return new Spreadsheet(snapshot, session, now);
  }

  /** What strict rules have refused of a script's writes since its last flush, where they refuse as late as that; null where at once (T085). */
  late: string[] | null = null;
  private readonly model: EngineModel;
  private readonly settle: () => void;
  private readonly clock: FormulaClock & { now: number };
  private readonly formulaTexts: Map<string, string>;
  private readonly formatTexts: Map<string, string>;
  private unsaved = new Unsaved();
  private flushing = false;
  private zone: string;
  private localeCode: string;

  private constructor(snapshot: Snapshot, session?: Session, now = Date.now()) {
    this.zone = snapshot.timeZone;
    this.localeCode = snapshot.locale;
    this.formulaTexts = new Map(Object.entries(snapshot.formulaTexts));
    this.formatTexts = new Map(Object.entries(snapshot.formatTexts));
    const clock = { now, serial: (): number => toSerial(clock.now, this.zone) };
    this.clock = clock;
    this.model = new engine.Model(snapshot.workbook, { custom: { clock }, ...session });
    this.settle = settleLater(engine, this.model);
    if (!session) keepNoHistory(this.model);
  }

  /** The engine's model, for a host that shares it with pages. What was queued is applied first. */
  getModel(): EngineModel {
    this.flush();
    this.settle();
    return this.model;
  }

  /** The engine's questions, answered after everything that was queued. */
  get getters(): Getters & AnnotationGetters {
    this.flush();
    this.settle();
    return this.model.getters as Getters & AnnotationGetters;
  }

  /** Its answers on structure, formats and styles: cells that wait to be written are not computed for those. */
  get layout(): Getters & AnnotationGetters {
    if (this.unsaved.changesLayout) this.flush();
    return this.model.getters as Getters & AnnotationGetters;
  }

  snapshot(): Snapshot {
    this.flush();
    return {
      version: 1,
      timeZone: this.zone,
      locale: this.localeCode,
      workbook: this.model._exportData(false) as unknown as Record<string, unknown>,
      formulaTexts: Object.fromEntries(this.formulaTexts),
      formatTexts: Object.fromEntries(this.formatTexts),
    };
  }

  get timeZone(): string {
    return this.zone;
  }

  setTimeZone(timeZone: string): void {
    this.flush();
    this.zone = timeZone;
    this.evaluateAnew(['TODAY', 'NOW']);
  }

  get locale(): string {
    return this.localeCode;
  }

  /** The locale in the engine's terms: separators, date and time formats. */
  get habits(): Locale {
    return this.model.getters.getLocale();
  }

  setLocale(code: string): void {
    this.flush();
    this.localeCode = code;
    this.run({ type: 'UPDATE_LOCALE', locale: engineLocale(code) });
  }

  /** The present, milliseconds since 1970, as TODAY and NOW see it. */
  get now(): number {
    return this.clock.now;
  }

  /** Sets the clock of TODAY and NOW, and evaluates anew the formulas that name what has changed. */
  setNow(instant: number): void {
    this.flush();
    const day = Math.floor(this.clock.serial());
    this.clock.now = instant;
    this.evaluateAnew(Math.floor(this.clock.serial()) === day ? ['NOW'] : ['TODAY', 'NOW']);
  }

  /** The sheets from left to right, hidden ones too. */
  sheets(): SheetFacts[] {
    const getters = this.layout;
    return getters.getSheetIds().map(id => ({
      id,
      title: getters.getSheetName(id),
      rows: getters.getNumberRows(id),
      columns: getters.getNumberCols(id),
      hidden: !getters.isSheetVisible(id),
    }));
  }

  /** Lets another writer have the turn: from now on writes wait in `unsaved`, and reads see that applied, and nobody else's. */
  turnTo(unsaved: Unsaved): void {
    this.unsaved = unsaved;
  }

  /** Adds a command to those that run as one before anything is read. */
  enqueue(...commands: Command[]): void {
    this.unsaved.add(commands);
  }

  /** Runs what was queued, as one recalculation and one revision; more only where a command waits for what went before it. */
  flush(): void {
    if (this.flushing) return;
    this.flushing = true;
    try {
      for (let commands = this.unsaved.take(BATCH_MAX); commands.length; commands = this.unsaved.take(BATCH_MAX)) {
        this.runAll(commands);
      }
    } finally {
      this.flushing = false;
    }
  }

  private runAll(commands: readonly Command[]): void {
    const at = commands.findIndex(isLate);
    const [now, late] = at < 0 ? [commands, undefined] : [commands.slice(0, at), commands[at]];
    const written = asFormatted(now, place => this.model.getters.getCell(place)?.format);
    if (written[0]) this.run(written.length === 1 ? written[0] : { type: 'SCRIPT_BATCH', commands: written });
    if (late && isLate(late)) this.runAll([...late.make(), ...commands.slice(at + 1)]);
  }

  /** How many commands wait. */
  get waiting(): number {
    return this.unsaved.waiting;
  }

  /** Whether any of them would change this sheet. */
  waitsOn(sheetId: string): boolean {
    return this.unsaved.sheets.has(sheetId);
  }

  /** Loses what waits but for its first commands, as when a script is killed before it flushes. */
  lose(kept = 0): void {
    this.unsaved.lose(kept);
  }

  /** Runs one command now, and tells whether the engine took it. */
  run({ type, ...payload }: Command): boolean {
    const dispatch = this.model.dispatch as unknown as (type: string, payload: object) => { isSuccessful: boolean };
    return dispatch(type, payload).isSuccessful;
  }

  get dialect(): FormulaDialect {
    return dialectOf(this.habits.decimalSeparator);
  }

  /** A formula in this spreadsheet's spelling as the engine wants it; its spaces are remembered. */
  toEngineFormula(formula: string): string {
    const translated = toEngineFormula(formula, this.dialect);
    const bare = withoutSpaces(translated);
    if (bare !== translated || formula.includes('""')) {
      this.formulaTexts.set(bare, respellFormula(formula, this.dialect, dialectOf('.')));
    }
    return translated;
  }

  /** The formula of a cell as Sheets would show it, '' for a cell without one. */
  formulaOf(cell: Cell | undefined): string {
    if (!cell?.isFormula) return '';
    return this.fromEngineFormula(cell.compiledFormula.toFormulaString(this.model.getters));
  }

  /** A formula of the engine in this spreadsheet's spelling, with the spaces that it was typed with. */
  fromEngineFormula(formula: string): string {
    const typed = this.formulaTexts.get(formula);
    if (typed === undefined) return fromEngineFormula(formula, this.dialect);
    return respellFormula(typed, dialectOf('.'), this.dialect);
  }

  /** Remembers how a number format was written, and answers the engine's spelling of it. */
  toEngineFormat(format: string, spelled: string): string {
    if (format !== spelled) this.formatTexts.set(spelled, format);
    else this.formatTexts.delete(spelled);
    return spelled;
  }

  fromEngineFormat(format: string): string {
    const { timeFormat } = this.habits;
    const isHalved = format === timeFormat && timeFormat.endsWith('a');
    return this.formatTexts.get(format) ?? (isHalved ? localeHabits(this.localeCode).time : format);
  }

  cellAt(position: CellPosition): Cell | undefined {
    return this.getters.getCell(position);
  }

  private evaluateAnew(functions: readonly string[]): void {
    const getters = this.model.getters;
    const cellIds = getters.getSheetIds().flatMap(sheetId =>
      getters
        .getCells(sheetId)
        .filter(cell => cell.isFormula && functions.some(name => cell.compiledFormula.usesSymbol(name)))
        .map(cell => cell.id),
    );
    if (cellIds.length) this.run({ type: 'EVALUATE_CELLS', cellIds });
  }
}
