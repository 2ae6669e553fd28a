import { factsIn, type FactRow } from './facts';
import { idOf, type Span } from './ledger';
import type { Scene } from './person';
import { people } from './studio';

/** A request of the sidebar, and what its answer means for the facts. */
export interface Asked {
  readonly call: string;
  readonly input: object;
  acknowledged(value: Readonly<Record<string, string | null>>, span: Span): void;
  /** Its text may then stand so often: not at all, or once when nobody knows. */
  refused(most: 0 | 1): void;
}

type Draw = (scene: Scene, who: string, text: string) => Asked;

/** A call that a person would make now, its words holding `text`, which nothing else does. */
export function callBy(scene: Scene, who: string, text: string): Asked {
  return scene.chance.of(draws)(scene, who, text);
}

const log: Draw = (scene, who, text) => {
  const { chance, ledger } = scene;
  const lead = chance.of(leadsIn(scene));
  const open = openPlans(scene).filter(row => row['Lead id'] === idOf('Leads', lead));
  const closed = open.length && chance.percent(60) ? chance.of(open) : null;
  const stage = chance.percent(40) ? chance.of(['Talks', 'Offer', 'Contract']) : '';
  const date = dayFrom(chance.below(9));
  const [summary, topic] = [`${text} summary`, `${text} topic`];
  const input = {
    lead: lead['Lead'],
    channel: 'call',
    result: 'talked',
    summary,
    stage,
    plan: closed ? idOf('Contact plan', closed) : '',
    next: { date, topic },
  };
  return {
    call: 'contact.log',
    input,
    acknowledged: ({ contact, plan }, span) => {
      const own = { Lead: lead['Lead'] ?? '', 'Lead id': idOf('Leads', lead) };
      const contactCells = { ...own, Summary: summary, Channel: 'Call', Result: 'Talked', Manager: who };
      ledger.made('Contacts', contact ?? '', contactCells, span);
      ledger.made('Contact plan', plan ?? '', { ...own, Topic: topic, Date: date, Status: 'Planned' }, span);
      if (closed) ledger.wrote('Contact plan', idOf('Contact plan', closed), 'Status', 'Done', span);
      if (stage) ledger.wrote('Leads', idOf('Leads', lead), 'Stage', stage, span);
    },
    refused: most => [summary, topic].forEach(one => ledger.doubted(one, most)),
  };
};

const planAdd: Draw = (scene, _, text) => {
  const { chance, ledger } = scene;
  const lead = chance.of(leadsIn(scene));
  const date = dayFrom(chance.below(9));
  return {
    call: 'plan.add',
    input: { lead: lead['Lead'], date, topic: text },
    acknowledged: ({ plan }, span) => {
      const cells = { Lead: lead['Lead'] ?? '', 'Lead id': idOf('Leads', lead), Topic: text, Date: date };
      ledger.made('Contact plan', plan ?? '', { ...cells, Status: 'Planned' }, span);
    },
    refused: most => ledger.doubted(text, most),
  };
};

const planMove: Draw = (scene, who, text) => {
  const { chance, ledger } = scene;
  const open = openPlans(scene);
  if (!open.length) return planAdd(scene, who, text);
  const plan = idOf('Contact plan', chance.of(open));
  const date = dayFrom(10 + chance.below(20));
  return {
    call: 'plan.move',
    input: { plan, date },
    acknowledged: (_, span) => ledger.wrote('Contact plan', plan, 'Date', date, span),
    refused: () => undefined,
  };
};

const planClose: Draw = (scene, who, text) => {
  const { chance, ledger } = scene;
  const open = openPlans(scene);
  if (!open.length) return planAdd(scene, who, text);
  const plan = idOf('Contact plan', chance.of(open));
  return {
    call: 'plan.close',
    input: { plan, status: 'cancelled' },
    acknowledged: (_, span) => ledger.wrote('Contact plan', plan, 'Status', 'Cancelled', span),
    refused: () => undefined,
  };
};

