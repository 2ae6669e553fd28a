import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { lookCall } from './doctor/look';
import { mendCall } from './doctor/mend';
import { mendEdit } from './edits';
import { mendAll } from './pass';

/** Puts right what people's edits leave: at once where onEdit sees them, within the hour in any case. */
export const mendingFeature: Feature = {
  name: 'mending',
  scopes: ['script.container.ui', 'script.scriptapp', 'script.send_mail', 'spreadsheets.currentonly'],
  commands: [
    deskCommand(
      'checkSheets',
      'doctor',
      { ru: 'Проверить таблицу…', en: 'Check the spreadsheet…' },
      { section: 'care' },
    ),
  ],
  calls: [lookCall, mendCall],
  edited: mendEdit,
  hourly: mendAll,
};
