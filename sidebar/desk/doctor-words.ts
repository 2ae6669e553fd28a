import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

export const doctorWords = {
  title: bilingual('Проверить таблицу', 'Check the spreadsheet'),
  intro: bilingual(
    'Здесь видно, что в таблице сломалось или записано так, что Перезвон этого не понимает. Отметьте, что исправить. Безопасное исправляет и почасовая проверка; остальное без вас не меняется.',
    'Here you see what is broken in the spreadsheet, or written so that Perezvon cannot understand it. Tick what to mend. The hourly check mends the safe part too; the rest never changes without you.',
  ),
  looking: bilingual('Проверяю листы…', 'Checking the sheets…'),
  fine: bilingual('Всё в порядке.', 'Everything is in order.'),
  fineMore: bilingual(
    'Формулы, выпадающие списки, даты, слова и связи между листами на месте.',
    'Formulas, drop-downs, dates, words and the links between sheets are as they should be.',
  ),
  groups: {
    ask: bilingual('Решать вам', 'For you to decide'),
    byHand: bilingual('Исправить можно только в листе', 'To be corrected in the sheet'),
    safe: bilingual('Можно исправить сразу: смысл не изменится', 'Safe to mend: the meaning stays'),
  },
  choose: bilingual('Не трогать', 'Leave as it is'),
  choice: bilingual('Что сделать', 'What to do'),
  becomes: bilingual('станет', 'becomes'),
  blank: bilingual('пусто', 'blank'),
  more: (rows: number) =>
    bilingual(`и ещё ${count(rows, ['строка', 'строки', 'строк'])}`, `and ${count(rows, ['more row', 'more rows'])}`),
  mend: (amount: number) =>
    amount
      ? bilingual(`Исправить отмеченное: ${amount}`, `Mend what is ticked: ${amount}`)
      : bilingual('Исправить отмеченное', 'Mend what is ticked'),
  mending: bilingual('Исправляю…', 'Mending…'),
  again: bilingual('Проверить ещё раз', 'Check again'),
  mended: (amount: number) =>
    amount
      ? bilingual(`Исправлено: ${amount}.`, `Mended: ${amount}.`)
      : bilingual('Исправлять уже нечего: проверьте ещё раз.', 'Nothing left to mend: check again.'),
};
