import type { Text } from '../base/text';

/** What the settings are called in the sheet's hidden column. */
export type SettingKey = 'language' | 'mailHours' | 'silenceDays' | 'pauses' | 'holidays' | 'heartbeat' | 'mailQuota';

/** A setting as a new workbook has it. */
export interface StarterSetting {
  readonly key: SettingKey;
  readonly name: Text;
  readonly value: string;
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
    key: 'silenceDays',
    name: { ru: 'Сколько дней тишины — много', en: 'Days of silence that are too many' },
    value: '14',
    about: {
      ru: 'Лид, с которым не общались дольше, попадает в молчащие.',
      en: 'A lead not contacted for longer is listed as silent.',
    },
  },
  {
    key: 'pauses',
    name: { ru: 'Паузы между попытками', en: 'Pauses between attempts' },
    value: '1, 3, 7, 14, 30',
    about: {
      ru: 'Через сколько рабочих дней звонить снова после первой неудачной попытки, второй и так далее.',
      en: 'After how many working days to call again: after the first failed attempt, the second and so on.',
    },
  },
  {
    key: 'holidays',
    name: { ru: 'Праздники', en: 'Holidays' },
    value: '',
    about: {
      ru: 'Дни без писем и звонков через запятую: 01.01.2027, 07.01.2027.',
      en: 'Days without mails and calls, separated by commas: 2026-12-25, 2027-01-01.',
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
