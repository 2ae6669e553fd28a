import type { ViewCell } from '../workbook/sheet';
import { leadChoices } from './lead';
import { palette } from './palette';

/** Where the reader of the card chooses whose it is. */
export const cardSelector: ViewCell = {
  row: 'choose',
  column: 'value',
  input: { choices: { from: () => leadChoices } },
  bold: true,
  background: palette.waiting.background,
  note: { ru: 'Выберите лида: начните вводить имя.', en: 'Choose a lead: begin to type the name.' },
};
