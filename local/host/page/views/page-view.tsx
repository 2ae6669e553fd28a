import type { VNode } from 'preact';
import { dismiss, state, type Deeds } from '../state';
import { words } from '../words';
import { DialogView } from './dialog-view';
import { Drawers } from './drawers';
import { SidebarView } from './sidebar-view';
import { TopLine } from './top-line';

/** The whole page. The grid itself is put into #grid by the engine. */
export function PageView({ deeds }: { deeds: Deeds }): VNode {
  const { language } = deeds;
  return (
    <div class="page">
      {state.lost.value && (
        <p class="banner" role="alert">
          {words.lost[language]}
        </p>
      )}
      <TopLine deeds={deeds} />
      <main class="desk">
        <div class="grid-frame">
          {!state.ready.value && <p class="preparing">{words.preparing[language]}</p>}
          <GridPlace />
        </div>
        <SidebarView deeds={deeds} />
      </main>
      <Drawers deeds={deeds} />
      <DialogView deeds={deeds} />
      <div class="notices" role="status">
        {state.notices.value.map(({ number, title, text, stays }) => (
          <button type="button" class="notice" key={number} onClick={() => dismiss(number)}>
            {title && <strong>{title}</strong>}
            <span>{text}</span>
            {stays && <span class="notice-close">{words.close[language]}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

/** What the engine puts here stays: the page never draws it again. */
function GridPlace(): VNode {
  return <div id="grid" />;
}
