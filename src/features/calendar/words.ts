import { oneLine } from '../../base/one-line';
import type { When } from '../../base/day';
import type { Language, Text } from '../../base/text';

/** The product, as the sender of its mails. */
export const senderName: Text = { ru: 'Перезвон', en: 'Perezvon' };

interface Contact {
  readonly lead: string;
  readonly topic: string;
  readonly phone: string;
}

/** The event's description, without the link to its row. Google shows it as HTML, so nobody's words bring markup of their own. */
export function notesOf({ lead, topic, phone }: Contact, language: Language): string {
  const lines: readonly (readonly [Text, string])[] = [
    [{ ru: 'Лид', en: 'Lead' }, oneLine(lead, 200)],
    [{ ru: 'Телефон', en: 'Phone' }, oneLine(phone, 60)],
    [{ ru: 'Тема', en: 'Topic' }, oneLine(topic, 2000)],
  ];
  return lines
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name[language]}: ${words.replace(/</g, '‹').replace(/>/g, '›')}`)
    .join('\n');
}

/** The notes with the way back to the plan's row. */
export function withLink(notes: string, link: string, language: Language): string {
  return `${notes}\n\n${{ ru: 'Строка плана', en: 'Row of the plan' }[language]}: ${link}`;
}

/** The remark on a planned contact whose event was deleted by hand. */
export function deletedInWords({ day, time }: When, language: Language): string {
  const [year, month, date] = day.split('-');
  const at = time === '' ? '' : ` ${time}`;
  return {
    ru: `Событие на ${date}.${month}.${year}${at} удалили из календаря. Контакт остаётся в плане: проведите его, отмените или перенесите — на новое время событие появится снова.`,
    en: `The event of ${day}${at} was deleted from the calendar. The contact stays in the plan: do it, cancel it or move it. A new time brings a new event.`,
  }[language];
}

/** Why a calendar got no events. */
export type Missed = 'closed' | 'refused';

export const missedWords: Readonly<Record<Missed, Text>> = {
  closed: { ru: 'календарь не открыт для этого аккаунта', en: 'the calendar is not shared with this account' },
  refused: { ru: 'календарь не принимает изменения', en: 'the calendar takes no changes' },
};

export const missedHeading: Text = {
  ru: 'Звонки не попадают в календари',
  en: 'Calls do not get into these calendars',
};

/** What the people named can do about it. */
export function adviceOf(account: string, language: Language): string {
  return {
    ru: `Любого из двух достаточно. Либо менеджер сам открывает таблицу и выбирает в меню Перезвон → Настроить: дальше его календарь ведётся от его имени. Либо он делится календарём с ${account} (Настройки календаря → Доступ для отдельных пользователей → «Внесение изменений в мероприятия»), а владелец ${account} принимает приглашение из письма. Звонки остаются в таблице и в письмах в любом случае.`,
    en: `Either of these is enough. The manager opens the spreadsheet and chooses Perezvon → Set up in the menu: from then on the calendar is kept from the manager’s own account. Or the manager shares the calendar with ${account} (calendar settings → Share with specific people → “Make changes to events”), and ${account} accepts the invitation from the mail. The calls stay in the spreadsheet and in the mails in any case.`,
  }[language];
}

export const openWords: Text = { ru: 'Открыть таблицу', en: 'Open the spreadsheet' };
