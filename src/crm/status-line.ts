import { dayOf, daysBetween, type Day } from '../base/day';
import type { Language, Text } from '../base/text';
import type { At } from '../workbook/at';
import type { ViewCell } from '../workbook/sheet';
import { agenda, agendaColumns } from './agenda';
import type { Status } from './calls';
import { silenceNorm } from './lead-summary';
import { leads } from './leads';
import { palette } from './palette';
import { settings, settingValue } from './settings';
import { todayCell } from './today-cell';

/** How many live leads there are, and what they lack. */
export const statusCell: ViewCell = {
  row: 'status',
  column: 'date',
  bold: true,
  size: 14,
  formula: at => {
    const { health, nextContact, silent } = leads.columns;
    const live = `(LEN(${at.range(health)})>0)*(ROW(${at.range(health)})>ROW(${at.head(health)}))`;
    const days = at.range(silent);
    const counts = [
      `SUMPRODUCT(${live})`,
      `SUMPRODUCT(${live}*(LEN(${at.range(nextContact)})=0))`,
      overdueCount(at),
      `SUMPRODUCT(${live}*ISNUMBER(${days})*(${days}>${silenceNorm(at)}))`,
    ];
    return counts.map((count, i) => `${count}&${at.words(statusWords[i] ?? { ru: '', en: '' })}`).join('&');
  },
};

/** A sentence when the hourly pass has not run since before yesterday; '' when it has, or never did. */
export const warningCell: ViewCell = {
  row: 'warning',
  column: 'date',
  bold: true,
  colour: palette.overdue.colour,
  formula: at => {
    const { settingKey, value } = settings.columns;
    const heartbeat = settingValue('heartbeat', at.range(settingKey), at.range(value));
    const [year, month, date] = [`LEFT(${heartbeat};4)`, `MID(${heartbeat};6;2)`, `MID(${heartbeat};9;2)`];
    const day = `DATE(VALUE(${year});VALUE(${month});VALUE(${date}))`;
    const isOld = `IF(REGEXMATCH(${heartbeat};"${heartbeatPattern}");${day}<${at.place(todayCell)}-1;FALSE)`;
    const shown = `${date}&"."&${month}&"."&${year}`;
    return `IF(${isOld};${at.words(warningWords.before)}&${shown}&${at.words(warningWords.after)};"")`;
  },
};

/** The reference of the warning: the day the reminders are silent since, or null when they come or never came. */
export function silentSince(heartbeat: string, today: Day): Day | null {
  const day = dayOf(heartbeat.slice(0, 10));
  return day && daysBetween(day, today) > 1 ? day : null;
}

/** The warning as the sheet shows it, '' when there is nothing to warn of. */
export function warningLine(heartbeat: string, today: Day, language: Language): string {
  const [year, month, date] = silentSince(heartbeat, today)?.split('-') ?? [];
  return year ? `${warningWords.before[language]}${date}.${month}.${year}${warningWords.after[language]}` : '';
}

/** The status line as the sheet shows it. */
export function statusLine(status: Status, language: Language): string {
  const counts = [status.live, status.withoutStep, status.overdue, status.silent];
  return counts.map((count, i) => `${count}${statusWords[i]?.[language] ?? ''}`).join('');
}

const statusWords: readonly Text[] = [
  { ru: ' живых · ', en: ' live · ' },
  { ru: ' без следующего шага · ', en: ' without a next step · ' },
  { ru: ' просрочено · ', en: ' overdue · ' },
  { ru: ' молчат', en: ' silent' },
];

const warningWords = {
  before: { ru: 'Напоминания не приходят с ', en: 'Reminders have not come since ' },
  after: { ru: ': откройте меню Перезвон → Настроить', en: ': open the menu Perezvon → Set up' },
};

/** The hourly pass writes `2026-11-23 09:05`. */
const heartbeatPattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** The header's row and blank rows have no date above zero. */
function overdueCount(at: At): string {
  const position = agendaColumns.indexOf('agendaDate');
  const date = at.spill(agenda, position + 1, position);
  return `SUMPRODUCT((${date}>0)*(${date}<${at.place(todayCell)}))`;
}
