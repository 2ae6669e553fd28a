import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

const leadsRu = ['лид', 'лида', 'лидов'];
const leadsEn = ['lead', 'leads'];
const plansRu = ['контакт в плане', 'контакта в плане', 'контактов в плане'];
const plansEn = ['planned contact', 'planned contacts'];

export const handoverWords = {
  title: bilingual('Передать лидов', 'Hand leads over'),
  intro: bilingual(
    'Лиды и открытые контакты перейдут другим, дни разойдутся по их рабочим дням и посильному числу звонков. Прошлые контакты останутся за прежним менеджером.',
    'Leads and open planned contacts go to others, on the days they work and as many as they can do. Past contacts stay with their author.',
  ),
  loading: bilingual('Смотрю, у кого что есть…', 'Looking who has what…'),
  nobody: bilingual(
    'Передавать нечего: ни у кого нет лидов в работе и открытых контактов.',
    'There is nothing to hand over: nobody has live leads or open planned contacts.',
  ),
  from: bilingual('От кого', 'From whom'),
  choose: bilingual('Выберите', 'Choose'),
  to: bilingual('Кому', 'To whom'),
  noReceivers: bilingual(
    'Больше в Справочниках никого нет: сначала впишите туда менеджера.',
    'Lists have nobody else: add a manager there first.',
  ),
  closedToo: bilingual('и закрытых лидов тоже', 'closed leads as well'),
  fromDate: bilingual('Звонят начиная с', 'They call from'),
  counting: bilingual('Считаю…', 'Counting…'),
  who: (name: string, leads: number, plans: number, known: boolean) =>
    bilingual(
      `${name} · ${count(leads, leadsRu)}, ${count(plans, plansRu)}${known ? '' : ' · нет в Справочниках'}`,
      `${name} · ${count(leads, leadsEn)}, ${count(plans, plansEn)}${known ? '' : ' · not in Lists'}`,
    ),
  gets: (name: string, leads: number, plans: number) =>
    bilingual(
      `${name}: ${count(leads, leadsRu)}, ${count(plans, plansRu)}`,
      `${name}: ${count(leads, leadsEn)}, ${count(plans, plansEn)}`,
    ),
  capacity: (calls: number | null) =>
    calls === null
      ? bilingual(
          'Сколько звонков посильно в день, в Справочниках не указано: дни не меняются, просроченное встаёт на сегодня.',
          'Lists do not say how many calls a day are manageable: the days stay, what is overdue goes to today.',
        )
      : bilingual(`Посильно звонков в день: ${calls}`, `Manageable calls a day: ${calls}`),
  day: bilingual('День', 'Day'),
  before: bilingual('Было звонков', 'Calls before'),
  after: bilingual('Станет', 'Calls after'),
  moreDays: (days: number) =>
    bilingual(`и ещё ${count(days, ['день', 'дня', 'дней'])}`, `and ${count(days, ['more day', 'more days'])}`),
  moves: bilingual('Куда встанет каждый контакт', 'Where each contact goes'),
  lead: bilingual('Лид', 'Lead'),
  topic: bilingual('Тема', 'Topic'),
  run: (leads: number, plans: number) =>
    bilingual(
      `Передать: ${count(leads, leadsRu)}, ${count(plans, plansRu)}`,
      `Hand over ${count(leads, leadsEn)}, ${count(plans, plansEn)}`,
    ),
  done: (leads: number, plans: number) =>
    bilingual(
      `Передано: ${count(leads, leadsRu)}, ${count(plans, plansRu)}.`,
      `Handed over: ${count(leads, leadsEn)}, ${count(plans, plansEn)}.`,
    ),
  dossier: bilingual('Досье по лидам', 'Dossier of the leads'),
  print: bilingual('Напечатать', 'Print'),
  reading: bilingual('Собираю досье…', 'Collecting the dossier…'),
  last: bilingual('Последние контакты', 'Last contacts'),
  none: bilingual('Контактов ещё не было.', 'No contacts yet.'),
  next: bilingual('Следующий шаг', 'Next step'),
  noNext: bilingual('Следующего шага нет', 'No next step'),
};
