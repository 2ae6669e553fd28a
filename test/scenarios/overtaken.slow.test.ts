import type { Services } from '../../local/apps-script/services';
import type { Act } from '../../local/engine/acts';
import { everywhere } from './support/faults';
import { peopledStudio, planOf } from './support/faults-studio';
import { act, adopt, Unsaved } from './support/host';
import { Studio } from './support/studio';

// People take no lock. Whatever they do to the grid between a command's last look and the moment when its writes reach the sheets, the facts
// are those of the command and of what they did.

const talk = { channel: 'call', result: 'talked', summary: 'Heard them out' };
const next = { date: '2026-12-03', topic: 'Ask again' };
const prepared = peopledStudio();
prepared.ask('contact.log', { ...talk, lead: 'Bolt', next });
// More rows than are kept whole.
const many = ['Fir', 'Gull', 'Hazel', 'Iris'];
const manyIds = many.map(name => prepared.ask('lead.add', { name, manager: 'Ann', next }, { id: `add ${name}` }).id);
const csv = 'Lead;Phone\nNut;+12025550181\nOak;+12025550182\nPine;+12025550183\nQuince;+12025550184';
const { mapping } = prepared.ask('import.preview', { csv });
const { batch } = prepared.ask('import.run', { csv, mapping });
const plans = Object.fromEntries(['Acme', 'Dove'].map(lead => [lead, planOf(prepared, lead)]));
const kept = prepared.keep();

type Asking = (studio: Studio) => unknown;
const commands: Readonly<Record<string, Asking>> = {
  'contact.log': studio =>
    studio.ask(
      'contact.log',
      { ...talk, lead: 'Acme', stage: 'offer', plan: plans['Acme'] ?? '', next },
      { id: 'own' },
    ),
  'plan.move': studio => studio.ask('plan.move', { plan: plans['Dove'] ?? '', date: '2026-12-09' }, { id: 'own' }),
  'lead.change': studio =>
    studio.ask('lead.change', { lead: 'Akme', fields: { company: 'Akme Ltd', request: 'A quote' } }, { id: 'own' }),
  'lead.add': studio => studio.ask('lead.add', { name: 'Fern', phone: '+12025550177', next }, { id: 'own' }),
  'contact.takeBack': studio => studio.ask('contact.takeBack', {}, { id: 'own' }),
  'group.run': studio =>
    studio.ask('group.run', { table: 'leads', what: 'stage', value: 'offer', rows: manyIds }, { id: 'own' }),
  'handover.run': studio =>
    studio.ask('handover.run', { from: 'Ann', to: ['Bill'], leads: 'live', fromDate: '2026-12-01' }, { id: 'own' }),
  'import.undo': studio => studio.ask('import.undo', { batch }, { id: 'own' }),
  // The row of a lead that somebody types gets its id, stage and day.
  onEdit: studio => {
    const { spreadsheet } = studio.document;
    const row = studio.sheet('Leads').length + 2;
    act(spreadsheet, adopt({ do: 'type', sheet: 'Leads', row, column: 1, text: 'Fern' }));
    spreadsheet.flush();
    const event = ({ SpreadsheetApp, ScriptApp }: Services): readonly unknown[] => {
      const source = SpreadsheetApp.getActiveSpreadsheet();
      const range = source.getSheetByName('Leads')?.getRange(row, 1);
      return [{ authMode: ScriptApp.AuthMode.LIMITED, range, source, value: 'Fern' }];
    };
    return studio.run('onEdit', event, { context: 'edit' });
  },
};

const typed = 'Typed by hand';
const sheets = ['Leads', 'Contacts', 'Contact plan'];
const acts: readonly Act[] = [
  ...sheets.flatMap((sheet): Act[] => [
    { do: 'sort', sheet, column: 1, descending: true },
    { do: 'insertRow', sheet, row: 2 },
    // Of the log beyond the last column of ours: there nothing of ours stands before.
    { do: 'moveColumn', sheet, from: 3, to: sheet === 'Contacts' ? 26 : 7 },
  ]),
  // In the next free row.
  { do: 'type', sheet: 'Leads', row: 0, column: 1, text: typed },
  { do: 'insertColumn', sheet: 'Leads', column: 2 },
];

