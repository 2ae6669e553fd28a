import { done } from '../../base/outcome';
import type { Feature } from '../feature';
import { partCall } from './part';
import { startCall } from './start';
import { selectionCall } from './selection';

/** The panel beside the sheets: where managers log calls. */
export const sidebarFeature: Feature = {
  name: 'sidebar',
  scopes: ['script.container.ui', 'spreadsheets.currentonly', 'userinfo.email'],
  commands: [
    {
      command: 'showSidebar',
      title: { ru: 'Открыть панель', en: 'Open the sidebar' },
      run: office => {
        office.screen.showSidebar({ ru: 'Перезвон', en: 'Perezvon' }[office.language()]);
        return done(null);
      },
    },
  ],
  calls: [startCall, selectionCall, partCall],
};
