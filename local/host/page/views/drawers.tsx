import type { ComponentChildren, VNode } from 'preact';
import { clockText } from '../moment';
import { state, type Deeds, type Drawer } from '../state';
import { words } from '../words';
import { ClockDrawer } from './clock-drawer';
import { ExecutionsDrawer } from './executions-drawer';
import { OutboxDrawer } from './outbox-drawer';

/** What lies below the grid: the mails, the clock, and what the script did. One is open at a time. */
export function Drawers({ deeds }: { deeds: Deeds }): VNode {
  const { language } = deeds;
  const open = state.drawer.value;
  const tab = (drawer: Drawer, caption: ComponentChildren): VNode => (
    <button
      type="button"
      class="drawer-tab"
      aria-expanded={open === drawer}
      aria-controls="drawer"
      onClick={() => (state.drawer.value = open === drawer ? null : drawer)}
    >
      {caption}
    </button>
  );
  return (
    <footer class="drawers">
      {open && (
        <section class="drawer" id="drawer" aria-label={words[open][language]}>
          {open === 'outbox' && <OutboxDrawer language={language} />}
          {open === 'clock' && <ClockDrawer deeds={deeds} />}
          {open === 'executions' && <ExecutionsDrawer language={language} />}
        </section>
      )}
      <nav class="drawer-tabs">
        {tab('outbox', <Counted caption={words.outbox[language]} count={state.outbox.value.length} />)}
        {tab(
          'clock',
          <>
            {words.clock[language]}{' '}
            <span class="now">{clockText(state.now.value, state.timeZone.value, language)}</span>
          </>,
        )}
        {tab('executions', <Counted caption={words.executions[language]} count={state.runs.value.length} />)}
        <button
          type="button"
          class="next-morning"
          disabled={state.moving.value}
          onClick={() => deeds.moveClock('morning')}
        >
          {state.moving.value ? words.moving[language] : words.nextMorning[language]} →
        </button>
      </nav>
    </footer>
  );
}

function Counted({ caption, count }: { caption: string; count: number }): VNode {
  return (
    <>
      {caption} {count > 0 && <span class="count">{count}</span>}
    </>
  );
}
