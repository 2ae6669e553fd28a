import { isEmail } from '../../base/email';
import { done, refused, type Outcome } from '../../base/outcome';
import { fold, type Text } from '../../base/text';
import { managers, roles } from '../../crm/manager';
import { kindOf } from '../../crm/word';
import { append, set, valuesOf, type Book } from '../../workbook/book';
import type { Decision } from '../../workbook/transaction';
import { command } from '../endpoint';
import type { Feature } from '../feature';
import * as take from '../input';

const addCall = command(
  'manager.add',
  take.fields({ name: take.filledName, email: take.filledName, role: take.filledName }),
  (book: Book, input): Outcome<Decision<{ name: string }>> => {
    const role = kindOf(input.role, roles);
    if (!role) return refused('invalid', unknownRole, 'role');
    if (!isEmail(input.email)) return refused('invalid', noAddress(input.email), 'email');
    const { name, email } = input;
    const known = valuesOf(book, managers);
    const row = { manager: name, email, role: roles[role][book.sheetLanguage] };
    const same = known.find(one => fold(one.email) === fold(email));
    const namesake = known.find(one => fold(one.manager) === fold(name));
    if (namesake && namesake !== same && namesake.email !== '') return refused('invalid', takenName(name), 'name');
    const old = same ?? namesake;
    const change = old ? set(managers, old.manager, row) : append(managers, name, { ...row, managerKnown: name });
    return done({ changes: [change], value: { name } });
  },
);

/** The people who call. The same address again changes its row. */
export const managersFeature: Feature = { name: 'managers', calls: [addCall] };

const unknownRole: Text = { ru: 'Роль: manager или head.', en: 'Role: manager or head.' };

function noAddress(email: string): Text {
  return {
    ru: `«${email}» — не адрес почты. Нужен адрес вида olga@example.com.`,
    en: `“${email}” is not an e-mail address. It takes one such as olga@example.com.`,
  };
}

function takenName(name: string): Text {
  return {
    ru: `Менеджер «${name}» уже есть, с другим адресом. Напишите имя так, чтобы их различать.`,
    en: `There is a manager “${name}” already, with another address. Write the name so that they differ.`,
  };
}
