import html from '../../../templates/mail/unsent.html';
import text from '../../../templates/mail/unsent.txt';
import type { Letter } from '../../base/outside';
import type { Text } from '../../base/text';
import { inMail } from '../in-mail';
import type { MailKind, UnsentMail, UnsentTo } from '../unsent-mail';
import type { Occasion } from './occasion';
import { oneLine } from '../../base/one-line';
import { dayInWords, mailWords, senderName } from './words';

/** The letter that tells the account that runs which mails did not go out, why, and what to do. */
export function noticeOf(
  to: string,
  kind: MailKind,
  { day, people }: UnsentMail,
  { language, spreadsheet }: Occasion,
): Letter {
  const date = dayInWords(day, language);
  const subjects: Readonly<Record<MailKind, Text>> = {
    calls: { ru: `Не ушли письма со звонками на ${date}`, en: `Mails with the calls for ${date} were not sent` },
    evening: { ru: `Не ушли вечерние письма за ${date}`, en: `The evening mails of ${date} were not sent` },
  };
  const subject = subjects[kind][language];
  const view = {
    language,
    sender: senderName[language],
    subject,
    heading: subject,
    rows: people.map(({ address, why }) => ({ address: oneLine(address, 80), why: reasons[why][language] })),
    advice: advice[kind][language],
    open: mailWords.open[language],
    url: spreadsheet.url,
  };
  return {
    to,
    from: senderName[language],
    subject,
    ...inMail(html, text, view),
  };
}

const reasons: Readonly<Record<UnsentTo['why'], Text>> = {
  quota: { ru: 'на этот день кончился лимит писем Google', en: 'Google’s limit of mails for the day was reached' },
  address: { ru: 'почта не приняла письмо: проверьте адрес', en: 'the mail service took no letter: check the address' },
};

const moreQuota: Text = {
  ru: 'Адреса — в Справочниках. Если лимита не хватает, пусть Настроить в меню выберет и кто-то ещё: письма пойдут и от его почты.',
  en: 'Addresses are in Lists. If the limit is too low, let somebody else choose Set up in the menu too: mails will then go from their account as well.',
};

const advice: Readonly<Record<MailKind, Text>> = {
  calls: {
    ru: `Звонки этих людей есть на листе «Звонки на сегодня». ${moreQuota.ru}`,
    en: `The calls of these people are on the sheet Calls today. ${moreQuota.en}`,
  },
  evening: {
    ru: `Что забыто, видно на листе «Лиды» в столбце «Состояние». ${moreQuota.ru}`,
    en: `What was forgotten is seen in the column Health of the sheet Leads. ${moreQuota.en}`,
  },
};
