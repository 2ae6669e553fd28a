import type { ComponentType } from 'preact';
import type { Text } from '../../src/base/text';
import { ChangesView } from './changes-view';
import { changesWords } from './changes-words';

/** A view of the desk: one occasional piece of work, in a dialog of its own. */
export interface DeskView {
  readonly title: Text;
  readonly View: ComponentType;
}

/** The views by the names that menu commands open them by. */
export const deskViews: Readonly<Record<string, DeskView>> = {
  changes: { title: changesWords.title, View: ChangesView },
};
