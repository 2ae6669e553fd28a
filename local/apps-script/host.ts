import type { Spreadsheet } from '../engine/spreadsheet';
import type { Execution, World } from '../world/world';
import { Locks } from './locks';
import { refuse, type Cost } from './service';

const LIMIT_MS = 6 * 60_000;
const LIMIT_OF_SIMPLE_TRIGGER_MS = 30_000;

const SCOPES = 'https://www.googleapis.com/auth/';

const handle =
  /Builder\.|^SpreadsheetApp\.(new|getActive)|\.(getRange|getRangeList|getRanges|getSheetBy(Name|Id)|getSheets|getSheetId)$/;
/** What changes a spreadsheet though no cell is counted for it. */
const changing =
  /^(Range|RangeList|Sheet|Spreadsheet|Protection|DeveloperMetadata|Filter|NamedRange)\.(set(?!Active)|clear|insert|delete|append|add|remove|protect|hide|unhide|show|move|sort|merge|break|copy|duplicate|rename|trim|auto|check|uncheck|create(Filter|Banding))/;
const store = /^(LockService|Lock|PropertiesService|Properties|CacheService|Cache)\./;

/** What one execution's services share: the spreadsheets, the world around them, and the one seam of every call. */
export class Host {
  /** Spreadsheets of this world by id; the script is bound to the first. */
  readonly files = new Map<string, Spreadsheet>();
  /** Names of spreadsheets that this execution made. */
  readonly names = new Map<string, string>();
  /** What is selected in each spreadsheet, by its id, the active range at the end, and the active sheet; the current cell where it is not the first one. */
  readonly selections = new Map<string, { sheetId: string; area: string; cell?: string }>();
  /** What a script finds as globals, for the templates that it evaluates. */
  globals: Readonly<Record<string, unknown>> = {};
  /** The locks held by this execution. */
  readonly locks: Locks;
  /** When this execution began, by the virtual clock. */
  private readonly begun: number;
  private counter = 0;
  private within = false;

  constructor(
    readonly bound: Spreadsheet,
    readonly world: World,
    readonly execution: Execution,
  ) {
    this.begun = world.now;
    this.files.set(world.fileId, bound);
    this.locks = new Locks(world);
  }

  /** Every service call passes here first: faults are injected, rights checked by the caller, cost counted. */
  call(method: string, cost: Cost = {}): void {
    if (this.within) return;
    this.execution.onCall?.(method);
    const writes = cost.written !== undefined ? !method.startsWith('SpreadsheetApp.') : changing.test(method);
    if (writes && !this.mayWrite()) refuse('Action not allowed');
    const { meter } = this.execution;
    meter[kindOf(method)]++;
    meter.byMethod[method] = (meter.byMethod[method] ?? 0) + 1;
    if (cost.read !== undefined || cost.written !== undefined || cost.flush) meter.roundTrips++;
    // Marks, widths and protections go to Google and move no cell.
    if (cost.read || cost.written || cost.flush) meter.touching++;
    meter.cellsRead += cost.read ?? 0;
    meter.cellsWritten += cost.written ?? 0;
  }

  /** Whether the user of this execution may edit the spreadsheet, as far as its sharing goes. */
  mayWrite(): boolean {
    return !this.world.viewers?.includes(this.execution.user);
  }

  /** A call that does its work by other methods, which are no calls of their own. */
  whole<T>(method: string, cost: Cost, work: () => T): T {
    this.call(method, cost);
    const { within } = this;
    this.within = true;
    try {
      return work();
    } finally {
      this.within = within;
    }
  }

  /** Refuses a call that the manifest's scopes or the way the execution began do not allow. */
  authorize(method: string, scopes: readonly string[]): void {
    const { authMode, manifest, onNeed } = this.execution;
    const names = scopes.map(scope => (scope.startsWith('http') ? scope : SCOPES + scope));
    onNeed?.(names);
    const allowed = names.some(name => manifest.oauthScopes.includes(name));
    if (allowed && authMode === 'FULL') return;
    refuse(
      `You do not have permission to call ${method}. Required permissions: ${names.join(' || ')}` +
        (allowed ? '' : '\nSpecified permissions are not sufficient to call ' + method + '.'),
    );
  }

  /** Refuses what touches the document or its stores while the add-on is only installed (`AuthMode.NONE`). */
  needDocument(method: string): void {
    const either = ['spreadsheets.currentonly', 'spreadsheets'];
    const { authMode, manifest, onNeed } = this.execution;
    const may = either.some(scope => manifest.oauthScopes.includes(SCOPES + scope));
    if (authMode === 'NONE' || !may) this.authorize(method, either);
    else onNeed?.(either.map(scope => SCOPES + scope));
  }

  /** A number from 0 to 1, as random as the world's seed makes it: a run repeated draws the same. */
  random(): number {
    const drawn = (this.world.drawn = (this.world.drawn ?? 0) + 1);
    let mixed = (Math.imul(this.world.seed, 0x9e3779b1) + Math.imul(drawn, 0x85ebca77)) >>> 0;
    for (const factor of [0x2c1b3c6d, 0x297a2d39]) mixed = Math.imul(mixed ^ (mixed >>> 15), factor) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  }

  /** A name that nothing else in this execution has. */
  nextId(prefix: string): string {
    return `${prefix}${Math.floor(this.random() * 1e12).toString(36)}${this.counter++}`;
  }

  /** Moves the clock on, as sleeping does, and TODAY with it. */
  advance(milliseconds: number): void {
    this.world.now += milliseconds;
    for (const file of this.files.values()) file.setNow(this.world.now);
    const limit = this.execution.authMode === 'FULL' ? LIMIT_MS : LIMIT_OF_SIMPLE_TRIGGER_MS;
    if (this.world.now - this.begun > limit) throw new Error('Exceeded maximum execution time');
  }
}

function kindOf(method: string): 'methods' | 'handles' | 'stores' {
  if (handle.test(method)) return 'handles';
  return store.test(method) ? 'stores' : 'methods';
}
