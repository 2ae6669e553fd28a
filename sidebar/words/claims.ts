import type { ClaimNote } from '../../src/api/calls';
import { count } from '../../src/base/text';
import { bilingual } from './bilingual';

/** The words for what others do with a lead just now. */
export const claimWords = {
  busy: ({ who, minutes }: ClaimNote) =>
    minutes
      ? bilingual(`${who} звонит, ${minutes} мин`, `${who} is calling, ${minutes} min`)
      : bilingual(`${who} звонит`, `${who} is calling`),
  logged: (who: string, minutes: number) =>
    bilingual(
      `Контакт уже записан ${minutes ? `${count(minutes, ['минуту', 'минуты', 'минут'])} назад` : 'только что'}: ${who}`,
      `Logged ${minutes ? `${count(minutes, ['minute', 'minutes'])} ago` : 'just now'} by ${who}`,
    ),
} as const;
