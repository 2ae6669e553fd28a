import type { At } from '../workbook/at';
import type { Paint, TableSheet } from '../workbook/sheet';
import { isAnyWord } from './formula-parts';
import { healthWords, type Health } from './lead-health';
import { leads } from './leads';
import { palette } from './palette';
import { starterStages } from './stage';
import { presentMinute } from './today-cell';

/** The sheet of leads. */
export const leadsSheet: TableSheet = {
  kind: 'tables',
  key: 'leads',
  title: { ru: 'Лиды', en: 'Leads' },
  tab: '#3d85c6',
  frozenColumns: 1,
  filter: true,
  tables: [leads],
  paint: at => [
    ...stagePaints(at),
    ...freshnessPaints(at),
    ...nextContactPaints(at),
    ...healthPaints(at),
    ...waitingPaints(at),
  ],
};

function stagePaints(at: At): Paint[] {
  const { stage } = leads.columns;
  return starterStages.map(({ name, colour }) => ({
    columns: [stage],
    when: isAnyWord(at.cell(stage), name),
    background: colour,
  }));
}

/** Days since the last contact and the colour for it: fresh is saturated, and white begins at the usual silence norm. */
const freshness: readonly { readonly daysMax: number; readonly colour: string }[] = [
  { daysMax: 0, colour: '#57bb8a' },
  { daysMax: 2, colour: '#74c79d' },
  { daysMax: 4, colour: '#91d3b1' },
  { daysMax: 7, colour: '#afdfc8' },
  { daysMax: 10, colour: '#cfecdd' },
  { daysMax: 13, colour: '#eef8f3' },
];

/** Absolute ages, not a scale from the oldest to the newest: a colour means the same on every sheet and day. */
function freshnessPaints(at: At): Paint[] {
  const { lastContact, contacts } = leads.columns;
  const [last, count] = [at.cell(lastContact), at.cell(contacts)];
  const bands = freshness.map(({ daysMax, colour }) => ({
    columns: [lastContact],
    when: `AND(ISNUMBER(${last});TODAY()-${last}<=${daysMax})`,
    background: colour,
  }));
  const never = { columns: [lastContact], when: `AND(ISNUMBER(${count});${count}=0)`, background: palette.never };
  return [...bands, never];
}

function nextContactPaints(at: At): Paint[] {
  const { nextContact } = leads.columns;
  const next = at.cell(nextContact);
  return [
    { columns: [nextContact], when: `AND(ISNUMBER(${next});${next}<TODAY())`, ...palette.overdue },
    { columns: [nextContact], when: `AND(ISNUMBER(${next});${next}=TODAY())`, ...palette.today, bold: true },
  ];
}

function healthPaints(at: At): Paint[] {
  const { health } = leads.columns;
  const looks: Readonly<Record<Health, Pick<Paint, 'background' | 'colour'>>> = {
    overdue: palette.overdue,
    noStep: palette.bad,
    silent: palette.waiting,
    ok: palette.good,
  };
  return (Object.keys(looks) as Health[]).map(key => ({
    columns: [health],
    when: isAnyWord(at.cell(health), healthWords[key]),
    ...looks[key],
  }));
}

/** The norm stands in Settings, which a conditional format may not name: the hidden column beside knows it. */
function waitingPaints(at: At): Paint[] {
  const { waiting, answerBy } = leads.columns;
  const left = `${at.cell(answerBy)}-${presentMinute}`;
  return [
    { columns: [waiting], when: `AND(ISNUMBER(${at.cell(answerBy)});${left}<0)`, ...palette.overdue },
    { columns: [waiting], when: `ISNUMBER(${at.cell(answerBy)})`, ...palette.waiting },
  ];
}
