import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { compareCall } from './compare';
import { restoreCall } from './restore';
import { takeSnapshot } from './take';

/** What the sheets held on each day of the last week, to see what vanished and to take it back. */
export const snapshotFeature: Feature = {
  name: 'snapshot',
  scopes: ['script.container.ui', 'spreadsheets.currentonly'],
  commands: [
    deskCommand(
      'showVanished',
      'snapshot',
      { ru: 'Что исчезло и изменилось…', en: 'What vanished and changed…' },
      { section: 'care' },
    ),
  ],
  calls: [compareCall, restoreCall],
  hourly: takeSnapshot,
};
