import { addDays, type Day } from '../src/base/day';
import type { Text } from '../src/base/text';
import { workdayFrom } from '../src/base/workdays';
import { ladderOf } from './ladder';
import { bilingual } from './words/bilingual';

export interface QuickDay {
  readonly day: Day;
  readonly title: Text;
}

/** The next working day after `day`: Monday to Friday where no calendar is given. */
export function nextWorkingDay(day: Day, calendar = ladderOf(null)): Day {
  return workdayFrom(addDays(day, 1), calendar.workdays, calendar.holidays);
}

/** The days offered by one press, none of them a day off: the next working day, and the one in a week or first after it. */
export function quickDays(today: Day, calendar = ladderOf(null)): readonly QuickDay[] {
  const next = nextWorkingDay(today, calendar);
  const week = workdayFrom(addDays(today, 7), calendar.workdays, calendar.holidays);
  const isTomorrow = next === addDays(today, 1);
  return [
    { day: next, title: isTomorrow ? bilingual('Завтра', 'Tomorrow') : bilingual('Рабочий день', 'Working day') },
    ...(week === next ? [] : [{ day: week, title: bilingual('Через неделю', 'In a week') }]),
  ];
}
