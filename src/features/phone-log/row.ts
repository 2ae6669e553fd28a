import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { dayChosen, nextChoices, type NextChoice, type PhoneLogRow } from '../../crm/phone-log';
import { kindOf } from '../../crm/word';
import type { Book, Entry } from '../../workbook/book';
import type { phoneLog } from '../../crm/phone-log';
import { contactInput, type ContactToLog } from '../contact-log';
import type { NextInput } from '../next-step';
import { checkInput } from '../input';

/** What a ticked row says, as `contact.log` takes it; what it leaves out is what is usual. */
export function contactIn(book: Book, { values, problems }: Entry<typeof phoneLog>): Outcome<ContactToLog> {
  const wrong = problems.date ?? problems.time;
  if (wrong) return refused('invalid', wrong);
  if (values.lead.trim() === '') return refused('invalid', noLead, 'lead');
  const next = nextIn(book, values);
  if (!next.ok) return next;
  const { lead, result, summary, stage, channel } = values;
  return checkInput(contactInput, {
    lead,
    result,
    summary,
    stage,
    channel: channel.trim() === '' ? 'call' : channel,
    next: next.value,
  });
}

function nextIn(book: Book, values: PhoneLogRow): Outcome<NextInput> {
  const { date, reason, topic, time } = values;
  const choice = choiceIn(values);
  if (choice === 'unknown') return refused('invalid', unknownNext, 'next');
  if (choice === null) return done(null);
  if (choice === 'none') {
    return reason.trim() === '' ? refused('invalid', noReason, 'reason') : done(step({ none: reason }));
  }
  if (reason.trim() !== '') return refused('invalid', bothGiven, 'reason');
  const day = dayChosen(choice, book.today) ?? date;
  if (day === null) return refused('invalid', noDate, 'date');
  if (day < book.today) return refused('invalid', pastDate, 'date');
  return done(step({ date: day, time, topic: topic.trim() === '' ? usualTopic[book.sheetLanguage] : topic }));
}

/** A row that only has a date or a reason says by it what is next. */
function choiceIn({ next, date, reason }: PhoneLogRow): NextChoice | 'unknown' | null {
  if (next.trim() !== '') return kindOf(next, nextChoices) ?? 'unknown';
  if (date !== null) return 'date';
  return reason.trim() === '' ? null : 'none';
}

function step(given: Partial<NonNullable<NextInput>>): NextInput {
  return { none: '', date: null, time: '', topic: '', channel: '', manager: '', ...given };
}

const usualTopic: Text = { ru: 'Перезвонить', en: 'Call back' };

const noLead: Text = {
  ru: 'Выберите лида и поставьте галочку снова.',
  en: 'Choose the lead and tick the box again.',
};

const unknownNext: Text = {
  ru: 'Выберите следующий шаг из списка и поставьте галочку снова.',
  en: 'Choose the next step from the list and tick the box again.',
};

const noReason: Text = {
  ru: 'Шага не будет: выберите, почему, и поставьте галочку снова.',
  en: 'No next step: choose the reason and tick the box again.',
};

const bothGiven: Text = {
  ru: 'Выбраны и следующий шаг, и причина, почему его нет: оставьте одно и поставьте галочку снова.',
  en: 'There are both a next step and a reason for none: keep one and tick the box again.',
};

const noDate: Text = {
  ru: 'Заполните «Мою дату» и поставьте галочку снова.',
  en: 'Fill in “My date” and tick the box again.',
};

const pastDate: Text = {
  ru: '«Моя дата» уже прошла: выберите другую и поставьте галочку снова.',
  en: '“My date” is past: choose another and tick the box again.',
};
