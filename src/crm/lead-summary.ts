import type { At } from '../workbook/at';
import { computed, day, number, word } from '../workbook/column';
import { contactIndex, contactIndexColumns } from './contact-index';
import { isDay, isOneOf, minutesOfDay, position } from './formula-parts';
import { leadFacts } from './lead';
import { healthWords } from './lead-health';
import { nextPlans, nextPlansColumns } from './next-plans';
import { reactionCell, silenceCell, silencePattern } from './settings';
import { stageKinds, stages } from './stage';
import { nowCell, todayCell } from './today-cell';

const lastContact = computed(
  day(
    { ru: 'Последний контакт', en: 'Last contact' },
    { width: 130, note: { ru: 'Берётся из Контактов.', en: 'Taken from Contacts.' } },
  ),
  at => lastOf(at, 'contactDate'),
);

const nextContact = computed(
  day(
    { ru: 'Следующий контакт', en: 'Next contact' },
    { width: 130, note: { ru: 'Ближайший из Плана контактов.', en: 'The nearest one in Contact plan.' } },
  ),
  at => nextOf(at, 'nextDate'),
);

const silent = computed(
  number(
    { ru: 'Дней тишины', en: 'Days silent' },
    {
      width: 120,
      note: {
        ru: 'Сколько дней прошло с последнего контакта, а если его не было — с создания лида.',
        en: 'Days since the last contact, or since the lead was created when there was none.',
      },
    },
  ),
  silentDays,
);

const healthWord = computed(
  word(
    { ru: 'Состояние', en: 'Health' },
    {
      width: 160,
      note: {
        ru: 'В порядке, Нет следующего шага, Просрочен или Молчит. У закрытых лидов пусто.',
        en: 'OK, No next step, Overdue or Silent. Empty for closed leads.',
      },
    },
  ),
  health,
);

const answerBy = computed(
  number({ ru: 'Минута, к которой ответить', en: 'Minute to answer by' }, { width: 120, hidden: true }),
  minuteToAnswerBy,
);

/** What the formulas say about each lead; `summarise` in summary.ts says the same in TypeScript. */
export const leadSummary = {
  lastContact,
  lastResult: computed(
    word(
      { ru: 'Последний результат', en: 'Last result' },
      { note: { ru: 'Берётся из Контактов.', en: 'Taken from Contacts.' } },
    ),
    at => lastOf(at, 'contactResult'),
  ),
  expect: computed(
    word(
      { ru: 'Чего ждать', en: 'What to expect' },
      { note: { ru: 'Берётся из последнего контакта.', en: 'Taken from the last contact.' } },
    ),
    at => lastOf(at, 'contactExpect'),
  ),
  nextContact,
  nextTopic: computed(
    word(
      { ru: 'Тема следующего', en: 'Next topic' },
      { note: { ru: 'Берётся из Плана контактов.', en: 'Taken from Contact plan.' } },
    ),
    at => nextOf(at, 'nextTopic'),
  ),
  contacts: computed(
    number(
      { ru: 'Контактов', en: 'Contacts so far' },
      { width: 120, note: { ru: 'Сколько раз общались.', en: 'How many there have been.' } },
    ),
    contactCount,
  ),
  silent,
  health: healthWord,
  waiting: computed(
    number(
      { ru: 'Ждёт ответа, ч', en: 'Waiting, h' },
      {
        width: 120,
        note: {
          ru: 'Сколько полных часов лид ждёт первого контакта. Часы идут подряд, ночью и в выходные тоже. Без времени создания — с конца того дня. Красное — дольше нормы из Настроек.',
          en: 'How many whole hours the lead has waited for its first contact. Nights and days off count too. Without a time of creation, from the end of that day. Red is longer than the norm in Settings.',
        },
      },
    ),
    hoursWaiting,
  ),
  answerBy,
  attempt: computed(number({ ru: 'Попытка', en: 'Attempt' }, { width: 120, hidden: true }), at =>
    lastOf(at, 'contactAttempt'),
  ),
};

