import { dayOf, type Day } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { plan } from '../../src/crm/plan';
import type { Facts } from '../../src/features/reminders/digest';
import { rowOf, stageRows } from './reminders-office';

/** A Monday morning of three fictional managers, one of them the head. */
export function mondayMorning(language: Language): Facts {
  const [head, manager, third] = { ru: ['Ольга', 'Иван', 'Пётр'], en: ['Olga', 'Ivan', 'Peter'] }[language] as [
    string,
    string,
    string,
  ];
  const call = (lead: string, date: string, time: string, topic: string, who: string) =>
    rowOf(plan, {
      lead,
      date: dayOf(date),
      time: time as never,
      topic,
      manager: who,
      status: 'Planned',
      id: `${lead} ${date}`,
    });
  const lead = (name: string, phone: string, lastResult = '', attempt = 0) =>
    rowOf(leads, { name, phone, stage: 'Talks', lastResult, attempt, nextContact: dayOf('2026-11-23'), silent: 2 });
  const ru = language === 'ru';
  return {
    today: '2026-11-23' as Day,
    holidays: [],
    norms: { stages: stageRows, silenceDays: 14 },
    managers: [
      rowOf(managers, { manager: head, email: 'olga@example.com', role: 'head' }),
      rowOf(managers, { manager, email: 'ivan@example.com', role: 'manager' }),
      rowOf(managers, { manager: third, role: 'manager' }),
    ],
    leads: [
      lead(ru ? 'Кафе «Ромашка»' : 'Daisy Café', '+79990001122', ru ? 'Не ответил' : 'No answer', 2),
      lead(ru ? 'ООО «Вектор»' : 'Vector Ltd', '+79990001123', ru ? 'Поговорили' : 'Talked'),
      lead('Anna Example', '', ''),
      lead(ru ? 'Студия йоги «Лотос»' : 'Lotus yoga studio', '8 (999) 000-11-24'),
    ],
    plan: [
      call(
        ru ? 'Кафе «Ромашка»' : 'Daisy Café',
        '2026-11-20',
        '15:00',
        ru ? 'Узнать, согласовали ли смету' : 'Ask whether the estimate was approved',
        manager,
      ),
      call(ru ? 'ООО «Вектор»' : 'Vector Ltd', '2026-11-02', '', ru ? 'Договор' : 'Contract', manager),
      call(
        'Anna Example',
        '2026-11-23',
        '11:30',
        ru
          ? 'Отправить портфолио и договориться о встрече на следующей неделе в офисе на Тверской'
          : 'Send the portfolio and agree on a meeting next week at the office',
        manager,
      ),
      call(ru ? 'Студия йоги «Лотос»' : 'Lotus yoga studio', '2026-11-23', '', '', head),
      call(ru ? 'Кафе «Ромашка»' : 'Daisy Café', '2026-11-23', '16:00', ru ? 'Второй звонок' : 'Second call', third),
      call(ru ? 'Кафе «Ромашка»' : 'Daisy Café', '2026-11-23', '17:00', ru ? 'Кто позвонит?' : 'Who will call?', ''),
    ],
  };
}
