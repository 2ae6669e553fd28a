import { languages, type Text } from '../base/text';
import { literal, type At } from '../workbook/at';
import type { ViewCell } from '../workbook/sheet';
import { agenda, agendaColumns } from './agenda';
import { everyone, managerOrEveryoneChoices } from './choices';
import { position } from './formula-parts';
import { leadFacts } from './lead';
import { leadSummary } from './lead-summary';
import { palette } from './palette';
import { plan } from './plan';
import { planSheet } from './plan-sheet';
import { todayCell } from './today-cell';

/** Where the reader of Calls today chooses whose calls to see. */
export const managerSelector: ViewCell = {
  row: 'choose',
  column: 'lead',
  input: { initial: everyone, choices: { from: () => managerOrEveryoneChoices } },
  bold: true,
  background: palette.waiting.background,
  note: { ru: 'Выберите менеджера или «Все».', en: 'Choose a manager or “Everyone”.' },
};

/** Today's calls and those to come, with their own titles. */
export const upcomingList: ViewCell = {
  row: 'head',
  column: 'date',
  bold: true,
  formula: at => list(at, columnTitles, shown(at), isUpcoming(at), nothingUpcoming),
};

/** The calls that are late, with their own titles and with the days they are late by. */
export const overdueList: ViewCell = {
  row: 'head',
  column: 'lateDate',
  bold: true,
  formula: at => {
    const days = `${at.place(todayCell)}-${agendaColumn(at, 'agendaDate')}`;
    const late = `IF(${days}=1;${at.words(dayLate)};${at.words(daysBefore)}&(${days})&${at.words(daysAfter)})`;
    return list(at, [...columnTitles, lateTitle], `HSTACK(${shown(at)};${late})`, isOverdue(at), nothingOverdue);
  },
};

/** Links to the plan's rows beside the list: a formula of their own, since links do not survive FILTER and VSTACK for sure. */
export const upcomingLinks: ViewCell = {
  row: 'items',
  column: 'link',
  formula: at => links(at, isUpcoming(at)),
  colour: palette.link,
};

/** The same for the calls that are late. */
export const overdueLinks: ViewCell = {
  row: 'items',
  column: 'lateLink',
  formula: at => links(at, isOverdue(at)),
  colour: palette.link,
};

/** The titles of the lists' columns. */
export const listTitles = {
  date: { ru: 'Дата', en: 'Date' },
  time: { ru: 'Время', en: 'Time' },
  lead: { ru: 'Лид', en: 'Lead' },
  phone: { ru: 'Телефон', en: 'Phone' },
  topic: { ru: 'Тема', en: 'Topic' },
  manager: { ru: 'Менеджер', en: 'Manager' },
  result: { ru: 'Последний результат', en: 'Last result' },
};

const columnTitles: readonly Text[] = Object.values(listTitles);
const lateTitle: Text = { ru: 'Просрочено', en: 'Overdue' };
const dayLate: Text = { ru: 'на 1 день', en: '1 day late' };
const daysBefore: Text = { ru: 'на ', en: '' };
const daysAfter: Text = { ru: ' дн.', en: ' days late' };

const nothingUpcoming: Text = {
  ru: 'Звонков нет. Запланируйте контакт в панели (меню «Перезвон») или строкой на листе «План контактов».',
  en: 'No calls. Plan a contact in the sidebar (menu Perezvon) or as a row of the sheet “Contact plan”.',
};

const nothingOverdue: Text = {
  ru: 'Просроченных нет. Провели контакт — поставьте «Проведен» в плане или запишите его в панели.',
  en: 'Nothing is overdue. After a contact, set “Done” in the plan or log it in the sidebar.',
};

/** What the lists show: the agenda from the date on, and each lead's last result. */
function shown(at: At): string {
  const [leads, head] = [at.range(leadFacts.name), at.head(leadFacts.name)];
  const planned = at.spill(agenda, agendaColumns.length, agendaColumns.indexOf('agendaDate'));
  const found = agendaColumn(at, 'agendaPosition');
  return `HSTACK(${planned};XLOOKUP(${found};${position(leads, head)};${at.range(leadSummary.lastResult)};""))`;
}

function agendaColumn(at: At, column: (typeof agendaColumns)[number]): string {
  const position = agendaColumns.indexOf(column);
  return at.spill(agenda, position + 1, position);
}

/** An empty list is its titles and a sentence; the shorter rows of a stack are filled with #N/A, which is shown as nothing. */
function list(at: At, titles: readonly Text[], block: string, condition: string, empty: Text): string {
  const head = `HSTACK(${titles.map(at.words).join(';')})`;
  return `ARRAYFORMULA(IFNA(VSTACK(${head};IFNA(FILTER(${block};${condition});${at.words(empty)}));""))`;
}

function links(at: At, condition: string): string {
  const rows = `FILTER(${agendaColumn(at, 'agendaRow')};${condition})`;
  const address = literal(`${at.link(planSheet)}&range=${at.letter(plan.columns.lead)}`);
  return `ARRAYFORMULA(IFNA(HYPERLINK(${address}&${rows};${at.words({ ru: 'строка ', en: 'row ' })}&${rows});""))`;
}

function isUpcoming(at: At): string {
  return `${agendaColumn(at, 'agendaDate')}>=${at.place(todayCell)};${isChosen(at)}`;
}

/** The agenda's first row is the plan's header with a zero for its date. */
function isOverdue(at: At): string {
  const date = agendaColumn(at, 'agendaDate');
  return `${date}>0;${date}<${at.place(todayCell)};${isChosen(at)}`;
}

function isChosen(at: At): string {
  const chosen = `TRIM(${at.place(managerSelector)})`;
  const all = languages.map(language => `(${chosen}=${literal(everyone[language])})`).join('+');
  return `(LEN(${chosen})=0)+${all}+(${agendaColumn(at, 'agendaManager')}=${chosen})>0`;
}
