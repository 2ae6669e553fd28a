import type { Text } from '../../src/base/text';

/** What happened with an example lead and what is planned; days are counted from today. */
export interface Situation {
  readonly stage: string;
  readonly created: number;
  readonly contacts: readonly PastContact[];
  readonly plan: readonly PlannedContact[];
}

export interface PastContact {
  readonly day: number;
  readonly time: string;
  readonly channel: string;
  readonly result: string;
  readonly summary: Text;
  readonly expect: Text;
  readonly stage: string;
  /** Which failed attempt in a row it was. */
  readonly attempt: number;
}

export interface PlannedContact {
  readonly day: number;
  readonly time: string;
  readonly channel: string;
  readonly topic: Text;
  readonly status: string;
}

const met = text('Познакомились, есть интерес', 'Got acquainted, there is interest');
const unanswered = text('Не взяли трубку', 'Nobody picked up');
const sent = text('Отправили предложение', 'Sent the offer');
const reading = text('Читают предложение', 'Reading the offer');
const details = text('Обсудили подробности', 'Discussed the details');
const expensive = text('Пока дорого, вернуться позже', 'Too expensive for now, come back later');
const agreed = text('Согласовали договор', 'Agreed on the contract');
const lawyer = text('Договор у юриста', 'The lawyer has the contract');
const waiting = text('Ждут конца ремонта', 'Waiting for the end of repairs');
const started = text('Начали работу, довольны', 'The work has begun, they are pleased');
const others = text('Выбрали других', 'Chose others');
const soon = text('Ответят на этой неделе', 'Will answer this week');
const nothing = text('', '');
const first = text('Первый звонок: узнать задачу', 'First call: learn the task');
const answer = text('Узнать ответ', 'Learn the answer');
const again = text('Позвонить ещё раз', 'Call again');
const signing = text('Подписан ли договор', 'Is the contract signed');

/** Twelve leads among which every case of the call lists, of health and of stages is met. */
export const situations = {
  today: lead(
    'offer',
    -21,
    [plan(-2, '11:00', 'call', answer, 'done'), plan(0, '11:00', 'call', answer)],
    [
      contact(-20, '10:30', 'call', 'talked', met, 'talks'),
      contact(-14, '12:00', 'meeting', 'talked', details),
      contact(-7, '16:10', 'email', 'agreed', sent, 'offer'),
      contact(-2, '11:20', 'call', 'talked', reading),
    ],
  ),
  laterToday: lead(
    'talks',
    -12,
    [plan(0, '15:30', 'messenger', answer)],
    [
      contact(-11, '09:40', 'call', 'noAnswer', unanswered, '', 1),
      contact(-10, '13:00', 'call', 'talked', met, 'talks'),
      contact(-5, '15:00', 'messenger', 'talked', details),
    ],
  ),
  neverContacted: lead('new', -1, [plan(1, '10:00', 'call', first)], []),
  overdue: lead(
    'talks',
    -30,
    [plan(-2, '12:00', 'call', answer)],
    [
      contact(-29, '12:30', 'call', 'talked', met, 'talks'),
      contact(-15, '17:00', 'meeting', 'talked', details),
      contact(-9, '12:15', 'call', 'talked', reading),
    ],
  ),
  longOverdue: lead(
    'offer',
    -40,
    [plan(-5, '10:00', 'call', again)],
    [
      contact(-38, '11:00', 'call', 'talked', met, 'talks'),
      contact(-20, '14:00', 'email', 'agreed', sent, 'offer'),
      contact(-8, '10:45', 'call', 'refusal', expensive, '', 1),
    ],
  ),
  upcoming: lead(
    'contract',
    -60,
    [plan(3, '12:00', 'call', signing)],
    [
      contact(-58, '10:00', 'call', 'talked', met, 'talks'),
      contact(-45, '15:00', 'email', 'agreed', sent, 'offer'),
      contact(-18, '11:30', 'meeting', 'agreed', agreed, 'contract'),
      contact(-3, '16:00', 'call', 'talked', lawyer),
    ],
  ),
  silent: lead(
    'talks',
    -50,
    [plan(10, '11:00', 'call', answer)],
    [contact(-48, '13:20', 'call', 'talked', met, 'talks'), contact(-25, '13:00', 'call', 'talked', waiting)],
  ),
  withoutStep: lead(
    'talks',
    -10,
    [],
    [contact(-9, '10:10', 'call', 'talked', met, 'talks'), contact(-4, '14:40', 'email', 'talked', details)],
  ),
  unreachable: lead(
    'new',
    -9,
    [plan(2, '09:30', 'call', again)],
    [
      contact(-8, '10:00', 'call', 'noAnswer', unanswered, '', 1),
      contact(-5, '16:30', 'call', 'noAnswer', unanswered, '', 2),
      contact(-1, '12:00', 'call', 'noAnswer', unanswered, '', 3),
    ],
  ),
  won: lead(
    'won',
    -90,
    [plan(-16, '17:00', 'call', signing, 'done')],
    [
      contact(-88, '11:00', 'call', 'talked', met, 'talks'),
      contact(-70, '12:00', 'email', 'agreed', sent, 'offer'),
      contact(-50, '15:30', 'meeting', 'agreed', agreed, 'contract'),
      contact(-16, '17:00', 'call', 'agreed', started, 'won'),
    ],
  ),
  lost: lead(
    'lost',
    -35,
    [plan(-10, '10:00', 'call', again, 'cancelled')],
    [
      contact(-33, '10:00', 'call', 'talked', met, 'talks'),
      contact(-13, '10:30', 'call', 'refusal', others, 'lost', 1),
    ],
  ),
  new: lead('new', 0, [plan(2, '14:00', 'call', first)], []),
};

function text(ru: string, en: string): Text {
  return { ru, en };
}

function lead(
  stage: string,
  created: number,
  planned: readonly PlannedContact[],
  contacts: readonly PastContact[],
): Situation {
  return { stage, created, contacts, plan: planned };
}

function contact(
  day: number,
  time: string,
  channel: string,
  result: string,
  summary: Text,
  stage = '',
  attempt = 0,
): PastContact {
  const expect = [reading, lawyer, waiting].includes(summary) ? soon : nothing;
  return { day, time, channel, result, summary, expect, stage, attempt };
}

function plan(day: number, time: string, channel: string, topic: Text, status = 'planned'): PlannedContact {
  return { day, time, channel, topic, status };
}
