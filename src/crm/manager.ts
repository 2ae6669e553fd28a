import { hidden, number, word } from '../workbook/column';
import { table, type Draft, type Row } from '../workbook/sheet';
import { kindOf, type Kinds } from './word';

/** A head gets everyone's calls by mail, a manager their own. */
export type Role = 'manager' | 'head';

/** The words for the roles in Lists. */
export const roles: Kinds<Role> = {
  manager: { ru: 'Менеджер', en: 'Manager' },
  head: { ru: 'Руководитель', en: 'Head' },
};

/** The people who call, as Lists keeps them. */
export const managers = table({
  key: 'managers',
  name: 'manager',
  columns: {
    manager: word(
      { ru: 'Менеджер', en: 'Manager' },
      { note: { ru: 'Кто звонит. Имя стоит в лидах и планах.', en: 'Who calls. The name stands in leads and plans.' } },
    ),
    email: word(
      { ru: 'Почта менеджера', en: 'Manager’s e-mail' },
      {
        width: 160,
        note: { ru: 'Сюда утром приходит список звонков.', en: 'The list of calls comes here in the morning.' },
      },
    ),
    role: word(
      { ru: 'Роль', en: 'Role' },
      {
        choices: { words: Object.values(roles) },
        note: {
          ru: 'Руководитель получает звонки всех и сводку.',
          en: 'A head gets everyone’s calls and a summary.',
        },
      },
    ),
    workdays: word(
      { ru: 'Рабочие дни', en: 'Working days' },
      {
        width: 120,
        note: {
          ru: 'Например: пн-пт, или пн, ср, пт. Пусто — пн-пт.',
          en: 'For example: Mon-Fri, or Mon, Wed, Fri. Empty means Mon-Fri.',
        },
      },
    ),
    capacity: number(
      { ru: 'Звонков в день', en: 'Calls a day' },
      { width: 120, note: { ru: 'Сколько звонков посильно в день.', en: 'How many calls a day are manageable.' } },
    ),
    managerKnown: hidden({ ru: 'Менеджер в строках', en: 'Manager in the rows' }),
  },
});

export type Manager = Row<typeof managers>;
export type ManagerDraft = Draft<typeof managers>;

/** The role that the cell names; an empty or unknown one is a manager's. */
export function roleOf(manager: Pick<Manager, 'role'>): Role {
  return kindOf(manager.role, roles) ?? 'manager';
}
