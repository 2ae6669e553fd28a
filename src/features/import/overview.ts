import type { Table } from '../../base/csv';
import { normalisePhone } from '../../base/phone';
import { isEmail } from '../../base/email';
import { joined, type Mapped } from './mapping';
import * as say from './problems';
import type { DayField, Problem } from './row';
import { dayWritten, orderOf, type DayOrder } from '../../base/written-day';

/** What only the whole file tells, whichever slice of it is read: the order of its dates, and doubts about its columns. */
export interface Overview {
  readonly orders: Readonly<Record<DayField, DayOrder>>;
  readonly notices: readonly Problem[];
}

/** Looks a file over. Each column of dates has an order of its own, unless the user gave one for all. */
export function lookOver(table: Table, mapped: Mapped, given: DayOrder | undefined, habit: DayOrder): Overview {
  const notices = doubtsAbout(table, mapped);
  const cellsOf = (field: DayField): string[] =>
    mapped[field].length ? table.rows.map(row => joined(row.cells, mapped[field])) : [];
  const cells = {
    created: cellsOf('created'),
    lastContact: cellsOf('lastContact'),
    nextContact: cellsOf('nextContact'),
  };
  const order = (field: DayField): DayOrder => {
    if (given) return given;
    const own = orderOf(cells[field], habit);
    if (own.certain) return own.order;
    // A column that can be read both ways is read as the others of its file.
    const common = orderOf([...cells.created, ...cells.lastContact, ...cells.nextContact], habit);
    if (common.certain && common.order !== 'ymd') return common.order;
    const headers = mapped[field].map(column => column.header).join(', ');
    notices.push({ row: 1, field, message: say.eitherOrder(headers, own.order) });
    return own.order;
  };
  const orders = { created: order('created'), lastContact: order('lastContact'), nextContact: order('nextContact') };
  return { orders, notices };
}

function doubtsAbout(table: Table, mapped: Mapped): Problem[] {
  const doubts: Problem[] = [];
  const value = table.header.find(isValue);
  if (value !== undefined) doubts.push({ row: 1, field: 'name', message: say.noHeader(value) });
  const unnamed = mapped.comment.filter(({ header, at }) => header === `#${at + 1}`).map(({ header }) => header);
  if (unnamed.length)
    doubts.push({ row: 1, field: 'comment', message: say.unnamedColumns(unnamed.slice(0, 5).join(', ')) });
  return doubts;
}

/** Nobody heads a column with an address, a phone or a day: such a first row is a row. */
function isValue(header: string): boolean {
  return isEmail(header) || /^\+\d{10}/.test(normalisePhone(header)) || dayWritten(header, 'dmy') !== null;
}
