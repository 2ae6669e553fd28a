import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { recentCall } from './recent';
import { undoCall } from './undo';

/** The change log: what the script did, and undoing it. */
export const changesFeature: Feature = {
  name: 'changes',
  commands: [
    deskCommand('showChanges', 'changes', { ru: 'Отменить действие…', en: 'Undo an act…' }, { section: 'care' }),
  ],
  calls: [undoCall, recentCall],
};
