import { addDays, weekdayOf, type Day } from '../src/base/day';
import type { Text } from '../src/base/text';
import { bilingual } from './words/bilingual';

export interface QuickDay {
  readonly day: Day;
  readonly title: Text;
}

/** The next Monday to Friday after `day`. Holidays are the server's to know. */
export function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return weekdayOf(next) > 5 ? nextWorkingDay(next) : next;
}

/** The days offered by one press: tomorrow, the next working day where it is another, and in a week. */
export function quickDays(today: Day): readonly QuickDay[] {
  const tomorrow = addDays(today, 1);
  const working = nextWorkingDay(today);
  const week = addDays(today, 7);
  return [
    { day: tomorrow, title: bilingual('Завтра', 'Tomorrow') },
    ...(working === tomorrow ? [] : [{ day: working, title: bilingual('Рабочий день', 'Working day') }]),
    { day: week, title: bilingual('Через неделю', 'In a week') },
  ];
}
