import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { previewCall, runCall } from './group';
import { selectionCall } from './selection';

/** One act on all selected rows. */
export const groupFeature: Feature = {
  name: 'group',
  commands: [deskCommand('showGroup', 'group', { ru: 'Выбранные строки…', en: 'Selected rows…' })],
  calls: [selectionCall, previewCall, runCall],
};
