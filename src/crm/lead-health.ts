import type { Kinds } from './word';

/** How a live lead is doing, worst first: a closed lead has no health. */
export type Health = 'overdue' | 'noStep' | 'silent' | 'ok';

/** The words for the health of a lead. */
export const healthWords: Kinds<Health> = {
  overdue: { ru: 'Просрочен', en: 'Overdue' },
  noStep: { ru: 'Нет следующего шага', en: 'No next step' },
  silent: { ru: 'Молчит', en: 'Silent' },
  ok: { ru: 'В порядке', en: 'OK' },
};
