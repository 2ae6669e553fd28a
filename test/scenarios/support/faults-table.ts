import type { CallName, Input } from '../../../src/api/calls';
import type { Asked } from './faults';
import { hourly, type Recurring } from './faults-kill';
import { planOf } from './faults-studio';
import { handIn } from './hand';
import { instantOf } from './host';
import type { Studio } from './studio';

/** A call that writes: what leads up to it, and with what it is then asked. */
export interface WritingCall {
  readonly call: CallName;
  /** What is done once before all the kills; its answer is what the input is made of. */
  readonly input: (studio: Studio) => object;
}

function row<N extends CallName>(call: N, input: (studio: Studio) => Input<N>): WritingCall {
  return { call, input };
}

/** What is done before is done alike each time. */
const before = { id: 'before' };
const next = { date: '2026-11-30', time: '11:00', topic: 'Hear the answer' };
const csv =
  'Client,Phone,Who,Last call,Result,Next call\nEcho,8 999 000-00-01,Carl,20.11.2026,Talked,27.11.2026\nFern,,Ann,,,';
const mapping = { name: 'Client', phone: 'Phone', manager: 'Who' };

/** Calls that the journal holds. */
export const journalledCalls: readonly WritingCall[] = [
  row('lead.add', () => ({ name: 'Newt', manager: 'Ann', next })),
  row('lead.change', () => ({ lead: 'Acme', fields: { name: 'Acme & Co', stage: 'Offer', comment: 'Renamed' } })),
  row('lead.merge', () => ({ keep: 'Acme', merge: 'Akme' })),
  row('contact.log', studio => ({
    lead: 'Bolt',
    channel: 'call',
    result: 'talked',
    stage: 'offer',
    plan: planOf(studio, 'Bolt'),
    next,
  })),
  row('contact.takeBack', studio => {
    const plan = planOf(studio, 'Bolt');
    studio.ask('contact.log', { lead: 'Bolt', channel: 'call', result: 'talked', stage: 'offer', plan, next }, before);
    return {};
  }),
  row('plan.add', () => ({ lead: 'Bolt', ...next })),
  row('plan.move', studio => ({ plan: planOf(studio, 'Bolt'), date: '2026-12-01' })),
  row('plan.snooze', studio => ({ plan: planOf(studio, 'Bolt'), by: 'week' })),
  row('plan.close', studio => ({ plan: planOf(studio, 'Bolt'), status: 'done' })),
  row('manager.add', () => ({ name: 'Cleo', email: 'cleo@example.com', role: 'manager' })),
  row('instruction.accept', studio => ({ version: studio.ask('instruction.read', {}).version })),
];

/** Calls that write more than the journal may hold: the change log or the rows themselves tell how far they have come. */
export const bulkCalls: readonly WritingCall[] = [
  row('handover.run', () => ({ from: 'Ann', to: ['Bill', 'Olga'] })),
  row('group.run', studio => {
    const plans = ['Acme', 'Akme', 'Bolt'].map(lead => planOf(studio, lead));
    return { table: 'plan', what: 'date', value: '2026-12-02', rows: plans };
  }),
  row('load.move', studio => ({
    moves: ['Acme', 'Bolt'].map(lead => ({ plan: planOf(studio, lead), toDate: '2026-12-03', toManager: 'Bill' })),
  })),
  row('act.undo', studio => studio.ask('handover.run', { from: 'Ann', to: ['Bill', 'Olga'] }, before)),
  row('doctor.mend', studio => {
    const hand = handIn(studio, 'unseen');
    // A contact and a call without their lead.
    hand.do({ do: 'deleteRow', sheet: 'Leads', row: 3 });
    const { findings } = studio.ask('doctor.look', {});
    // Short sheets are out of order as such, which is not the point here.
    const rows = findings.filter(({ kind }) => kind === 'orphans' || kind === 'lost');
    if (!rows.length) throw new Error(`Nothing to mend: ${JSON.stringify(findings)}`);
    return {
      findings: rows.map(({ id, suggested, choices }) => ({ id, choice: suggested ?? choices?.[0]?.choice ?? '' })),
    };
  }),
  row('snapshot.restore', studio => {
    studio.run('onHour', [], { context: 'clock' });
    const hand = handIn(studio, 'unseen');
    hand.do({ do: 'deleteRow', sheet: 'Contacts', row: 2 });
    hand.do({ do: 'deleteRow', sheet: 'Leads', row: 2 });
    hand.type('Leads', 2, 'Phone', '+1 212 555 0100');
    const since = '2026-11-23';
    const { vanished, changed } = studio.ask('snapshot.compare', { since });
    return { since, rows: vanished, cells: changed };
  }),
  row('import.run', () => ({ csv, mapping })),
  row('import.undo', studio => ({ batch: studio.ask('import.run', { csv, mapping }, before).batch })),
  row('examples.remove', studio => {
    studio.choose('showExamples');
    return {};
  }),
];

