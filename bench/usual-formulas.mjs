import { cpuMs, host, timeZone } from './host.mjs';
import { nameOf, rowCounts } from './workbook.mjs';

const firstDay = 46_000;

/** A date and time, a lead and a result in each row; every seventh row is dated back, as real logs have it. */
function logOf(contacts, leads) {
  return Array.from({ length: contacts }, (_, i) => ({
    lead: (i * 31) % leads,
    stamp: firstDay + Math.floor((i * 300) / contacts) - (i % 7 ? 0 : 20) + ((i * 7919) % 1440) / 1440,
    result: `Result ${i % 9}`,
  }));
}

/**
 * The formulas for each lead's last contact and its result that people write by hand. What a user types is a cell a lead, or
 * one formula that spills; those that spill are all right for rows dated back, unless it is said.
 */
const spilled = {
  'VLOOKUP in the log sorted by date': end =>
    `ARRAYFORMULA(IFNA(VLOOKUP(A2:A${end.lead},SORT(Log!A2:C${end.log},2,FALSE),HSTACK(2,3),FALSE),""))`,
  'VLOOKUP in one SORTN row a lead': end =>
    `ARRAYFORMULA(IFNA(VLOOKUP(A2:A${end.lead},SORTN(SORT(Log!A2:C${end.log},2,FALSE),${end.lead},2,1,TRUE),HSTACK(2,3),FALSE),""))`,
  'XLOOKUP in the log sorted by date': end =>
    `ARRAYFORMULA(HSTACK(XLOOKUP(A2:A${end.lead},CHOOSECOLS(SORT(Log!A2:C${end.log},2,FALSE),1),CHOOSECOLS(SORT(Log!A2:C${end.log},2,FALSE),2),""),XLOOKUP(A2:A${end.lead},CHOOSECOLS(SORT(Log!A2:C${end.log},2,FALSE),1),CHOOSECOLS(SORT(Log!A2:C${end.log},2,FALSE),3),"")))`,
};

const quickest = 'VLOOKUP in the log sorted by date';

const perLead = (row, end) => `MAXIFS(Log!B$2:B$${end.log},Log!A$2:A$${end.log},A${row})`;

/** Of so many formulas of one MAXIFS each no more are computed; the time is multiplied. */
const mostMeasured = 250;

/** Milliseconds of the local engine for one more row in a log of so many contacts, by the formula. */
export function recalculationByHand(contacts) {
  const { leads } = rowCounts(contacts);
  const log = logOf(contacts, leads);
  const end = { lead: leads + 1, log: contacts + 50 };
  const times = {};
  for (const [name, formula] of Object.entries(spilled)) {
    times[name] = measured(log, leads, { B2: `=${formula(end)}` }, 5);
  }
  const measuredLeads = Math.min(leads, mostMeasured);
  const counted = {
    B2: `=${spilled[quickest](end)}`,
    D2: `=ARRAYFORMULA(COUNTIF(Log!A2:A${end.log},A2:A${measuredLeads + 1}))`,
  };
  const withCount = measured(log, leads, counted, 1) - times[quickest];
  times['the first of these, and COUNTIF for the number of contacts'] =
    times[quickest] + Math.round((withCount * leads) / measuredLeads);
  const cells = Object.fromEntries(
    Array.from({ length: measuredLeads }, (_, i) => [`B${i + 2}`, `=${perLead(i + 2, end)}`]),
  );
  times['one MAXIFS a lead'] = Math.round((measured(log, leads, cells, 1) * leads) / measuredLeads);
  return times;
}

/** Milliseconds of processor time from a typed row to the answer, the least of several; wrong answers are an error. */
function measured(log, leads, formulas, times) {
  const spreadsheet = open(log, leads, formulas);
  const rows = [...log];
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const row = { lead: time, stamp: firstDay + 400 + time, result: 'Result new' };
    rows.push(row);
    const from = process.cpuUsage();
    for (const [col, content] of [nameOf(row.lead), row.stamp, row.result].entries()) {
      spreadsheet.enqueue(
        host.adopt({ type: 'UPDATE_CELL', sheetId: 'log', row: rows.length, col, content: String(content) }),
      );
    }
    check(spreadsheet, rows, Math.min(leads, 'B3' in formulas ? mostMeasured : leads));
    least = Math.min(least, cpuMs(from));
  }
  return least;
}

function open(log, leads, formulas) {
  const cells = { ...formulas };
  for (let i = 0; i < leads; i++) cells[`A${i + 2}`] = nameOf(i);
  const logged = {};
  log.forEach(({ lead, stamp, result }, i) => {
    Object.assign(logged, { [`A${i + 2}`]: nameOf(lead), [`B${i + 2}`]: String(stamp), [`C${i + 2}`]: result });
  });
  const sheets = [
    { id: 'leads', name: 'Leads', colNumber: 5, rowNumber: leads + 50, cells },
    { id: 'log', name: 'Log', colNumber: 4, rowNumber: log.length + 60, cells: logged },
  ];
  const workbook = { sheets, settings: {} };
  const snapshot = { version: 1, timeZone, locale: 'en_US', workbook, formulaTexts: {}, formatTexts: {} };
  return host.Spreadsheet.restore(host.adopt(snapshot));
}

function check(spreadsheet, rows, leads) {
  const last = new Map();
  for (const { lead, stamp } of rows) if (!(last.get(lead) > stamp)) last.set(lead, stamp);
  for (let lead = 0; lead < leads; lead++) {
    const { value } = spreadsheet.getters.getEvaluatedCell({ sheetId: 'leads', row: lead + 1, col: 1 });
    if (Math.abs(Number(value) - (last.get(lead) ?? 0)) > 1e-6) {
      throw new Error(`Lead ${lead}: ${String(value)} instead of ${last.get(lead)}`);
    }
  }
}
