import { act, type Act, type Edit } from '../engine/acts';
import { Spreadsheet, type Session, type Snapshot } from '../engine/spreadsheet';
import type { Services } from '../apps-script/services';
import { createWorld } from '../world/create';
import type { Kept } from '../world/file';
import { firesOnce, firstDue, nextFiring } from '../world/triggers';
import type { ClockTrigger, World } from '../world/world';
import type { Bundle } from './bundle';
import type { Run } from '../world/run';
import { run, type Bound, type Start } from './run';

/** What a new document is made of. */
export interface DocumentOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
  readonly owner?: string;
}

/**
 * A spreadsheet with the script that is bound to it: whatever a person does here fires what Sheets would fire. Each
 * doing answers with the executions that it caused.
 */
export class Document implements Bound {
  /** An empty spreadsheet, as Google's «new» makes it. */
  static create(bundle: Bundle, { locale, timeZone, now, owner }: DocumentOptions, session?: Session): Document {
    const spreadsheet = Spreadsheet.create({ locale, timeZone, ...(session && { session }) });
    const language = locale.slice(0, 2);
    return new Document(bundle, spreadsheet, createWorld({ now, language, ...(owner && { owner }) }));
  }

  static restore(bundle: Bundle, { spreadsheet, world }: Kept<Snapshot>, session?: Session): Document {
    return new Document(bundle, Spreadsheet.restore(spreadsheet, session, world.now), world);
  }

  private constructor(
    readonly bundle: Bundle,
    readonly spreadsheet: Spreadsheet,
    readonly world: World,
  ) {
    if (spreadsheet.now !== world.now) spreadsheet.setNow(world.now);
  }

  /** Sets the clock and fires nothing. */
  setNow(now: number): void {
    this.world.now = now;
    this.spreadsheet.setNow(now);
  }

  /** Lets a person accept everything that the manifest asks for, as at the first click on the menu. */
  grant(user: string): void {
    this.world.grants[user] = [...this.bundle.manifest.oauthScopes];
    this.world.languages[user] ??= this.spreadsheet.locale.slice(0, 2);
  }

  /** Runs a function of the script. */
  run(start: Start): Run {
    return run(this, start);
  }

  /** Opens the spreadsheet as a user: the script's menus are in what the execution showed. */
  open(user: string): Run {
    return this.run({
      function: 'onOpen',
      user,
      context: 'open',
      args: services => [{ ...sourceOf(services), user: nobody, authMode: services.ScriptApp.AuthMode.LIMITED }],
    });
  }

  /** Does to the grid what a person can do, or answers why Sheets would not let them. */
  act(user: string, doing: Act): { runs: Run[] } | { refusal: string } {
    if (this.world.viewers?.includes(user)) return { refusal: `${user} may view the spreadsheet and not edit it.` };
    const outcome = act(this.spreadsheet, doing);
    if ('refusal' in outcome) return outcome;
    const runs = outcome.edits.map(edit => this.fireEdit(user, edit));
    return { runs: [...runs, ...this.fireInstalled(doing, outcome.edits)] };
  }

  /** The triggers on edits and changes that somebody has installed, each run as that person. */
  private fireInstalled(doing: Act, edits: readonly Edit[]): Run[] {
    const watching = this.world.triggers.filter(({ file }) => file === this.world.fileId);
    const start = ({ id, handler, owner }: ClockTrigger, args: Making): Run =>
      this.run({
        function: handler,
        user: owner,
        context: 'edit',
        installed: true,
        args: withId(args, id),
      });
    return watching.flatMap(trigger => {
      if (trigger.event === 'ON_EDIT') {
        return edits.map(edit => start(trigger, services => eventOf(services, edit, services.ScriptApp.AuthMode.FULL)));
      }
      if (trigger.event !== 'ON_CHANGE') return [];
      return [start(trigger, services => [changeOf(services, doing)])];
    });
  }

  /** Fires the simple trigger for a person's edit that is already in the grid. */
  fireEdit(user: string, edit: Edit): Run {
    return this.run(editStart(user, edit));
  }

  /**
   * Moves the clock on, firing every time trigger that is due on the way, each as whoever made it. One execution happens
   * at each step of the answer.
   */
  *advance(to: number): Generator<Run> {
    for (;;) {
      const due = firstDue(this.world.triggers, to);
      if (!due) break;
      this.setNow(Math.max(this.world.now, due.next));
      if (firesOnce(due)) this.world.triggers = this.world.triggers.filter(trigger => trigger !== due);
      else due.next = nextFiring(due, this.world.now, this.bundle.manifest.timeZone);
      yield this.run({
        function: due.handler,
        user: due.owner,
        context: 'clock',
        args: [{ triggerUid: due.id }],
        ...(this.world.hoursApart && { apart: true }),
      });
    }
    this.setNow(Math.max(this.world.now, to));
  }

  /** Everything, as plain JSON. */
  keep(usage: Kept<Snapshot>['usage']): Kept<Snapshot> {
    return { spreadsheet: this.spreadsheet.snapshot(), world: this.world, usage };
  }
}

/** How Google starts onEdit for an edit that is in the grid. */
export function editStart(user: string, edit: Edit): Start {
  return {
    function: 'onEdit',
    user,
    context: 'edit',
    active: { sheet: edit.sheet, range: edit.range },
    args: services => eventOf(services, edit),
  };
}

/** Who acts is hidden from simple triggers. */
const nobody = { email: '', nickname: '' };

function sourceOf({ SpreadsheetApp }: Services): { source: unknown } {
  return { source: SpreadsheetApp.getActiveSpreadsheet() };
}

/** What onChange is told: the kind of the change and nothing of the place. */
function changeOf(services: Services, doing: Act): object {
  const changeType = CHANGES[doing.do] ?? 'OTHER';
  return { ...sourceOf(services), authMode: services.ScriptApp.AuthMode.FULL, changeType, user: nobody };
}

const CHANGES: Partial<Record<Act['do'], string>> = {
  type: 'EDIT',
  paste: 'EDIT',
  insertRow: 'INSERT_ROW',
  deleteRow: 'REMOVE_ROW',
  insertColumn: 'INSERT_COLUMN',
};

type Making = (services: Services) => readonly unknown[];

/** An event of an installed trigger names the trigger. */
function withId(make: Making, triggerUid: string): Making {
  return services => make(services).map(event => ({ ...(event as object), triggerUid }));
}

function eventOf(
  services: Services,
  { sheet, range, value, oldValue }: Edit,
  authMode: unknown = services.ScriptApp.AuthMode.LIMITED,
): readonly unknown[] {
  const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
  return [
    {
      authMode,
      range: spreadsheet.getSheetByName(sheet)?.getRange(range),
      source: spreadsheet,
      user: nobody,
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    },
  ];
}
