import mustache from 'mustache';
import html from '../../../templates/mail/unsent.html';
import text from '../../../templates/mail/unsent.txt';
import type { Letter } from '../../base/outside';
import type { Text } from '../../base/text';
import type { UnsentMail, UnsentTo } from '../unsent-mail';
import type { Occasion } from './letter';
import { oneLine } from './one-line';
import { dayInWords, mailWords, senderName } from './words';

/** The letter that tells the account that runs which mails did not go out, why, and what to do. */
export function noticeOf(to: string, { day, people }: UnsentMail, { language, spreadsheet }: Occasion): Letter {
  const subject = {
    ru: `Не ушли письма со звонками на ${dayInWords(day, language)}`,
    en: `Mails with the calls for ${dayInWords(day, language)} were not sent`,
  }[language];
  const view = {
    language,
    sender: senderName[language],
    subject,
    heading: subject,
    rows: people.map(({ address, why }) => ({ address: oneLine(address, 80), why: reasons[why][language] })),
    advice: advice[language],
    open: mailWords.open[language],
    url: spreadsheet.url,
  };
  return {
    to,
    from: senderName[language],
    subject,
    html: mustache.render(html, view),
    text: mustache.render(text, view, undefined, { escape: String }),
  };
}

const reasons: Readonly<Record<UnsentTo['why'], Text>> = {
  quota: { ru: 'на этот день кончился лимит писем Google', en: 'Google’s limit of mails for the day was reached' },
  address: { ru: 'почта не приняла письмо: проверьте адрес', en: 'the mail service took no letter: check the address' },
};

const advice: Text = {
  ru: 'Звонки этих людей есть на листе «Звонки на сегодня». Адреса — в Справочниках. Если лимита не хватает, пусть Настроить в меню выберет и кто-то ещё: письма пойдут и от его почты.',
  en: 'The calls of these people are on the sheet Calls today. Addresses are in Lists. If the limit is too low, let somebody else choose Set up in the menu too: mails will then go from their account as well.',
};
