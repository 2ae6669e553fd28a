import type { Calls, Failure } from '../../../src/api/calls';
import { addDays } from '../../../src/base/day';
import type { Lists } from './fake-lists';

/** The calls that it answers. */
export type BulkCall =
  | 'handover.people'
  | 'handover.preview'
  | 'handover.run'
  | 'handover.dossier'
  | 'load.read'
  | 'load.move'
  | 'group.selection'
  | 'group.preview'
  | 'group.run';

type Handlers = { readonly [N in BulkCall]: (input: Calls[N]['input']) => Calls[N]['value'] | Failure };

/** The answers of what the desk does with many rows at once, on the first leads of the lists. */
export function bulkAnswers({ start, leads, plan }: Lists, hasLeads: boolean): Handlers {
  const today = addDays('2026-11-23' as never, 0);
  const [first = '', second = ''] = start.managers;
  const some = hasLeads ? leads.slice(0, 4) : [];
  const rows = some.map(({ id, name, stage, manager }) => ({ id, name, about: `${stage} · ${manager}` }));
  let relieved = false;
  return {
    'handover.people': () => ({
      people: hasLeads
        ? [
            { name: first, leads: 5, plans: 4, known: true },
            { name: 'Kim Former', leads: 1, plans: 0, known: false },
          ]
        : [],
    }),
    'handover.preview': ({ to }) => ({
      today,
      leads: 5,
      plans: 4,
      receivers: to.map(name => ({
        name,
        leads: 5,
        plans: 4,
        capacity: name === second ? 2 : null,
        days: Array.from({ length: 12 }, (_, on) => ({ date: addDays(today, on), before: 1, after: on % 4 })),
      })),
      moves: plan.slice(0, 3).map(({ lead, topic, time, inDays }, at) => ({
        lead,
        topic,
        time,
        to: to[0] ?? '',
        before: at === 0 ? '' : addDays(today, inDays),
        after: at === 0 ? '' : addDays(today, at),
      })),
    }),
    'handover.run': () => ({ leads: 5, plans: 4, act: 'handover.run 1' }),
    'handover.dossier': () => ({
      leads: some.map(({ name, stage, phone }, at) => ({
        lead: name,
        manager: second,
        facts: [
          { title: start.stages[0]?.name ?? '', text: stage },
          { title: start.channels[0]?.name ?? '', text: phone || '—' },
        ],
        contacts: at === 0 ? [] : [{ date: today, channel: 'E-mail', result: 'OK', summary: name, manager: first }],
        plan: at === 1 ? [] : [{ date: addDays(today, at), time: '', topic: name }],
      })),
    }),
    'load.read': () => ({
      days: Array.from({ length: 8 }, (_, on) => addDays(today, on)),
      managers: [
        ...start.managers.map((manager, at) => ({
          manager,
          capacity: at === 0 ? 2 : null,
          overdue: at,
          days: [relieved ? 2 : 4, 1, 0, 2, 0, 0, 2, 1],
        })),
        { manager: '', capacity: null, overdue: 1, days: [0, 0, 0, 0, 0, 0, 0, 0] },
      ],
      moves:
        relieved || !hasLeads
          ? []
          : plan.slice(0, 2).map(({ plan: id, lead, topic }, at) => ({
              plan: id,
              lead,
              topic,
              manager: first,
              date: today,
              toManager: at ? second : first,
              toDate: addDays(today, 2),
            })),
    }),
    'load.move': ({ moves }) => {
      relieved = true;
      return { moved: moves.length, act: 'load.move 1' };
    },
    'group.selection': () => ({ table: hasLeads ? 'leads' : '', rows, hidden: hasLeads ? 2 : 0, beyond: 0 }),
    'group.preview': ({ value }) => ({
      rows: rows.slice(1).map(({ name }, at) => ({ name, before: at ? first : '', after: value })),
      kept: rows.slice(0, 1).map(({ name }) => ({ name, why: 'No.' })),
      same: 1,
    }),
    'group.run': () => ({ changed: 3, act: 'group.run 1' }),
  };
}
