import { bundle, host, instant, owner, timeZone } from './host.mjs';

/** When the people of the bench work: a Monday morning, before the mails of nine o'clock. */
export const start = '2026-11-23T08:30';
const todaySerial = 46349;
const people = ['Ivan', 'Anna', 'Boris', 'Vera', 'Gleb'];

/** How many rows a workbook of so many contacts has: ten contacts a lead, and for each lead planned ones, most of them over. */
export function rowCounts(contacts) {
  const leads = Math.round(contacts / 10);
  return { leads, contacts, plans: Math.round(leads * 1.6) };
}

/** Asks one thing of the workbook by the sidebar's door. */
export function ask(document, call, input, id = `bench ${call} ${++asked}`) {
  const run = document.run({
    context: 'sidebar',
    function: 'rpc',
    args: [JSON.stringify({ id, call, input })],
    user: owner,
  });
  const reply = run.error === undefined ? JSON.parse(run.value) : { ok: false, failure: run.error };
  if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply.failure)}\n${run.logs.join('\n')}`);
  return { run, value: reply.value };
}
let asked = 0;

/** An empty spreadsheet, nobody's but the owner's. */
export function emptyWorkbook() {
  const document = host.Document.create(bundle, { locale: 'en_US', timeZone, now: instant(start), owner });
  document.grant(owner);
  return document;
}

/** Runs a command of the menu. */
export function choose(document, name, ...args) {
  const run = document.run({ context: 'menu', function: name, args, user: owner });
  if (run.error !== undefined) throw new Error(`${name}: ${run.error}\n${run.logs.join('\n')}`);
  return run;
}

/** A workbook that was just set up, with its people and one row of each kind, which the product writes; as it is kept. */
export function keepFirstRows(document) {
  ask(document, 'manager.add', { name: 'Olga', email: owner, role: 'head' });
  for (const name of people) {
    ask(document, 'manager.add', { name, email: `${name.toLowerCase()}@example.com`, role: 'manager' });
  }
  const next = { date: '2026-11-24', time: '11:00', topic: 'Ask about the offer' };
  ask(document, 'lead.add', {
    name: nameOf(0),
    phone: '+12025550100',
    source: 'Site',
    manager: 'Ivan',
    stage: 'talks',
  });
  ask(document, 'contact.log', { lead: nameOf(0), channel: 'call', result: 'talked', summary: 'Wants an offer', next });
  return JSON.stringify(document.keep(host.createMeter()));
}

/**
 * A workbook with so many contacts: rows like the first ones, written straight into the kept spreadsheet. By 50,000 calls it
 * would take hours.
 */
export function filledWorkbook(contacts, first) {
  return host.Document.restore(bundle, host.adopt(keptWith(contacts, first)));
}

/** The same as it is kept in a file. */
export function keptWith(contacts, first) {
  const kept = JSON.parse(first);
  fill(kept.spreadsheet.workbook, rowCounts(contacts));
  return kept;
}

export const nameOf = i => `Studio ${String(i + 1).padStart(5, '0')}`;

function fill({ sheets }, counts) {
  const sheet = title => sheets.find(({ name }) => name === title);
  addRows(sheet('Leads'), counts.leads, leadRow);
  addRows(sheet('Contacts'), counts.contacts, i => contactRow(i, counts.leads));
  addRows(sheet('Contact plan'), counts.plans, i => planRow(i, counts.leads));
  // As the product keeps them: a spill past the last row is an error. Calls today it leaves as it is, so here a person added rows.
  heighten(sheet('_index'), Math.max(counts.contacts, counts.leads));
  heighten(sheet('_agenda'), counts.plans);
  heighten(sheet('_attempts'), counts.leads);
  heighten(sheet('Calls today'), counts.plans);
}

const leadRow = i => ({
  Lead: nameOf(i),
  Manager: people[i % people.length],
  Phone: `+1202${String(5_550_100 + i).padStart(7, '0')}`,
  Created: String(todaySerial - 400),
  'Lead id': idOf('l', i),
});

function contactRow(i, leads) {
  const lead = (i * 31) % leads;
  const time = `${String(9 + (i % 9)).padStart(2, '0')}:${String((i * 5) % 60).padStart(2, '0')}`;
  const date = String(todaySerial - 1 - ((i * 7919) % 365));
  return { Date: date, Time: time, Lead: nameOf(lead), 'Contact id': idOf('c', i), 'Lead id': idOf('l', lead) };
}

/** Each lead has one contact that is open, to be made within sixty days; the first few of them are for today, none is overdue. */
function planRow(i, leads) {
  const lead = i % leads;
  const date = String(todaySerial + (i < 20 ? 0 : 1 + ((i * 104_729) % 60)));
  const status = i < leads ? 'Planned' : 'Done';
  const manager = people[lead % people.length];
  const ids = { 'Plan id': idOf('p', i), 'Lead id': idOf('l', lead) };
  return { Lead: nameOf(lead), Date: date, Manager: manager, Status: status, ...ids };
}

const idOf = (kind, i) => (i === 0 ? undefined : `bench-${kind}${i}`);

/** Adds rows like the first one, but for what `rowOf` says by title; what is undefined stays the first row's. */
function addRows(sheet, count, rowOf) {
  const letters = new Map();
  const first = {};
  for (const [address, content] of Object.entries(sheet.cells)) {
    const [, letter, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (row === '1') letters.set(titleIn(content), letter);
    else if (row === '2') first[letter] = content;
  }
  const ids = Object.fromEntries([...letters].filter(([title]) => title.endsWith(' id')));
  heighten(sheet, count);
  for (let i = 0; i < count; i++) {
    const row = { ...first };
    for (const [title, content] of Object.entries(rowOf(i))) {
      if (!letters.has(title)) throw new Error(`${sheet.name} has no column ${title}`);
      row[letters.get(title)] = content ?? (title in ids ? first[letters.get(title)] : undefined);
    }
    for (const [letter, content] of Object.entries(row)) {
      if (content !== undefined) sheet.cells[`${letter}${i + 2}`] = content;
    }
  }
}

/** A computed header holds its title within the formula. */
function titleIn(content) {
  return /^=ARRAYFORMULA\(IF\(ROW\([^)]*\)=ROW\([^)]*\),"([^"]*)"/.exec(content)?.[1] ?? content;
}

/** Gives a sheet rows for so many, formatted and with drop-downs as its own are. */
function heighten(sheet, count) {
  const [from, to] = [sheet.rowNumber, Math.max(sheet.rowNumber, count + 200)];
  const stretch = area => area.replace(new RegExp(`(?<=:[A-Z]+)${from}$`), String(to));
  const stretchKeys = object =>
    Object.fromEntries(Object.entries(object).map(([area, value]) => [stretch(area), value]));
  sheet.formats = stretchKeys(sheet.formats);
  sheet.styles = stretchKeys(sheet.styles);
  for (const rule of sheet.dataValidationRules) rule.ranges = rule.ranges.map(stretch);
  for (const rule of sheet.conditionalFormats) rule.ranges = rule.ranges.map(stretch);
  sheet.rowNumber = to;
}
