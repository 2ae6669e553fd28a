import { count, type Language, type Text } from '../../base/text';

/** The lists of the evening mail, in their order. */
export type ListName = 'ownerless' | 'waiting' | 'answeredLate' | 'noStep' | 'notMarked' | 'noComment' | 'silent';

const listTitles: Readonly<Record<Exclude<ListName, 'waiting' | 'answeredLate'>, Text>> = {
  ownerless: { ru: 'Лиды без менеджера', en: 'Leads without a manager' },
  noStep: { ru: 'Без следующего шага', en: 'Without a next step' },
  notMarked: { ru: 'Запланировано и не отмечено', en: 'Planned and not marked' },
  noComment: { ru: 'Контакты без комментария', en: 'Contacts without a comment' },
  silent: { ru: 'Молчат дольше нормы этапа', en: 'Silent beyond the norm of the stage' },
};

/** What a list is called; the norm of the late ones is so many hours. */
export function listTitle(name: ListName, hours: number, language: Language): string {
  if (name === 'waiting')
    return { ru: `Новые лиды без ответа дольше ${hours} ч`, en: `New leads unanswered for over ${hours} h` }[language];
  if (name === 'answeredLate')
    return { ru: `Первый контакт позже чем через ${hours} ч`, en: `First contacted after over ${hours} h` }[language];
  return listTitles[name][language];
}

/** What there is to do about a list: stands under its title. */
export const listAdvice: Readonly<Partial<Record<ListName, Text>>> = {
  noStep: { ru: 'Запланируйте контакт или закройте лида.', en: 'Plan a contact, or close the lead.' },
  notMarked: {
    ru: 'Отметьте «Проведен», перенесите или отмените.',
    en: 'Mark them as done, move or cancel them.',
  },
  noComment: { ru: 'Допишите, о чём говорили.', en: 'Add what was said.' },
};

/** The columns of the summary's table. */
export const columnTitles = {
  noStep: { ru: 'Без шага', en: 'No step' },
  notMarked: { ru: 'Не отмечено', en: 'Not marked' },
  noComment: { ru: 'Не описано', en: 'No comment' },
  silent: { ru: 'Молчат', en: 'Silent' },
} satisfies Record<string, Text>;

/** The fixed words of the evening mail. */
export const eveningWords = {
  nothing: { ru: 'Сегодня ничего не забыто', en: 'Nothing was forgotten today' },
  unreached: { ru: 'Эти люди не получили своего письма', en: 'These people got no mail of their own' },
  noManager: { ru: 'менеджер не выбран', en: 'no manager was chosen' },
  neverContacted: { ru: 'контактов не было', en: 'never contacted' },
} satisfies Record<string, Text>;

/** `Забыто командой к вечеру 23 ноября`, `Forgotten by the team on 23 November`: what the subject begins with. */
export function forgottenInWords(date: string, isTeam: boolean, language: Language): string {
  return {
    ru: `Забыто ${isTeam ? 'командой ' : ''}к вечеру ${date}`,
    en: `Forgotten ${isTeam ? 'by the team ' : ''}on ${date}`,
  }[language];
}

/** The counts of a mail as its subject says them. */
export interface Counts {
  readonly noStep: number;
  readonly notMarked: number;
  readonly noComment: number;
  readonly silent: number;
  readonly ownerless?: number;
  readonly late?: number;
}

/** `2 без шага, 3 не отмечено`; what there is none of is left out. */
export function eveningCountsInWords(counts: Counts, language: Language): string {
  const { noStep, notMarked, noComment, silent, ownerless = 0, late = 0 } = counts;
  const parts: readonly [number, Text][] = [
    [noStep, { ru: 'без шага', en: 'without a next step' }],
    [notMarked, { ru: 'не отмечено', en: 'not marked' }],
    [noComment, { ru: 'без комментария', en: 'without a comment' }],
    [silent, { ru: silent % 10 === 1 && silent % 100 !== 11 ? 'молчит' : 'молчат', en: 'silent' }],
    [ownerless, { ru: 'без менеджера', en: 'without a manager' }],
    [late, { ru: 'без ответа в срок', en: 'not answered in time' }],
  ];
  const said = parts.filter(([amount]) => amount > 0).map(([amount, text]) => `${amount} ${text[language]}`);
  return said.join(', ');
}

/** `5 ч`, `5 h`. */
export function hoursInWords(minutes: number, language: Language): string {
  return `${Math.floor(minutes / 60)} ${{ ru: 'ч', en: 'h' }[language]}`;
}

/** `20 дней тишины`, `20 days silent`. */
export function silenceInWords(days: number, language: Language): string {
  return language === 'ru'
    ? `${count(days, ['день', 'дня', 'дней'])} тишины`
    : `${count(days, ['day', 'days'])} silent`;
}

/** `норма 7 дней`, `the norm is 7 days`. */
export function normInWords(days: number, language: Language): string {
  return language === 'ru'
    ? `норма ${count(days, ['день', 'дня', 'дней'])}`
    : `the norm is ${count(days, ['day', 'days'])}`;
}

/** What a lead's manager is when Lists does not know one. */
export function unknownManagerInWords(manager: string, language: Language): string {
  return { ru: `менеджера «${manager}» нет в Справочниках`, en: `the manager “${manager}” is not in Lists` }[language];
}

/** `7 дел`, `7 things`: how much somebody forgot. */
export function thingsInWords(things: number, language: Language): string {
  return count(things, { ru: ['дело', 'дела', 'дел'], en: ['thing', 'things'] }[language]);
}

/** What stands under a list that was cut. */
export function moreOfListInWords(name: ListName, more: number, language: Language): string {
  const places: Readonly<Record<'leads' | 'plan' | 'contacts', Text>> = {
    leads: { ru: 'на листе «Лиды», столбец «Состояние»', en: 'on the sheet Leads, see the column Health' },
    plan: { ru: 'на листе «Звонки на сегодня»', en: 'on the sheet Calls today' },
    contacts: { ru: 'на листе «Контакты»', en: 'on the sheet Contacts' },
  };
  const place = name === 'notMarked' ? places.plan : name === 'noComment' ? places.contacts : places.leads;
  return { ru: `И ещё ${more} — ${place.ru}.`, en: `And ${more} more ${place.en}.` }[language];
}

/** What stands under a table of people that was cut. */
export function morePeopleInWords(more: number, language: Language): string {
  return {
    ru: `И ещё ${count(more, ['менеджер', 'менеджера', 'менеджеров'])}.`,
    en: `And ${count(more, ['manager', 'managers'])} more.`,
  }[language];
}

/** Why the reader gets the mail, and where to change that. */
export function eveningFooterInWords(spreadsheet: string, isHead: boolean, language: Language): string {
  const why = isHead
    ? { ru: 'Письмо приходит вечером рабочего дня', en: 'This mail comes in the evening of a working day' }
    : {
        ru: 'Письмо приходит вечером рабочего дня, если что-то забыто',
        en: 'This mail comes in the evening of a working day when something was forgotten',
      };
  return {
    ru: `${why.ru}: ваш адрес стоит в Справочниках таблицы «${spreadsheet}». Время письма — в её Настройках; «нет» — не слать.`,
    en: `${why.en}: Lists of the spreadsheet “${spreadsheet}” have your address. Its time is in Settings; “no” sends none.`,
  }[language];
}
