import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { moveCall } from './move';
import { readCall } from './read';

/** How full the managers' days are, and what to move off the ones that are too full. */
export const loadFeature: Feature = {
  name: 'load',
  commands: [deskCommand('showLoad', 'load', { ru: 'Загрузка…', en: 'Load…' })],
  calls: [readCall, moveCall],
};
