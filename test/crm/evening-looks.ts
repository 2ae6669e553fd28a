import { dayOf, type Day, type Time } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { contacts } from '../../src/crm/contact';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { plan } from '../../src/crm/plan';
import { results, starterResults } from '../../src/crm/result';
import type { EveningFacts } from '../../src/features/reminders/forgotten';
import { rowOf, stageRows } from './reminders-office';

/** A Monday at seven in the evening: three fictional managers, one of them the head, and all that a day can leave undone. */
export function mondayEvening(language: Language): EveningFacts {
  const ru = language === 'ru';
  const [olga, ivan, peter] = ru ? ['Ольга', 'Иван', 'Пётр'] : ['Olga', 'Ivan', 'Peter'];
  const lead = (
    name: string,
    manager: string | undefined,
    values: Partial<Parameters<typeof rowOf<typeof leads>>[1]>,
  ) =>
    rowOf(leads, {
      name,
      manager: manager ?? '',
      stage: 'Talks',
      phone: '+79990001122',
      created: day('2026-11-01'),
      contacts: 1,
      silent: 2,
      nextContact: day('2026-11-25'),
      lastContact: day('2026-11-21'),
      lastResult: ru ? 'Поговорили' : 'Talked',
      ...values,
    });
  const never = { contacts: 0, lastContact: null, lastResult: '', silent: 0, stage: 'New' };
  const [cafe, vector, yoga] = ru
    ? ['Кафе «Ромашка»', 'ООО «Вектор»', 'Студия йоги «Лотос»']
    : ['Daisy Café', 'Vector Ltd', 'Lotus yoga studio'];
  const talk = (name: string | undefined, time: string, values: object) =>
    rowOf(contacts, {
      lead: name ?? '',
      date: day('2026-11-23'),
      time: time as Time,
      channel: ru ? 'Звонок' : 'Call',
      result: ru ? 'Поговорили' : 'Talked',
      manager: ivan ?? '',
      ...values,
    });
  return {
    today: '2026-11-23' as Day,
    now: '19:05' as Time,
    holidays: [],
    norms: { stages: stageRows, silenceDays: 14, reactionHours: 4 },
    results: starterResults.map(({ key, name }) => rowOf(results, { result: name[language], resultKey: key })),
    managers: [
      rowOf(managers, { manager: olga ?? '', email: 'olga@example.com', role: 'head' }),
      rowOf(managers, { manager: ivan ?? '', email: 'ivan@example.com', role: 'manager' }),
      rowOf(managers, { manager: peter ?? '', role: 'manager' }),
    ],
    leads: [
      lead(cafe ?? '', ivan, { nextContact: null, silent: 20, lastContact: day('2026-11-03') }),
      lead(vector ?? '', ivan, { silent: 21, lastContact: day('2026-11-02') }),
      lead(yoga ?? '', olga, { nextContact: null, phone: '8 (999) 000-11-24' }),
      lead('Anna Example', peter, {
        ...never,
        nextContact: null,
        created: day('2026-11-23'),
        createdTime: time('09:10'),
      }),
      lead('Boris Example', '', {
        ...never,
        created: day('2026-11-23'),
        health: ru ? 'Нет следующего шага' : 'No next step',
        nextContact: null,
      }),
      lead('Clara Example', ru ? 'Уволенный' : 'Gone', { health: 'OK', phone: '' }),
      lead('Dora Example', ivan, { created: day('2026-11-23'), createdTime: time('08:00'), silent: 0 }),
      lead(ru ? 'Проигранный' : 'Lost one', ivan, { stage: 'Lost', nextContact: null, silent: 300 }),
    ],
    contacts: [
      talk(vector, '11:30', {}),
      talk(cafe, '12:00', { result: ru ? 'Не ответил' : 'No answer' }),
      talk('Dora Example', '14:20', { summary: 'Said', manager: '' }),
      talk(yoga, '', { manager: '', result: ru ? 'Отказ' : 'Refused' }),
      talk(cafe, '10:00', { date: day('2026-11-20') }),
    ],
    plan: [
      planned(cafe, '2026-11-20', '15:00', ru ? 'Узнать, согласовали ли смету' : 'Ask about the estimate', ivan),
      planned(vector, '2026-11-23', '10:00', ru ? 'Договор' : 'Contract', ''),
      planned(yoga, '2026-11-23', '20:00', ru ? 'Ещё впереди' : 'Still ahead', olga),
      planned('Anna Example', '2026-11-23', '', '', peter),
    ],
  };
}

const day = (text: string): Day => dayOf(text)!;
const time = (text: string): Time => text as Time;

function planned(lead: string | undefined, date: string, at: string, topic: string, manager: string | undefined) {
  return rowOf(plan, {
    lead: lead ?? '',
    date: day(date),
    time: time(at),
    topic,
    manager: manager ?? '',
    status: 'Planned',
    id: `${lead ?? ''} ${date}`,
  });
}
