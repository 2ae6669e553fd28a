import { dayOf, daysBetween, timeOf } from '../../../base/day';
import { count, type Text } from '../../../base/text';
import type { Book } from '../../../workbook/book';
import type { Office } from '../../../workbook/office';
import type { SheetName, Step } from '../../../workbook/step';
import { fullness } from '../../fullness';
import { settingsIn } from '../../settings';
import { foundId, type Found } from './found';

/** The hourly handler, which no feature but set-up starts. */
export const hourly = 'onHour';

/** What the sheets have lost of formulas, drop-downs, formats and the like, as set-up would bring it back. */
export function sheetFindings(steps: readonly Step[], titleOf: (sheet: SheetName) => string): readonly Found[] {
  const losses = steps.map(lossOf);
  return (Object.keys(lossWords) as Loss[]).flatMap(loss => {
    const amount = losses.filter(one => one === loss).length;
    if (!amount) return [];
    const sheets = steps.flatMap((step, at) => (losses[at] === loss && 'sheet' in step ? titleOf(step.sheet) : []));
    const titles = [...new Set(sheets)].filter(title => title !== '').join(', ');
    return [
      {
        id: foundId('sheets', loss),
        kind: 'sheets' as const,
        sentence: titles === '' ? lossWords[loss] : withSheets(lossWords[loss], titles),
        rows: 0,
        samples: [],
        mend: 'safe' as const,
      },
    ];
  });
}

/** Whether the hourly pass comes, and only once an hour. An account sees its own triggers only. */
export function triggerFindings(office: Office, book: Book): readonly Found[] {
  const mine = office.triggers.count(hourly);
  const silent = hoursSince(settingsIn(book).heartbeat, book) > silentHours;
  if (mine > 1) return [trigger('doubled', doubledTrigger(mine))];
  return silent ? [trigger('silent', mine ? silentTrigger : noTrigger)] : [];
}

/** Whether Google will soon take no more rows. */
export function fullFindings({ probe }: Office): readonly Found[] {
  const sentence = fullness(probe.cells());
  return sentence ? [{ id: foundId('full'), kind: 'full', sentence, rows: 0, samples: [], mend: 'byHand' }] : [];
}

/** Google's hourly triggers come when they can; three hours are no accident. */
const silentHours = 3;

/** Whole hours since the hourly pass left its mark; 0 while it has left none. */
function hoursSince(heartbeat: string, { today, now }: Book): number {
  const [day, time] = [dayOf(heartbeat.slice(0, 10)), timeOf(heartbeat.slice(11))];
  if (!day || !time) return 0;
  return daysBetween(day, today) * 24 + Number(now.slice(0, 2)) - Number(time.slice(0, 2));
}

function trigger(subject: string, sentence: Text): Found {
  return { id: foundId('trigger', subject), kind: 'trigger', sentence, rows: 0, samples: [], mend: 'safe' };
}

function withSheets({ ru, en }: Text, titles: string): Text {
  return { ru: `${ru} Где: ${titles}.`, en: `${en} Where: ${titles}.` };
}

type Loss = 'sheets' | 'formulas' | 'choices' | 'formats' | 'looks';

function lossOf(step: Step): Loss {
  switch (step.do) {
    case 'addSheet':
    case 'insertColumns':
    case 'insertRows':
      return 'sheets';
    case 'write':
      return step.values.some(row => row.some(cell => typeof cell === 'string' && cell.startsWith('=')))
        ? 'formulas'
        : 'sheets';
    case 'choose':
      return 'choices';
    case 'format':
      return 'formats';
    default:
      return 'looks';
  }
}

const lossWords: Readonly<Record<Loss, Text>> = {
  sheets: {
    ru: 'Не хватает листа, столбца или подписи, без которых Перезвон не работает.',
    en: 'A sheet, a column or a label that Perezvon needs is missing.',
  },
  formulas: {
    ru: 'Формулу стёрли или изменили: столбец больше не считается сам.',
    en: 'A formula was deleted or changed: its column no longer computes itself.',
  },
  choices: {
    ru: 'Пропал или испорчен выпадающий список: в столбец можно вписать что угодно.',
    en: 'A drop-down is lost or broken: anything can be typed into its column.',
  },
  formats: {
    ru: 'Сбит формат столбца: даты или телефоны превратятся во что-то другое.',
    en: 'The format of a column is off: dates or phones will turn into something else.',
  },
  looks: {
    ru: 'Пропали цвета, подсказки или скрытые метки Перезвона.',
    en: 'Colours, hints or hidden marks of Perezvon are lost.',
  },
};

function doubledTrigger(amount: number): Text {
  return {
    ru: `Почасовая проверка запускается от вашего имени ${count(amount, ['раз', 'раза', 'раз'])} за час вместо одного: лишнее тратит квоту Google.`,
    en: `The hourly check runs ${amount} times an hour on your behalf instead of once: it wastes Google’s quota.`,
  };
}

const noTrigger: Text = {
  ru: 'Почасовая проверка не приходит: письма и напоминания не отправляются. Её будет запускать ваша учётная запись.',
  en: 'The hourly check does not come: no mails or reminders are sent. Your account will run it.',
};

const silentTrigger: Text = {
  ru: 'Почасовая проверка включена, но давно не приходит. Её можно включить заново; если не поможет, откройте меню и выдайте разрешения.',
  en: 'The hourly check is on and has not come for hours. It can be switched on anew; if that does not help, open the menu and grant the permissions.',
};
