import { done } from '../../base/outcome';
import type { Feature } from '../feature';
import { addExamples } from './examples';
import { removedWords, removeExamples, removeExamplesCall } from './remove-examples';
import { setUp } from './set-up';
import { switchOff } from './switch-off';

/** Makes a spreadsheet a CRM, mends one, and takes our hands off it. */
export const setupFeature: Feature = {
  name: 'setup',
  scopes: ['script.container.ui', 'script.scriptapp', 'spreadsheets.currentonly'],
  commands: [
    { command: 'setUp', section: 'set-up', title: { ru: 'Настроить', en: 'Set up' }, run: setUp },
    {
      command: 'showExamples',
      section: 'set-up',
      title: { ru: 'Добавить примеры', en: 'Add examples' },
      // Nobody reads the addresses of made-up people: at Google their mails would come back.
      run: office => addExamples(office, 'studio', 'withoutAddresses'),
    },
    {
      command: 'removeExamples',
      section: 'set-up',
      title: { ru: 'Убрать примеры', en: 'Remove the examples' },
      run: office => {
        const removed = removeExamples(office);
        if (removed.ok) office.screen.toast('', removedWords(removed.value)[office.language()]);
        return removed.ok ? done(removed.value) : removed;
      },
    },
    {
      command: 'switchOff',
      section: 'set-up',
      title: { ru: 'Отключить', en: 'Switch off' },
      run: office => switchOff(office),
    },
  ],
  calls: [removeExamplesCall],
};
