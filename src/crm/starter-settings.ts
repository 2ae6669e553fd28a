import type { Text } from '../base/text';

/** What the settings are called in the sheet's hidden column. */
export type SettingKey =
  | 'language'
  | 'mailHours'
  | 'eveningHour'
  | 'silenceDays'
  | 'reactionHours'
  | 'pauses'
  | 'holidays'
  | 'heartbeat'
  | 'mailQuota';

/** A setting as a new workbook has it. */
export interface StarterSetting {
  readonly key: SettingKey;
  readonly name: Text;
  readonly value: string | Text;
  readonly about: Text;
}

/** The settings that every workbook has, with their usual values; the language is the workbook's own. */
export const starterSettings: readonly StarterSetting[] = [
  {
    key: 'language',
    name: { ru: 'Язык', en: 'Language' },
    value: '',
    about: {
      ru: 'ru или en: на нём говорят панель, письма и меню. Листы сменят язык при следующей настройке из меню.',
      en: 'ru or en: the sidebar, mails and menu speak it. Sheets follow at the next set-up from the menu.',
    },
  },
  {
    key: 'mailHours',
    name: { ru: 'Когда слать письма', en: 'When to send mails' },
    value: '09:00',
    about: {
      ru: 'Время письма со звонками дня. Каждому — одно в день; второй час, как в 09:00, 14:00, — для тех, кому утром звонить было некому.',
      en: 'The time of the mail with the day’s calls. One a day for each; a second hour, as in 09:00, 14:00, is for those who had none to call before.',
    },
  },
  {
    key: 'eveningHour',
    name: { ru: 'Когда слать вечернее письмо', en: 'When to send the evening mail' },
    value: '19:00',
    about: {
      ru: 'Что за день забыли: каждому — своё, руководителю — всё. «нет» — не слать.',
      en: 'What the day forgot: to each their own, to the head all of it. “no” sends none.',
    },
  },
  {
    key: 'silenceDays',
    name: { ru: 'Сколько дней тишины — много', en: 'Days of silence that are too many' },
    value: '14',
    about: {
      ru: 'Лид, с которым не общались дольше, попадает в молчащие.',
      en: 'A lead not contacted for longer is listed as silent.',
    },
  },
  {
    key: 'reactionHours',
    name: { ru: 'За сколько часов ответить новому лиду', en: 'Hours within which a new lead is answered' },
    value: '4',
    about: {
      ru: 'Новый лид без контакта дольше краснеет в Лидах и попадает в вечернее письмо руководителю.',
      en: 'A new lead that waits longer turns red in Leads and stands in the head’s evening mail.',
    },
  },
  {
    key: 'pauses',
    name: { ru: 'Паузы между попытками', en: 'Pauses between attempts' },
    value: '1, 3, 7, 14, 30',
    about: {
      ru: 'Через сколько рабочих дней звонить снова после первой неудачной попытки, второй и так далее. Сколько пауз, столько попыток до «проигран».',
      en: 'After how many working days to call again: after the first failed attempt, the second and so on. As many pauses, as many attempts before “lost”.',
    },
  },
  {
    key: 'holidays',
    name: { ru: 'Праздники', en: 'Holidays' },
    value: { ru: '01.01-08.01, 23.02, 08.03, 01.05, 09.05, 12.06, 04.11', en: '1 Jan, 25 Dec' },
    about: {
      ru: 'Дни без писем и звонков, каждый год. Переносы и свои выходные допишите с годом: 28.12.2026 или 28.12.2026-31.12.2026.',
      en: 'Days without mails and calls, every year. Add your country’s others: 4 Jul, or with a year 2026-12-28, 2026-12-24 - 2026-12-31.',
    },
  },
  {
    key: 'heartbeat',
    name: { ru: 'Последняя ежечасная проверка', en: 'Last hourly check' },
    value: '',
    about: {
      ru: 'Пишется само. Если время стоит, напоминания не приходят: меню Перезвон → Настроить.',
      en: 'Written by itself. If the time stands still, reminders do not come: menu Perezvon → Set up.',
    },
  },
  {
    key: 'mailQuota',
    name: { ru: 'Сколько писем осталось на сегодня', en: 'Mails left for today' },
    value: '',
    about: {
      ru: 'Пишется само: сколько адресатов Google ещё позволит сегодня.',
      en: 'Written by itself: how many recipients Google still allows today.',
    },
  },
];
