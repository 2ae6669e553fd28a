import type { Feature } from '../feature';
import { mendEdit } from './edits';
import { mendAll } from './pass';

/** Puts right what people's edits leave: at once where onEdit sees them, within the hour in any case. */
export const mendingFeature: Feature = {
  name: 'mending',
  scopes: ['script.send_mail', 'spreadsheets.currentonly'],
  edited: mendEdit,
  hourly: mendAll,
};
