import type { ComponentType } from 'preact';
import type { Text } from '../../src/base/text';
import { ChangesView } from './changes-view';
import { ImportView } from '../views/import';
import { importWords } from '../words/import';
import { changesWords } from './changes-words';
import { DoctorView } from './doctor-view';
import { doctorWords } from './doctor-words';
import { SnapshotView } from './snapshot-view';
import { snapshotWords } from './snapshot-words';
import { GroupView } from './group-view';
import { groupWords } from './group-words';
import { HandoverView } from './handover-view';
import { handoverWords } from './handover-words';
import { MergeView } from './merge-view';
import { mergeWords } from './merge-words';
import { LoadView } from './load-view';
import { loadWords } from './load-words';

/** A view of the desk: one occasional piece of work, in a dialog of its own. */
export interface DeskView {
  readonly title: Text;
  /** `about` names the lead to begin with, '' where there is none. */
  readonly View: ComponentType<{ about: string }>;
  /** It stands in the sidebar's place, so the way back leads to the sidebar. */
  readonly beside?: boolean;
}

/** The views by the names that menu commands open them by. */
export const deskViews: Readonly<Record<string, DeskView>> = {
  import: { title: importWords.title, View: ImportView, beside: true },
  group: { title: groupWords.title, View: GroupView },
  handover: { title: handoverWords.title, View: HandoverView },
  merge: { title: mergeWords.title, View: MergeView },
  load: { title: loadWords.title, View: LoadView },
  changes: { title: changesWords.title, View: ChangesView },
  doctor: { title: doctorWords.title, View: DoctorView },
  snapshot: { title: snapshotWords.title, View: SnapshotView },
};