/** What these commands write to; the others write to all three. */
const touched: Readonly<Record<string, readonly string[]>> = {
  'plan.move': ['Contact plan'],
  'lead.change': ['Leads'],
  'lead.add': ['Leads', 'Contact plan'],
  'contact.takeBack': ['Contacts', 'Contact plan'],
  'group.run': ['Leads'],
  'handover.run': ['Leads', 'Contact plan'],
  'import.undo': ['Leads'],
  onEdit: ['Leads'],
};

/**
 * Rows are deleted at once. Who comes just before the flush comes between the last look and the write, who comes just after it between the write and the look
 * that tells where it fell; `FAULTS=all` takes every call from the lock on.
 */
const moment = /^SpreadsheetApp\.flush$|\.deleteRows$/;
const layouts: readonly Act['do'][] = ['moveColumn', 'insertColumn'];
/** Of many rows others only are told than of few: columns are the same to them, but with `FAULTS=all`. */
const ofMany = ['group.run', 'handover.run', 'import.undo'];

test.each(Object.keys(commands))('nobody who is quicker than %s loses anything, and neither does it', name => {
  const command = commands[name] as Asking;
  const { methods, facts: wanted } = overtaken(command, 0, null);
  const first = methods.indexOf('Lock.tryLock');
  const places = methods.flatMap((method, at) => (at > first && (everywhere || moment.test(method)) ? [at + 1] : []));
  expect(places.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  const isMeant = (doing: Act): boolean =>
    (touched[name] ?? sheets).includes(doing.sheet) &&
    (!ofMany.includes(name) || doing.do === 'sort' || doing.do === 'insertRow');
  for (const doing of acts.filter(one => everywhere || isMeant(one))) {
    const isLayout = !everywhere && layouts.includes(doing.do);
    // Rows are deleted whole, wherever their columns stand.
    const before = isLayout ? places.filter(place => methods[place - 1] === 'SpreadsheetApp.flush') : places;
    const after = isLayout ? before.map(place => place + 1) : [];
    for (const place of [...before, ...after]) {
      const { facts, studio } = overtaken(command, place, doing);
      const isTyped = (fact: string): boolean => fact.includes(`Lead=${typed}`);
      expect(facts.filter(isTyped)).toHaveLength(doing.do === 'type' ? 1 : 0);
      const others = facts.filter(fact => !isTyped(fact));
      if (others.join('\n') === wanted.join('\n')) continue;
      // Number formats that went with a column are mended by the hour.
      studio.run('onHour', [], { context: 'clock' });
      const mended = factsOf(studio).filter(fact => !isTyped(fact));
      const lost = wanted.filter(one => !mended.includes(one));
      const odd = mended.filter(one => !wanted.includes(one));
      if (lost.length + odd.length === 0) continue;
      wrong.push(
        `${JSON.stringify(doing)} before ${methods[place - 1]} (${place}): ${lost.join()} became ${odd.join()}`,
      );
    }
  }
  expect(wrong).toEqual([]);
});

/** What stands after the command, when somebody did something before the call of this number. */
function overtaken(command: Asking, place: number, doing: Act | null): Overtaken {
  const studio = Studio.from(kept);
  const { spreadsheet } = studio.document;
  const methods: string[] = [];
  const own = new Unsaved();
  spreadsheet.turnTo(own);
  studio.onCall = method => {
    if (methods.push(method) !== place || !doing) return;
    spreadsheet.turnTo(new Unsaved());
    const row = studio.sheet('Leads').length + 2;
    act(spreadsheet, adopt(doing.do === 'type' ? { ...doing, row } : doing));
    spreadsheet.flush();
    spreadsheet.turnTo(own);
  };
  command(studio);
  studio.onCall = undefined;
  spreadsheet.turnTo(new Unsaved());
  return { studio, methods, facts: factsOf(studio) };
}

interface Overtaken {
  readonly studio: Studio;
  readonly methods: readonly string[];
  readonly facts: readonly string[];
}

/** The rows of facts by their titles, in no order. */
function factsOf(studio: Studio): readonly string[] {
  return sheets.flatMap(title =>
    studio
      .sheet(title)
      .map(row => Object.entries(row).filter(([column]) => column !== '' && !computed.has(column)))
      .filter(row => row.length)
      .map(
        row =>
          `${title}: ${row
            // A row that was typed is given an id by lot.
            .map(cell => cell.join('=').replace(/^(Lead id=)l-\w{12}-\d$/, '$1given'))
            .sort()
            .join(' | ')}`,
      )
      .sort(),
  );
}

/** They are right when the facts are, but for a row that nobody has named yet. */
const computed = new Set(['Health']);
