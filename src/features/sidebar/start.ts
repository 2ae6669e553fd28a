import type { Start } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import { channels } from '../../crm/channel';
import { reasons, sources } from '../../crm/lists';
import { effectOf } from '../../crm/result';
import { stageKindOf } from '../../crm/stage';
import { warningLine } from '../../crm/status-line';
import { workdaysOf } from '../../crm/workdays';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { introduce } from '../claims';
import { question } from '../endpoint';
import type { Act } from '../feature';
import * as take from '../input';
import { cellsKey, fullness } from '../fullness';
import { isInstructionDue } from '../instruction-text';
import { listsOf } from '../lists';
import { settingsIn } from '../settings';
import { readUndo } from '../undo';
import { unsentWarning } from '../unsent-mail';

declare const __VERSION__: string;

/** `app.start`: what the sidebar needs before its first view. */
export const startCall = question('app.start', take.fields({}), (book, _, act, office): Outcome<Start> => {
  const lists = listsOf(book);
  const { language, today } = book;
  const email = act.email;
  const me = lists.managerOf(email);
  introduce(office, act, me);
  return done({
    version: __VERSION__,
    language,
    today,
    email,
    me,
    ...wordsOf(book),
    stages: lists.stages.map(row => ({
      name: row.stage,
      kind: stageKindOf(row.stage, lists.stages),
      colour: row.stageColour,
    })),
    results: lists.results.map(row => ({ name: row.result, key: row.resultKey, effect: effectOf(row) })),
    managers: lists.managers.map(row => row.manager),
    workdays: [...workdaysOf(lists.managers.find(row => row.manager === me)?.workdays ?? '')],
    ...aroundOf(book, act, office),
  });
});

function wordsOf(book: Book): Pick<Start, 'channels' | 'sources' | 'reasons'> {
  return {
    channels: book.rows(channels).map(({ values }) => ({ name: values.channel, key: values.channelKey })),
    sources: book.rows(sources).map(entry => entry.values.source),
    reasons: book.rows(reasons).map(entry => entry.values.reason),
  };
}

function aroundOf(
  book: Book,
  act: Act,
  office: Office,
): Pick<Start, 'otherSheets' | 'warning' | 'lastLog' | 'pauses' | 'holidays' | 'instructionDue'> {
  const { heartbeat, pauses, holidays } = settingsIn(book);
  const stored = office.store.all();
  const undo = readUndo(stored, act.email);
  return {
    otherSheets: office.otherSheets(),
    warning: [
      warningLine(heartbeat, book.today, book.language),
      unsentWarning(stored, book.language),
      fullness(Number(stored[cellsKey] ?? 0))?.[book.language],
    ]
      .filter(Boolean)
      .join(' '),
    pauses,
    holidays,
    instructionDue: isInstructionDue(office, book, act),
    lastLog: undo && { lead: undo.lead.name, contact: undo.contact },
  };
}
