import type { Snapshot } from '../engine/spreadsheet';
import type { Bundle } from '../host/bundle';
import { Document } from '../host/document';
import { createMeter } from '../world/create';
import type { Kept } from '../world/file';
import { instantOf } from '../world/wall-time';

/** Who takes part in storms. */
export const people = ['Olga', 'Boris', 'Vera', 'Gleb'].map(name => ({
  name,
  email: `${name.toLowerCase()}@example.com`,
}));
const owner = people[0]?.email ?? '';
const leadsMany = 6;
const timeZone = 'America/New_York';

/** A small studio: four managers, a few leads with a planned contact each, and the hourly pass has gone over it. */
export function prepareStudio(bundle: Bundle): Kept<Snapshot> {
  const now = instantOf('2026-11-23T10:05', timeZone);
  const document = Document.create(bundle, { locale: 'en_US', timeZone, now, owner });
  for (const { email } of people) document.grant(email);
  const run = (name: string, args: readonly unknown[]): void => {
    const { error, value } = document.run({ function: name, args, user: owner, context: 'menu' });
    const failed = typeof value === 'string' && value.includes('"ok":false');
    if (error !== undefined || failed) throw new Error(`${name}: ${error ?? String(value)}`);
  };
  const ask = (call: string, input: object): void =>
    run('rpc', [JSON.stringify({ id: `${call} ${JSON.stringify(input)}`, call, input })]);
  run('setUp', []);
  for (const { name, email } of people) ask('manager.add', { name, email, role: 'manager' });
  for (let count = 1; count <= leadsMany; count++) {
    const manager = people[count % people.length]?.name;
    const facts = { name: `Lead ${count}`, phone: `+1 202 555 010${count}`, comment: `Comment ${count}`, manager };
    ask('lead.add', { ...facts, next: { date: `2026-11-2${3 + (count % 4)}`, topic: `Topic ${count}` } });
  }
  shorten(document);
  run('onHour', []);
  return document.keep(createMeter());
}

/** Formulas over a hundred rows take a tenth of the time of those over a thousand, and are the same formulas. */
function shorten({ spreadsheet }: Document): void {
  for (const { id, title, rows } of spreadsheet.sheets()) {
    const elements = Array.from({ length: Math.max(0, rows - rowsMost) }, (_, index) => rowsMost + index);
    const what = { sheetId: id, sheetName: title, dimension: 'ROW', elements };
    if (elements.length) spreadsheet.run({ type: 'REMOVE_COLUMNS_ROWS', ...what });
  }
}

const rowsMost = 80;
