import type { ComponentType } from 'preact';
import type { Text } from '../../src/base/text';
import { ChangesView } from './changes-view';
import { ImportView } from '../views/import';
import { importWords } from '../words/import';
import { changesWords } from './changes-words';

/** A view of the desk: one occasional piece of work, in a dialog of its own. */
export interface DeskView {
  readonly title: Text;
  readonly View: ComponentType;
  /** It stands in the sidebar's place, so the way back leads to the sidebar. */
  readonly beside?: boolean;
}

/** The views by the names that menu commands open them by. */
export const deskViews: Readonly<Record<string, DeskView>> = {
  import: { title: importWords.title, View: ImportView, beside: true },
  changes: { title: changesWords.title, View: ChangesView },
};
