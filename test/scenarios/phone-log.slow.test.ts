import { handIn, type Hand } from './support/hand';
import { Studio, type KeptStudio } from './support/studio';

const phone = 'Phone';
const [leadRow, secondRow] = [2, 3];

let kept: KeptStudio;
let studio: Studio;
/** Typing that fires onEdit, and typing that Google tells nobody of. */
let hand: Hand;
let unseen: Hand;

beforeAll(() => {
  const ready = Studio.ready();
  ready.ask('manager.add', { name: 'Vera Sample', email: 'vera@example.com', role: 'manager' });
  ready.ask('lead.add', {
    name: 'Blue Kite',
    manager: 'Vera Sample',
    next: { date: '2026-11-20', topic: 'Late talk' },
  });
  ready.ask('plan.add', { lead: 'Blue Kite', date: '2026-11-23', topic: 'Offer' });
  ready.ask('plan.add', { lead: 'Blue Kite', date: '2026-12-01', topic: 'Contract' });
  ready.ask('lead.add', { name: 'Tin Drum', next: { date: '2026-12-02', topic: 'Later' } });
  kept = ready.keep();
}, 120_000);

/** Opening a spreadsheet takes seconds, so only tests that count rows open their own. */
function openStudio(): void {
  studio = Studio.from(kept);
  hand = handIn(studio);
  unseen = handIn(studio, 'unseen');
}

function fill(row: number, cells: Readonly<Record<string, string>>): void {
  for (const [title, text] of Object.entries(cells)) unseen.type(phone, row, title, text);
}

function outcome(row: number): string {
  return hand.shown(phone, 'Outcome', [row])[0] ?? '';
}

/** What the ticks have come to, by lead. */
function logged(): string[] {
  return studio.sheet('Contacts').map(row => `${String(row['Lead'])}: ${String(row['Result'])}`);
}

function planOf(lead: string): string[] {
  const rows = studio.sheet('Contact plan').filter(row => row['Lead'] === lead);
  return rows.map(row => [row['Date'], row['Topic'], row['Status']].join(' '));
}

function nextHour(): void {
  for (const { error, logs } of studio.until('2026-11-23T11:59')) expect({ error, logs }).toEqual({ logs: [] });
}

test('a tick logs the row: the contact, the call due today, the next step; and the row is free again', () => {
  openStudio();
  fill(leadRow, {
    Lead: 'Blue Kite',
    Result: 'Talked',
    Summary: '=1+1',
    'Next step': 'In a week',
    'New stage': 'Talks',
  });
  hand.type(phone, leadRow, 'Log', 'TRUE');

  expect(outcome(leadRow)).toBe('Logged 10:00: Blue Kite → 2026-11-30');
  const [contact] = studio.sheet('Contacts');
  expect(contact).toMatchObject({
    Lead: 'Blue Kite',
    Date: '2026-11-23',
    Time: '10:00',
    Channel: 'Call',
    Manager: 'Vera Sample',
    Summary: '=1+1',
    'New stage': 'Talks',
  });
  expect(planOf('Blue Kite')).toEqual([
    '2026-11-20 Late talk Planned',
    '2026-11-23 Offer Done',
    '2026-12-01 Contract Planned',
    '2026-11-30 Call back Planned',
  ]);
  expect(studio.sheet('Leads')[0]).toMatchObject({ Stage: 'Talks' });
  const left = studio.sheet(phone)[0] ?? {};
  expect(Object.keys(left).sort()).toEqual(['Log', 'Outcome', 'Row id']);
  expect(left['Log']).toBe(false);
});

test('a second tick of the same row is another contact', () => {
  openStudio();
  for (const result of ['No answer', 'Talked']) {
    fill(leadRow, { Lead: 'Tin Drum', Result: result, 'Next step': 'Tomorrow' });
    hand.type(phone, leadRow, 'Log', 'TRUE');
  }
  expect(logged()).toEqual(['Tin Drum: No answer', 'Tin Drum: Talked']);
});

describe('what a row may say', () => {
  beforeAll(openStudio);

  test.each([
    [
      { Lead: 'Tin Drum', Result: 'Talked', 'My date': '2026-12-24', Time: '15:00', 'Next topic': 'Gifts' },
      '2026-12-24 Gifts',
    ],
    [{ Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'Today' }, '2026-11-23 Call back'],
    [{ Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'In 3 days' }, '2026-11-26 Call back'],
    [{ Lead: 'Tin Drum', Result: 'Refused', 'Next step': 'No next step', 'Why no step': 'Too expensive' }, undefined],
    [{ Lead: 'Tin Drum', Result: 'Refused', 'Why no step': 'Too expensive', Channel: 'E-mail' }, undefined],
  ])('%j', (cells, step) => {
    fill(secondRow, cells);
    hand.type(phone, secondRow, 'Log', 'TRUE');
    expect(outcome(secondRow)).toMatch(/^Logged 10:00: Tin Drum/);
    if (step) expect(planOf('Tin Drum').at(-1)).toBe(`${step} Planned`);
    else expect(studio.sheet('Contacts').at(-1)?.['What to expect']).toBe('No next step: Too expensive');
  });
});

