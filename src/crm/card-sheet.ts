import type { Text } from '../base/text';
import type { At } from '../workbook/at';
import type { Column } from '../workbook/column';
import type { Paint, ViewCell, ViewSheet } from '../workbook/sheet';
import { cardContactColumns, cardContacts, cardPlan, cardPlanColumns, cardPosition } from './card-index';
import { cardFacts, cardWords, dayPattern } from './card-lines';
import { cardSelector } from './card-selector';
import { contacts } from './contact';
import { isAnyWord } from './formula-parts';
import { leads } from './leads';
import { palette } from './palette';
import { todayCell } from './today-cell';

/** What to do when there is nobody to show. */
export const cardHint: ViewCell = {
  row: 'hint',
  column: 'value',
  colour: palette.faded,
  wrap: true,
  formula: at => {
    const chosen = `TRIM(${at.place(cardSelector)})`;
    const gone = `${at.words(cardWords.goneBefore)}&${chosen}&${at.words(cardWords.goneAfter)}`;
    return `IF(${at.place(cardPosition)}>1;"";IF(LEN(${chosen})=0;${at.words(cardWords.nobody)};${gone}))`;
  },
};

/** The card itself: facts, what lies ahead, and the contacts, as one list of labels and values. */
export const cardList: ViewCell = {
  row: 'facts',
  column: 'label',
  formula: at => {
    const parts = [
      factRows(at),
      `HSTACK(${at.words(cardWords.ahead)};"")`,
      lines(at, planBlock(at, 'planRow'), planWhen(at), planWhat(at), cardWords.nothingAhead),
      `HSTACK(${at.words(cardWords.contacts)};"")`,
      lines(at, contactBlock(at, 'contactRow'), contactWhen(at), contactWhat(at), cardWords.noContacts),
    ];
    return `IF(${at.place(cardPosition)}>1;ARRAYFORMULA(VSTACK(${parts.join(';')}));"")`;
  },
};

/** One lead on one narrow sheet: what the sidebar's card says, for the phone's app too. */
export const cardSheet: ViewSheet = {
  kind: 'view',
  key: 'card',
  title: { ru: 'Карточка', en: 'Lead card' },
  tab: '#3d85c6',
  columns: { label: { width: 145, top: true }, value: { width: 235, wrap: true, top: true } },
  rows: { choose: 1, hint: 2, facts: 3 },
  frozenRows: 1,
  cells: [
    { row: 'choose', column: 'label', text: { ru: 'Чья карточка:', en: 'Whose card:' }, bold: true },
    cardSelector,
    cardHint,
    cardList,
  ],
  paint: at => {
    const [label, value] = [at.cell(cardList), at.cell(cardSelector)];
    const late = [cardWords.late.ru, cardWords.late.en].map(word => `LEFT(${value};${word.length})="${word}"`);
    const paints: Paint[] = [
      { when: isAnyWord(label, cardWords.ahead, cardWords.contacts), background: palette.head, bold: true },
      { when: `OR(${late.join(';')})`, ...palette.overdue },
      { columns: ['label'], when: `LEN(${label})>0`, colour: palette.faded },
    ];
    return paints;
  },
};

function factRows(at: At): string {
  const labels = cardFacts.map(fact => at.words(leads.columns[fact].title));
  const values = cardFacts.map(fact => factOf(at, leads.columns[fact]));
  const filledOnes = `LEN(VSTACK(${values.join(';')}))>0`;
  return `FILTER(HSTACK(VSTACK(${labels.join(';')});VSTACK(${values.join(';')}));${filledOnes})`;
}

function factOf(at: At, column: Column): string {
  const cell = `INDEX(${at.range(column)};${at.place(cardPosition)})`;
  // Nobody needs to be told that no attempt has failed.
  if (column === leads.columns.attempt) return `IF(${cell}=0;"";TRIM(${cell}))`;
  return column.codec.empty === null && column.format !== '0'
    ? `IF(ISNUMBER(${cell});TEXT(${cell};${at.words(dayPattern)});TRIM(${cell}))`
    : `TRIM(${cell})`;
}

/** Rows made of what was found, or a sentence when nothing was. */
function lines(at: At, flag: string, when: string, what: string, none: Text): string {
  return `IFNA(FILTER(HSTACK(${when};${what});ISNUMBER(${flag})*(${flag}>0));HSTACK("";${at.words(none)}))`;
}

function planBlock(at: At, column: (typeof cardPlanColumns)[number]): string {
  const position = cardPlanColumns.indexOf(column);
  return at.spill(cardPlan, position + 1, position);
}

function contactBlock(at: At, column: (typeof cardContactColumns)[number]): string {
  const position = cardContactColumns.indexOf(column);
  return at.spill(cardContacts, position + 1, position);
}

function planWhen(at: At): string {
  return whenOf(at, planBlock(at, 'planDate'), planBlock(at, 'planTime'));
}

function contactWhen(at: At): string {
  return whenOf(at, contactBlock(at, 'contactDate'), contactBlock(at, 'contactTime'));
}

function whenOf(at: At, date: string, time: string): string {
  return `TRIM(IF(${date}>0;TEXT(${date};${at.words(dayPattern)});"")&" "&${time})`;
}

function planWhat(at: At): string {
  const date = planBlock(at, 'planDate');
  const late = `IF((${date}>0)*(${date}<${at.place(todayCell)});${at.words(cardWords.late)};"")`;
  return joined([late, ...(['planTopic', 'planChannel', 'planManager'] as const).map(one => planBlock(at, one))]);
}

function contactWhat(at: At): string {
  const said = joined(
    (['contactResult', 'contactChannel', 'contactManager'] as const).map(column => contactBlock(at, column)),
  );
  const labelled = (column: (typeof cardContactColumns)[number], title: Text | null): string => {
    const words = contactBlock(at, column);
    const label = title ? `${at.words({ ru: `${title.ru}: `, en: `${title.en}: ` })}&` : '';
    return `IF(LEN(${words});CHAR(10)&${label}${words};"")`;
  };
  const { stage, expect } = contacts.columns;
  return [
    said,
    labelled('contactStage', stage.title),
    labelled('contactSummary', null),
    labelled('contactExpect', expect.title),
  ].join('&');
}

/** The parts that say something, a dot between them. */
function joined(parts: readonly string[]): string {
  const all = parts.map(part => `IF(LEN(${part});" · "&${part};"")`).join('&');
  return `MID(${all};4;5000)`;
}
