/**
 * The contract between the sidebar and the server. Everything that crosses is JSON text; days are `YYYY-MM-DD`,
 * times `HH:MM`, both in the spreadsheet's zone. Words from Lists travel as they stand in the list.
 */
import type {
  Dossier,
  GroupInput,
  GroupPreview,
  GroupSelection,
  HandoverInput,
  HandoverPerson,
  HandoverPreview,
  LoadRead,
  RecentAct,
} from './bulk';
import type { Comparison, Finding } from './care';
import type { ContactInput, PlanInput, Today } from './contact';
import type { ImportDefaults, ImportInput, ImportMapping, ImportPreview, ImportSource } from './import';
import type { FoundLead, LeadCard, LeadChange, LeadInput, LikeLead, MergeInput, Moved, TwinsInput } from './lead';
import type { Claims, FirstSteps, Instruction, Nothing, Selection, Start } from './start';

export type * from './bulk';
export type * from './care';
export type * from './contact';
export type * from './import';
export type * from './lead';
export type * from './start';

export interface Request {
  /** Made once by the caller for one act: the same id again is the same act, and is answered as the first time. */
  readonly id: string;
  readonly call: CallName;
  readonly input: unknown;
  /** The version of the sidebar that asks; another version than the server's is refused as `stale`. Left out by scripts. */
  readonly version?: string;
}

export interface Failure {
  readonly code: 'invalid' | 'missing' | 'denied' | 'stale' | 'broken';
  /** A sentence in the workbook's language that says what to do. */
  readonly message: string;
  readonly field?: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Each call: what goes in and what comes back. */
export interface Calls {
  'app.start': { input: Nothing; value: Start };
  /** `claim` names the lead that the user is busy with; left out, with none. */
  'selection.read': { input: { claim?: string }; value: Selection & Claims };
  /** A part of the sidebar that it asks for when it first needs it: a script, base64 of gzip. */
  'panel.part': { input: { readonly part: 'OneLine' }; value: { packed: string } };
  'lead.add': { input: LeadInput; value: { id: string; name: string } };
  'lead.find': { input: { text: string }; value: { leads: FoundLead[] } };
  /** Leads that look like what is typed, or like the `lead` that is there: at most five, the likeliest first. */
  'lead.twins': { input: TwinsInput; value: { twins: LikeLead[] } };
  /** Makes one lead out of two: what belongs to `merge` goes to `keep`. `act.undo` takes it back. */
  'lead.merge': { input: MergeInput; value: { id: string; name: string; act: string; moved: Moved } };
  /** `claim`: the user is busy with the lead from now on. */
  'lead.card': { input: { lead: string; claim?: boolean }; value: LeadCard & Claims };
  /** New values for facts of a lead; `stale` when one is no longer what the user saw. `act.undo` takes it back. */
  'lead.change': { input: LeadChange; value: { id: string; name: string; act: string } };
  'contact.log': { input: ContactInput; value: { contact: string; plan: string | null } };
  /** Takes back the asking user's last logged contact, unless somebody changed it since (`stale`). */
  'contact.takeBack': { input: Nothing; value: { lead: string; contact: string } };
  'plan.add': { input: PlanInput; value: { plan: string } };
  'plan.move': { input: { plan: string; date: string; time?: string }; value: { plan: string } };
  /** Puts a contact off: from its day, or from today when that is over. `workday` is the next on which its caller works. */
  'plan.snooze': {
    input: { plan: string; by: 'day' | 'week' | 'workday' };
    value: { plan: string; date: string; act: string };
  };
  'plan.close': { input: { plan: string; status: string }; value: { plan: string } };
  'today.list': { input: { manager?: string }; value: Today & Claims };
  'manager.add': { input: { name: string; email: string; role: 'manager' | 'head' }; value: { name: string } };
  /** Undoes an act that the change log keeps; cells that somebody changed since are kept as they are, and counted. */
  'act.undo': { input: { act: string }; value: { undone: number; kept: number } };
  /** The acts of the last 30 days that can be undone, the newest first. */
  'act.recent': { input: Nothing; value: { acts: readonly RecentAct[] } };
  'handover.people': { input: Nothing; value: { people: readonly HandoverPerson[] } };
  /** What `handover.run` with the same input would do. */
  'handover.preview': { input: HandoverInput; value: HandoverPreview };
  /** Gives a manager's leads and open planned contacts to others; `act.undo` takes it back. */
  'handover.run': { input: HandoverInput; value: { leads: number; plans: number; act: string } };
  /** What a newcomer has done of the first steps. */
  'tour.look': { input: Nothing; value: FirstSteps };
  /** The working instruction, from the sheet Help. */
  'instruction.read': { input: Nothing; value: Instruction };
  'instruction.accept': { input: { version: number }; value: { version: number } };
  'examples.remove': { input: Nothing; value: { removed: number; kept: number } };
  /** What the receivers have to know of the leads of a hand-over. */
  'handover.dossier': { input: { act: string }; value: { leads: readonly Dossier[] } };
  /** The rows that the user has selected and sees. */
  'group.selection': { input: Nothing; value: GroupSelection };
  /** What `group.run` with the same input would do. */
  'group.preview': { input: GroupInput; value: GroupPreview };
  /** One act on the rows, at most 500; `act.undo` takes it back. */
  'group.run': { input: GroupInput; value: { changed: number; act: string } };
  'load.read': { input: Nothing; value: LoadRead };
  /** Moves planned contacts as `load.read` proposed; `act.undo` takes it back. */
  'load.move': {
    input: { moves: readonly { readonly plan: string; readonly toDate: string; readonly toManager: string }[] };
    value: { moved: number; act: string };
  };
  /** Everything that is out of order, the worst first. Nothing is written. */
  'doctor.look': { input: Nothing; value: { findings: readonly Finding[] } };
  /** Mends findings: safe ones as they are, others by one of their choices. `act` undoes what it wrote into cells. */
  'doctor.mend': {
    input: { findings: readonly { readonly id: string; readonly choice?: string }[] };
    value: { mended: number; act: string };
  };
  /** What vanished and what changed since a night's snapshot; since the last one of an earlier day when no day is named. */
  'snapshot.compare': { input: { since?: string }; value: Comparison };
  /** Puts rows that vanished and cells that changed back as the snapshot has them. */
  'snapshot.restore': {
    input: {
      since: string;
      rows: readonly { readonly table: string; readonly id: string }[];
      cells: readonly { readonly table: string; readonly id: string; readonly column: string }[];
    };
    value: { restored: number; kept: readonly { readonly name: string; readonly why: string }[]; act: string };
  };
  /** With a corrected mapping, previews again by it. */
  'import.preview': {
    input: ImportSource & { readonly mapping?: ImportMapping; readonly defaults?: ImportDefaults };
    value: ImportPreview;
  };
  'import.run': { input: ImportInput; value: { added: number; skipped: number; batch: string; left: number } };
  'import.undo': { input: { batch: string }; value: { removed: number } };
}

export type CallName = keyof Calls;
export type Input<N extends CallName> = Calls[N]['input'];
export type Value<N extends CallName> = Calls[N]['value'];