/** A value of the lead's last contact: the last row of the index whose key is the lead's position, found by binary search. */
function lastOf(at: At, column: (typeof contactIndexColumns)[number]): string {
  return found(at, at.spill(contactIndex, contactIndexColumns.length), contactIndexColumns.indexOf(column) + 1);
}

/** A value of the lead's nearest open planned contact. */
function nextOf(at: At, column: (typeof nextPlansColumns)[number]): string {
  return found(at, at.spill(nextPlans, nextPlansColumns.length), nextPlansColumns.indexOf(column) + 1);
}

function found(at: At, index: string, column: number): string {
  const row = position(at.range(leadFacts.name), at.head(leadFacts.name));
  return `IF(VLOOKUP(${row};${index};1;TRUE)=${row};VLOOKUP(${row};${index};${column};TRUE);"")`;
}

function contactCount(at: At): string {
  const row = position(at.range(leadFacts.name), at.head(leadFacts.name));
  const keys = at.spill(contactIndex, 1);
  return `MATCH(${row};${keys};1)-MATCH(${row}-1;${keys};1)`;
}

function silentDays(at: At): string {
  const [last, created, today] = [at.range(lastContact), at.range(leadFacts.created), at.place(todayCell)];
  return `IF(ISNUMBER(${last});${today}-${last};IF(${isDay(created)};${today}-INT(${created});""))`;
}

function health(at: At): string {
  const [next, days] = [at.range(nextContact), at.range(silent)];
  const isOverdue = `ISNUMBER(${next})*(${next}<${at.place(todayCell)})`;
  const isSilent = `ISNUMBER(${days})*(${days}>${silenceNorm(at)})`;
  const words = (key: keyof typeof healthWords): string => at.words(healthWords[key]);
  const stepped = `IF(${isSilent};${words('silent')};${words('ok')})`;
  const open = `IF(${isOverdue};${words('overdue')};IF(ISNUMBER(${next});${stepped};${words('noStep')}))`;
  return `IF(${isClosed(at)};"";${open})`;
}

/** Days without a contact that each lead may have: the norm of its stage in Lists, else that of Settings; `silenceNormOf` says the same. */
export function silenceNorm(at: At): string {
  const { stage, stageSilence } = stages.columns;
  const [own, usual] = [`TRIM(${at.range(stageSilence)}&"")`, at.place(silenceCell)];
  const norms = `IF(REGEXMATCH(${own};"${silencePattern}");VALUE(${own});${usual})`;
  return `IFERROR(XLOOKUP(TRIM(${at.range(leadFacts.stage)});TRIM(${at.range(stage)});${norms};${usual});${usual})`;
}

/**
 * The minute of Sheets' calendar by which a new lead is to be contacted. It does not depend on the present, which changes
 * at every edit: only `hoursWaiting` does, and that is quickly counted.
 */
function minuteToAnswerBy(at: At): string {
  const [day, time] = [at.range(leadFacts.created), at.range(leadFacts.createdTime)];
  // Whatever stands in the way of a column that this one reads, its error is to stay in its own row.
  const isLive = `(IFERROR(LEN(${at.range(healthWord)});0)>0)`;
  const isNew = `${isLive}*(1-ISNUMBER(${at.range(lastContact)}))*${isDay(day)}`;
  return `IF(${isNew};INT(${day})*1440+${minutesOfDay(time, 1440)}+${at.place(reactionCell)}*60;"")`;
}

/** `minutesWaiting` in reaction.ts says the same. */
function hoursWaiting(at: At): string {
  const [by, now] = [at.range(answerBy), at.place(nowCell)];
  const hours = `INT((${now}-${by})/60)+${at.place(reactionCell)}`;
  // Not IF: the header's row has a text here, and an error in a condition may spoil the other rows.
  return `IF(ISNUMBER(${by});(${hours})*(${hours}>0);"")`;
}

/** Whether Lists says that the lead's stage is won or lost; a stage that it does not know is live. */
function isClosed(at: At): string {
  const { stage, stageKind } = stages.columns;
  const known = `TRIM(${at.range(stage)})`;
  const kind = `XLOOKUP(TRIM(${at.range(leadFacts.stage)});${known};${at.range(stageKind)};"")`;
  return isOneOf(kind, stageKinds, ['won', 'lost']);
}
