import type { Feature } from '../feature';
import { setUp } from './set-up';
import { switchOff } from './switch-off';

/** Makes a spreadsheet a CRM, mends one, and takes our hands off it. */
export const setupFeature: Feature = {
  name: 'setup',
  scopes: ['script.container.ui', 'script.scriptapp', 'spreadsheets.currentonly'],
  commands: [
    { command: 'setUp', title: { ru: 'Настроить', en: 'Set up' }, run: setUp },
    { command: 'switchOff', title: { ru: 'Отключить', en: 'Switch off' }, run: office => switchOff(office) },
  ],
};