/** Every call that writes facts. */
export const writingCalls: readonly WritingCall[] = [...journalledCalls, ...bulkCalls];

/** Calls that write no fact: what they leave is hearsay in the cache. */
export const readingCalls: Readonly<Partial<{ [N in CallName]: (studio: Studio) => Input<N> }>> = {
  'app.start': () => ({}),
  'selection.read': () => ({ claim: 'Acme' }),
  'panel.part': () => ({ part: 'OneLine' }),
  'lead.find': () => ({ text: 'Ac' }),
  'lead.twins': () => ({ name: 'Acne' }),
  'lead.card': () => ({ lead: 'Acme', claim: true }),
  'today.list': () => ({}),
  'act.recent': () => ({}),
  'handover.people': () => ({}),
  'handover.preview': () => ({ from: 'Ann', to: ['Bill'] }),
  'handover.dossier': studio => studio.ask('handover.run', { from: 'Ann', to: ['Bill'] }),
  'tour.look': () => ({}),
  'instruction.read': () => ({}),
  'group.selection': () => ({}),
  'group.preview': studio => ({ table: 'plan', what: 'date', value: '2026-12-02', rows: [planOf(studio, 'Bolt')] }),
  'load.read': () => ({}),
  'doctor.look': () => ({}),
  'snapshot.compare': () => ({}),
  'import.preview': () => ({ csv }),
};

/** Commands of the menu that write; what is done before them; set-up has a test of its own. */
export const writingCommands: readonly {
  readonly command: string;
  readonly prepare?: (studio: Studio) => void;
  readonly deathsMost?: number;
}[] = [
  { command: 'setUp' },
  // It takes away hundreds of marks, one by one.
  { command: 'switchOff', deathsMost: 6 },
  // Its report is all that it writes.
  { command: 'selfCheck', deathsMost: 3 },
  { command: 'showExamples' },
  { command: 'removeExamples', prepare: studio => void studio.choose('showExamples') },
];

/** The hourly pass and edits by hand, each with something to do in every part of theirs. */
export const recurring: readonly Recurring[] = [
  ...writingCommands
    .filter(({ command }) => command !== 'setUp')
    .map(({ command, prepare = () => undefined, ...how }) => ({
      what: command,
      prepare,
      asked: { name: command, args: [] },
      ...how,
    })),
  {
    what: 'the hourly pass',
    prepare: studio => {
      firstPass(studio);
      studio.document.setNow(instantOf('2026-11-24T09:30', 'America/New_York'));
      const hand = handIn(studio, 'unseen');
      hand.type('Leads', 6, 'Lead', 'Typed by hand');
      hand.type('Leads', 6, 'Phone', '8 999 000-00-07');
      hand.type('Lists', 2, 'Stage', 'Fresh');
    },
    asked: hourly,
    // The log goes first, so that whatever was changed can be undone: killed between the two, the next pass logs it too.
    logs: 'twice',
  },
  {
    what: 'a tick on the phone',
    prepare: studio => {
      firstPass(studio);
      const hand = handIn(studio, 'unseen');
      hand.type('Phone', 2, 'Lead', 'Bolt');
      hand.type('Phone', 2, 'Result', 'Talked');
      hand.type('Phone', 2, 'Next step', 'Tomorrow');
      hand.type('Phone', 2, 'Log', 'TRUE');
    },
    asked: edited('Phone', 'D2'),
    next: hourly,
  },
  {
    what: 'a lead typed by hand',
    prepare: studio => {
      firstPass(studio);
      const hand = handIn(studio, 'unseen');
      hand.type('Leads', 6, 'Phone', '8 999 000-00-07');
      hand.type('Leads', 6, 'Lead', 'Typed by hand');
    },
    asked: edited('Leads', 'A6'),
    next: hourly,
  },
];

/** The day's first pass, done before: it makes the short sheets long again and takes the snapshot, which each pass would do. */
export function firstPass(studio: Studio): void {
  studio.run('onHour', [], { context: 'clock' });
}

/** A person's edit as onEdit is told of it. */
export function edited(sheet: string, range: string): Asked {
  return {
    name: 'onEdit',
    context: 'edit',
    active: { sheet, range },
    args: ({ SpreadsheetApp }) => {
      const source = SpreadsheetApp.getActiveSpreadsheet();
      return [{ source, range: source.getSheetByName(sheet)?.getRange(range) }];
    },
  };
}
