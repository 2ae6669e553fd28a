import { useEffect, useMemo } from 'preact/hooks';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { Dossiers } from './dossiers';
import { Handover } from './handover';
import { HandoverForm } from './handover-form';
import { HandoverPreviewPart } from './handover-preview';
import { handoverWords } from './handover-words';
import './work.css';

/** Gives the leads and planned contacts of one manager to others. */
export function HandoverView() {
  const session = useSession();
  const say = useWords();
  const handover = useMemo(() => new Handover(session), []);
  useEffect(() => handover.begin(), []);
  const { people, preview, running, dossiers } = handover;
  if (handover.done.value !== '') {
    return (
      <div class="sheet">
        <Dossiers asking={dossiers} act={handover.done.value} />
      </div>
    );
  }
  const trouble = people.trouble.value ?? preview.trouble.value ?? running.trouble.value;
  const known = people.value.value?.people;
  return (
    <div class="sheet" aria-busy={people.loading.value || preview.loading.value || running.running.value}>
      <p class="hint">{say(handoverWords.intro)}</p>
      {!known && !trouble && (
        <p class="loading" role="status">
          {say(handoverWords.loading)}
        </p>
      )}
      {known?.length === 0 && <p class="empty">{say(handoverWords.nobody)}</p>}
      {known !== undefined && known.length > 0 && <HandoverForm handover={handover} people={known} />}
      {trouble && (
        <TroubleNote trouble={trouble} retry={() => handover.retry()} sent={running.trouble.value !== null} />
      )}
      {preview.loading.value && (
        <p class="loading" role="status">
          {say(handoverWords.counting)}
        </p>
      )}
      {preview.value.value && !preview.loading.value && (
        <HandoverPreviewPart
          preview={preview.value.value}
          busy={running.running.value}
          onRun={() => void handover.run()}
        />
      )}
    </div>
  );
}
