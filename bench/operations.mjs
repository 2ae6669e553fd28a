import { costOf, over } from './cost.mjs';
import { host, instant, owner } from './host.mjs';
import { ask, choose, emptyWorkbook, filledWorkbook, keepFirstRows, nameOf } from './workbook.mjs';

/** The workbook that the filled ones are made of, and what its set-up cost. */
export function setUpEmpty() {
  const document = emptyWorkbook();
  const setUp = timed(() => choose(document, 'setUp'));
  return { setUp, first: keepFirstRows(document) };
}

/** Costs by operation in a workbook with so many contacts, from the first pass of a day to the evening. */
export function costsAt(contacts, kept) {
  const document = filledWorkbook(contacts, kept);
  const costs = {};
  const call = (key, name, input) => {
    let value;
    costs[key] = timed(() => {
      const answered = ask(document, name, typeof input === 'function' ? input() : input);
      value = answered.value;
      return answered.run;
    });
    return value;
  };
  // The rows did not come by commands: the first one lengthens the sheets that they spill into.
  choose(document, 'setUp');
  costs.setUpAgain = timed(() => choose(document, 'setUp'));
  costs.firstPass = pass(document, '2026-11-23T08:40');
  const morning = mailing(document, '2026-11-23T09:20');
  costs.idlePass = pass(document, '2026-11-23T10:20');
  costs.morningMails = over(morning, costs.idlePass);
  call('app.start', 'app.start', {});
  const [first, second] = call('today.list', 'today.list', {}).upcoming;
  call('today.list mine', 'today.list', { manager: 'Ivan' });
  call('lead.find', 'lead.find', { text: nameOf(7) });
  call('lead.card', 'lead.card', { lead: nameOf(7) });
  call('contact.log first', 'contact.log', { ...talk(6), next: { date: '2026-11-25', topic: 'Offer' } });
  call('contact.log', 'contact.log', { ...talk(8), next: { date: '2026-11-25', time: '12:00', topic: 'Offer' } });
  call('contact.log of a plan', 'contact.log', {
    ...talk(0),
    lead: first.lead,
    plan: first.plan,
    stage: 'offer',
    next: { date: '2026-11-26', topic: 'Contract' },
  });
  const { plan } = call('plan.add', 'plan.add', { lead: nameOf(9), date: '2026-11-27', topic: 'Call' });
  call('plan.move', 'plan.move', { plan, date: '2026-11-30' });
  call('plan.close', 'plan.close', { plan: second.plan, status: 'cancelled' });
  call('lead.add', 'lead.add', { name: 'Bakery', phone: '+12025559999', manager: 'Anna' });
  costs['selection.read'] = timed(() => select(document));
  costs.onEdit = timed(() => type(document));
  call('import.run', 'import.run', imported);
  const evening = mailing(document, '2026-11-23T19:20');
  costs.eveningMails = over(evening, pass(document, '2026-11-23T20:20'));
  call('handover.run', 'handover.run', () => ({ from: 'Gleb', to: ['Vera'] }));
  return { costs, document };
}

const talk = i => ({ lead: nameOf(i), channel: 'call', result: 'talked', summary: 'Wants a discount' });

const imported = {
  csv: ['Name,Phone', ...Array.from({ length: 100 }, (_, i) => `Imported ${i},+1303555${String(1000 + i)}`)].join('\n'),
  mapping: { name: 'Name', phone: 'Phone' },
};

function timed(act) {
  const from = process.cpuUsage();
  return costOf(act(), from);
}

/** The hourly pass at a time of day. Its mails and its night's snapshot are told apart by when it runs. */
function pass(document, at) {
  document.setNow(instant(at));
  return timed(() => {
    const run = document.run({ context: 'clock', function: 'onHour', args: [], user: owner });
    if (run.error !== undefined || run.logs.length) throw new Error(`onHour: ${run.error}\n${run.logs.join('\n')}`);
    return run;
  });
}

/** A pass that sends a mail to each of the six people. */
function mailing(document, at) {
  const { length } = document.world.outbox;
  const cost = pass(document, at);
  const sent = document.world.outbox.length - length;
  if (sent !== 6) throw new Error(`At ${at} ${sent} mails were sent and not 6.`);
  return cost;
}

/** What the sidebar asks as the user goes from row to row. */
function select(document) {
  const args = [JSON.stringify({ id: 'bench selection', call: 'selection.read', input: {} })];
  const active = { sheet: 'Leads', range: 'A8' };
  return document.run({ context: 'sidebar', function: 'rpc', args, user: owner, active });
}

/** A word typed into one cell. */
function type(document) {
  const outcome = document.act(
    owner,
    host.adopt({ do: 'type', sheet: 'Leads', row: 9, column: 10, text: 'Asked for a call' }),
  );
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome.runs[0];
}
