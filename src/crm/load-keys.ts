import type { ViewCell } from '../workbook/sheet';
import { agenda, agendaColumns } from './agenda';
import { filled, names, position } from './formula-parts';
import { managers } from './manager';
import type { At } from '../workbook/at';

/** One manager's days are so far from the next one's that no date reaches from one to the other. */
const stride = 100_000;

/**
 * Open planned contacts as sorted numbers: the position in Lists of whoever they fall to, 0 for nobody there, and the day. How
 * many calls somebody has on a day is then told by binary search. The agenda's first row stays as 0, so it is never empty.
 */
export const loadKeys: ViewCell = {
  row: 'first',
  column: 'loadKey',
  formula: at => {
    const [date, manager] = [agendaColumn(at, 'agendaDate'), agendaColumn(at, 'agendaManager')];
    const known = names(at.range(managers.columns.manager), at.head(managers.columns.manager));
    const place = `IF((${date}>0)*${filled(manager)};IFNA(XMATCH(${manager};${known});0);0)`;
    return `ARRAYFORMULA(SORT(FILTER(${place}*${stride}+${date};ISNUMBER(${date}))))`;
  },
};

/** As a formula: how many calls the managers at these positions have from one day to another, both included. */
export function callsBetween(at: At, managersAt: string, first: string, last: string): string {
  const keys = at.spill(loadKeys, 1);
  const upTo = (day: string): string => `MATCH(${managersAt}*${stride}+${day};${keys};1)`;
  return `(${upTo(last)}-${upTo(`${first}-1`)})`;
}

/** Where the managers stand in Lists, the header being 1. */
export function managerPositions(at: At): string {
  const { manager } = managers.columns;
  return position(at.range(manager), at.head(manager));
}

function agendaColumn(at: At, column: (typeof agendaColumns)[number]): string {
  const place = agendaColumns.indexOf(column);
  return at.spill(agenda, place + 1, place);
}
