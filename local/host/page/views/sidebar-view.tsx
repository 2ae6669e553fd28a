import type { VNode } from 'preact';
import { state, type Deeds } from '../state';
import { words } from '../words';
import { ScriptFrame } from './script-frame';

/** The script's sidebar, 300 pixels wide as Google's is. Folded away, it goes on running. */
export function SidebarView({ deeds }: { deeds: Deeds }): VNode | null {
  const frame = state.sidebar.value;
  if (!frame) return null;
  const close = (): void => {
    state.sidebar.value = null;
  };
  return (
    <aside class="sidebar" hidden={!state.sidebarOpen.value} aria-label={frame.title}>
      <header>
        <h2>{frame.title}</h2>
        <button type="button" aria-label={words.close[deeds.language]} onClick={close}>
          ×
        </button>
      </header>
      <ScriptFrame frame={frame} deeds={deeds} close={close} />
    </aside>
  );
}
