import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

export const loadWords = {
  title: bilingual('Загрузка', 'Load'),
  intro: bilingual(
    'Сколько звонков запланировано по дням. Красным — больше, чем посильно (сегодня — вместе с просроченными).',
    'Planned calls by day. Red is more than is manageable (today together with the overdue ones).',
  ),
  loading: bilingual('Читаю план…', 'Reading the plan…'),
  noManagers: bilingual(
    'В Справочниках пока нет менеджеров: впишите их, и здесь появятся их дни.',
    'Lists have no managers yet: add them, and their days will appear here.',
  ),
  manager: bilingual('Менеджер', 'Manager'),
  capacity: bilingual('В день', 'A day'),
  overdue: bilingual('Проср.', 'Late'),
  nobody: bilingual('Нет в Справочниках', 'Not in Lists'),
  moves: bilingual('Что перенести', 'What to move'),
  nothing: bilingual(
    'Переносить нечего: ни у кого нет дней, в которых звонков больше, чем посильно.',
    'Nothing to move: nobody has a day with more calls than are manageable.',
  ),
  noCapacity: bilingual(
    'Чтобы видеть перегрузку, впишите в Справочники, сколько звонков в день посильно каждому.',
    'To see overload, say in Lists how many calls a day each can manage.',
  ),
  full: bilingual(
    'Перегруженные дни есть, но свободного места в ближайшие две недели нет ни у кого.',
    'There are overloaded days, but nobody has room in the next two weeks.',
  ),
  lead: bilingual('Лид', 'Lead'),
  now: bilingual('Сейчас', 'Now'),
  then: bilingual('Станет', 'Then'),
  take: (lead: string) => bilingual(`Перенести: ${lead}`, `Move ${lead}`),
  run: (calls: number) =>
    bilingual(`Перенести ${count(calls, ['звонок', 'звонка', 'звонков'])}`, `Move ${count(calls, ['call', 'calls'])}`),
  done: (calls: number) =>
    bilingual(
      `Перенесено: ${count(calls, ['звонок', 'звонка', 'звонков'])}.`,
      `Moved: ${count(calls, ['call', 'calls'])}.`,
    ),
};
