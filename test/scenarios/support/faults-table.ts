import type { CallName, Input } from '../../../src/api/calls';
import { planOf } from './faults-studio';
import { handIn } from './hand';
import type { Studio } from './studio';

/** A call that writes: what leads up to it, and with what it is then asked. */
export interface WritingCall {
  readonly call: CallName;
  /** What is done once before all the kills; its answer is what the input is made of. */
  readonly input: (studio: Studio) => object;
  /** Cut off and sent again, it tells how much was left to be done. */
  readonly recounts?: true;
}

function row<N extends CallName>(call: N, input: (studio: Studio) => Input<N>): WritingCall {
  return { call, input };
}

/** What is done before is done alike each time. */
const before = { id: 'before' };
const next = { date: '2026-11-30', time: '11:00', topic: 'Hear the answer' };
const csv = 'Client,Phone,Who,Last call,Result,Next call\nEcho,8 999 000-00-01,Carl,20.11.2026,Talked,27.11.2026\nFern,,Ann,,,';
const mapping = { name: 'Client', phone: 'Phone', manager: 'Who' };

/** Every call that writes facts. */
export const writingCalls: readonly WritingCall[] = [
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
    hand.type('Contacts', 2, 'Lead', 'Acne');
    hand.type('Contact plan', 2, 'Date', 'on Friday');
    const { findings } = studio.ask('doctor.look', {});
    return {
      findings: findings.map(({ id, suggested, choices }) => ({
        id,
        choice: suggested ?? choices?.[0]?.choice ?? '',
      })),
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
  { ...row('import.undo', studio => ({ batch: studio.ask('import.run', { csv, mapping }, before).batch })), recounts: true },
  {
    ...row('examples.remove', studio => {
      studio.choose('showExamples');
      return {};
    }),
    recounts: true,
  },
];

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