const leadAdd: Draw = (scene, who, text) => {
  const { ledger, chance } = scene;
  const phone = `+1202${String(1_000_000 + chance.below(8_999_999))}`;
  const comment = `${text} comment`;
  return {
    call: 'lead.add',
    input: { name: text, phone, comment, allowDuplicate: true, next: { date: dayFrom(3), topic: `${text} topic` } },
    acknowledged: ({ id }, span) => {
      ledger.made('Leads', id ?? '', { Lead: text, Comment: comment, Manager: who, Phone: phone }, span);
      ledger.began('Contact plan', 'Topic', `${text} topic`);
    },
    refused: most => [text, comment, `${text} topic`].forEach(one => ledger.doubted(one, most)),
  };
};

const leadChange: Draw = (scene, _, text) => {
  const { chance, ledger } = scene;
  const id = idOf('Leads', chance.of(leadsIn(scene)));
  const [fact, column] = chance.of([
    ['comment', 'Comment'],
    ['company', 'Company'],
    ['request', 'Request'],
  ] as const);
  return {
    call: 'lead.change',
    input: { lead: id, fields: { [fact]: text } },
    acknowledged: (_, span) => ledger.wrote('Leads', id, column, text, span),
    refused: most => ledger.doubted(text, most),
  };
};

/** One act on several rows. Those that others have closed or set so meanwhile it leaves alone. */
const group: Draw = scene => {
  const { chance, ledger } = scene;
  const open = openPlans(scene);
  const isDate = chance.percent(50) && open.length > 0;
  const [table, column] = isDate ? (['Contact plan', 'Date'] as const) : (['Leads', 'Stage'] as const);
  const value = isDate ? dayFrom(30 + chance.below(9)) : chance.of(['Talks', 'Offer']);
  const from = isDate ? open : leadsIn(scene);
  const rows = new Set(Array.from({ length: 1 + chance.below(rowsMost) }, () => idOf(table, chance.of(from))));
  return {
    call: 'group.run',
    input: { table: isDate ? 'plan' : 'leads', what: isDate ? 'date' : 'stage', value, rows: [...rows] },
    acknowledged: ({ act }, span) => {
      rows.forEach(id => ledger.mayHaveWritten(table, id, column, value, span));
      scene.acts.push(act ?? '');
    },
    refused: () => undefined,
  };
};

/** More rows than a write keeps whole. */
const rowsMost = 6;

/** All that somebody calls goes to another, on days that nobody foretells. */
const handOver: Draw = scene => {
  const { chance, ledger } = scene;
  const from = chance.of(people).name;
  const to = chance.of(people.filter(({ name }) => name !== from)).name;
  return {
    call: 'handover.run',
    input: { from, to: [to], leads: 'live', fromDate: dayFrom(1) },
    acknowledged: ({ act }) => {
      ledger.handed(from, to);
      scene.acts.push(act ?? '');
    },
    refused: () => undefined,
  };
};

/** Takes back an act on several rows: whatever it wrote stands as before, or as somebody has written it since. */
const undo: Draw = (scene, who, text) => {
  const { acts, chance } = scene;
  if (!acts.length) return group(scene, who, text);
  const act = acts.splice(chance.below(acts.length), 1)[0] ?? '';
  return { call: 'act.undo', input: { act }, acknowledged: () => undefined, refused: () => undefined };
};

const draws: readonly Draw[] = [
  log,
  log,
  log,
  planAdd,
  planMove,
  planClose,
  leadAdd,
  leadChange,
  group,
  group,
  handOver,
  undo,
];

/** Leads that have been there since before the storm: nobody renames or removes those. */
function leadsIn({ ledger }: Scene): readonly FactRow[] {
  return ledger.rows('Leads');
}

/** What the person's sidebar shows as planned now. */
function openPlans({ bound }: Scene): readonly FactRow[] {
  return factsIn(bound.spreadsheet, 'Contact plan').filter(row => row['Status'] === 'Planned' && row['Plan id'] !== '');
}

function dayFrom(days: number): string {
  return new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10);
}
