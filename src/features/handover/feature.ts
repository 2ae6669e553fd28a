import { deskCommand } from '../desk-command';
import type { Feature } from '../feature';
import { dossierCall } from './dossier';
import { peopleCall } from './people';
import { previewCall } from './preview';
import { runCall } from './run';

/** Leads and planned contacts that go from one manager to others. */
export const handoverFeature: Feature = {
  name: 'handover',
  commands: [deskCommand('showHandover', 'handover', { ru: 'Передать лидов…', en: 'Hand leads over…' })],
  calls: [peopleCall, previewCall, runCall, dossierCall],
};