describe('a row that cannot be logged says why, keeps what was typed and loses its tick', () => {
  let row = 1;
  beforeAll(openStudio);

  test.each([
    [{}, 'Choose the lead and tick the box again.'],
    [{ Lead: 'Tin Drum' }, 'Fill in the field “Result”.'],
    [{ Lead: 'Tin Drum', Result: 'Talked' }, 'The lead is live: plan the next step, or say why there is none.'],
    [{ Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'On my date' }, 'Fill in “My date” and tick the box again.'],
    [
      { Lead: 'Tin Drum', Result: 'Talked', 'My date': '2026-11-22' },
      '“My date” is past: choose another and tick the box again.',
    ],
    [{ Lead: 'Tin Drum', Result: 'Talked', 'My date': 'soon' }, '“soon” is not a date: enter day, month and year.'],
    [
      { Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'No next step' },
      'No next step: choose the reason and tick the box again.',
    ],
    [
      { Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'Tomorrow', 'Why no step': 'Too expensive' },
      'There are both a next step and a reason for none: keep one and tick the box again.',
    ],
  ])('%j', (cells, sentence) => {
    row += 1;
    fill(row, cells);
    hand.type(phone, row, 'Log', 'TRUE');
    expect(outcome(row)).toBe(sentence);
    expect(hand.shown(phone, 'Log', [row])).toEqual(['FALSE']);
    for (const [title, text] of Object.entries(cells)) expect(hand.shown(phone, title, [row])).toEqual([text]);
    expect(logged()).toEqual([]);
  });

  test('a lead that is gone from Leads', () => {
    fill(leadRow, { Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'Tomorrow' });
    studio.act({ do: 'deleteRow', sheet: 'Leads', row: 3 });
    hand.type(phone, leadRow, 'Log', 'TRUE');
    expect(outcome(leadRow)).toBe('There is no lead “Tin Drum” in Leads. Check the name or add the lead.');
  });
});

test('without onEdit the hourly pass logs the same, each row once, and no refused row holds up another', () => {
  openStudio();
  fill(2, { Lead: 'Tin Drum', Result: 'No answer', Log: 'TRUE' });
  fill(4, { Lead: 'Tin Drum', Result: 'No answer', 'Next step': 'Tomorrow', Log: 'TRUE' });
  fill(7, { Lead: 'Blue Kite', Result: 'Talked', 'Next step': 'Tomorrow', Log: 'TRUE' });
  nextHour();
  expect(logged()).toEqual(['Tin Drum: No answer', 'Blue Kite: Talked']);
  expect([2, 4, 7].map(row => outcome(row).split(/[: ]/)[0])).toEqual(['The', 'Logged', 'Logged']);
  nextHour();
  studio.run('onHour', []);
  expect(logged()).toHaveLength(2);
});

test('a tick takes along the ticks that Google has dropped', () => {
  openStudio();
  fill(leadRow, { Lead: 'Tin Drum', Result: 'No answer', 'Next step': 'Tomorrow', Log: 'TRUE' });
  fill(secondRow, { Lead: 'Blue Kite', Result: 'Talked', 'Next step': 'Tomorrow' });
  hand.type(phone, secondRow, 'Log', 'TRUE');
  expect(logged()).toEqual(['Tin Drum: No answer', 'Blue Kite: Talked']);
});

test('a row that undo brought back is not logged again, and its copy is a contact of its own', () => {
  openStudio();
  fill(leadRow, { Lead: 'Tin Drum', Result: 'No answer', 'Next step': 'Tomorrow' });
  hand.type(phone, leadRow, 'Log', 'TRUE');
  fill(leadRow, { Lead: 'Tin Drum', Result: 'Talked', 'Next step': 'Tomorrow' });
  const before = hand.line(phone, leadRow);
  hand.type(phone, leadRow, 'Log', 'TRUE');
  expect(logged()).toHaveLength(2);

  unseen.paste(phone, leadRow, 'Lead', [before]);
  hand.type(phone, leadRow, 'Log', 'TRUE');
  expect(logged()).toHaveLength(2);
  expect(outcome(leadRow)).toBe('Logged before: there is no need to do it again');

  const [, free] = [hand.line(phone, leadRow), hand.line(phone, leadRow)];
  fill(leadRow, { Lead: 'Tin Drum', Result: 'Agreed', 'Next step': 'Tomorrow' });
  const filled = hand.line(phone, leadRow);
  expect(filled.at(-1)).toBe(free.at(-1));
  unseen.paste(phone, secondRow, 'Lead', [filled]);
  unseen.type(phone, secondRow, 'Log', 'TRUE');
  hand.type(phone, leadRow, 'Log', 'TRUE');
  expect(logged().slice(2)).toEqual(['Tin Drum: Agreed', 'Tin Drum: Agreed']);
  const ids = hand.shown(phone, 'Row id', [leadRow, secondRow]);
  expect(new Set(ids).size).toBe(2);
});

test('tick boxes that a paste took away are back within the hour, and set-up finds nothing to do', () => {
  openStudio();
  const sheet = hand.spreadsheet.getSheetByName(phone);
  sheet?.getRange('D2:D9').clearDataValidations().clearContent();
  nextHour();
  const boxes = sheet
    ?.getRange('D2:D32')
    .getDataValidations()
    .map(([rule]) => String(rule?.getCriteriaType() ?? ''));
  expect(boxes).toEqual([...Array<string>(30).fill('CHECKBOX'), '']);
  expect(studio.choose('setUp')).toMatchObject({ value: { steps: 0 } });
});

test('a tick costs few round trips, and an edit beside the boxes one', () => {
  openStudio();
  const row = { Lead: 'Tin Drum', Result: 'No answer', 'Next step': 'Tomorrow' };
  const tick = (): number | undefined => {
    fill(leadRow, row);
    const [run] = studio.act({ do: 'type', sheet: phone, row: leadRow, column: 4, text: 'TRUE' });
    return run?.meter.roundTrips;
  };
  // The first use of a row gives it its id.
  expect(tick()).toBeLessThanOrEqual(26);
  expect(tick()).toBeLessThanOrEqual(22);
  const [beside] = studio.act({ do: 'type', sheet: phone, row: 5, column: 6, text: 'Quiet' });
  expect(beside?.meter.roundTrips).toBe(1);
});
