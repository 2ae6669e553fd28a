import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { mergeCall } from './merge';
import { twinsCall } from './like';

/** Leads that are there twice: warned of before they are, and merged when they are. */
export const twinsFeature: Feature = {
  name: 'twins',
  commands: [deskCommand('showMerge', 'merge', { ru: 'Объединить лидов…', en: 'Merge leads…' })],
  calls: [twinsCall, mergeCall],
};
