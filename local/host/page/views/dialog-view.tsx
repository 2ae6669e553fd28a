import type { VNode } from 'preact';
import { state, type Deeds } from '../state';
import { words } from '../words';
import { ScriptFrame } from './script-frame';

/** A dialog that the script shows over the page. */
export function DialogView({ deeds }: { deeds: Deeds }): VNode | null {
  const frame = state.dialog.value;
  if (!frame) return null;
  const close = (): void => {
    state.dialog.value = null;
  };
  return (
    <div class="dialog-shade">
      <section
        class="dialog"
        role="dialog"
        aria-label={frame.title}
        style={{ width: `${frame.width ?? 600}px`, height: `${frame.height ?? 400}px` }}
      >
        <header>
          <h2>{frame.title}</h2>
          <button type="button" aria-label={words.close[deeds.language]} onClick={close}>
            ×
          </button>
        </header>
        <ScriptFrame frame={frame} deeds={deeds} close={close} />
      </section>
    </div>
  );
}
