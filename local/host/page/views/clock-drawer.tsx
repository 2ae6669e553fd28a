import type { VNode } from 'preact';
import { clockText } from '../moment';
import { state, type Deeds } from '../state';
import { words } from '../words';

/** Shows the virtual now, and moves it on. */
export function ClockDrawer({ deeds }: { deeds: Deeds }): VNode {
  const { language } = deeds;
  const move = (to: 'hour' | 'morning', caption: string): VNode => (
    <button type="button" disabled={state.moving.value} onClick={() => deeds.moveClock(to)}>
      {caption}
    </button>
  );
  return (
    <div class="clock">
      <p class="clock-face">{clockText(state.now.value, state.timeZone.value, language)}</p>
      <p class="clock-zone">{state.timeZone.value}</p>
      <p>{words.clockStands[language]}</p>
      <p class="clock-buttons">
        {move('hour', words.nextHour[language])}
        {move('morning', words.nextMorning[language])}
        {state.moving.value && <span role="status">{words.moving[language]}</span>}
      </p>
    </div>
  );
}
