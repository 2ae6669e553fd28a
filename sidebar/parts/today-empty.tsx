import type { Today } from '../../src/api/calls';
import { tourWords } from '../words/first-hour';
import { shell } from '../words/shell';
import { todayWords } from '../words/today';
import { useSidebar, useWords } from './sidebar-context';

/** A list without calls: why, and what to do about it. */
export function TodayEmpty({ list }: { list: Today }) {
  const { session, today, way } = useSidebar();
  const say = useWords();
  const mine = today.mine.value && (session.start.value?.me ?? '') !== '';
  if (list.status.live === 0 && !mine) {
    return (
      <div class="empty">
        <h2>{say(todayWords.noLeads)}</h2>
        <p>{say(todayWords.noLeadsDo)}</p>
        <button type="button" class="primary" onClick={() => way.go({ view: 'add' })}>
          {say(shell.add)}
        </button>
        <button type="button" onClick={() => session.browser.open('showImport')}>
          {say(shell.import)}
        </button>
        <button type="button" onClick={() => way.go({ view: 'tour' })}>
          {say(tourWords.title)}
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{say(mine ? todayWords.noneMine : todayWords.noCalls)}</h2>
      <p>{say(mine ? todayWords.noneMineDo : todayWords.noCallsDo)}</p>
      <button type="button" class="primary" onClick={() => way.go({ view: 'find' })}>
        {say(shell.find)}
      </button>
      {mine && (
        <button type="button" onClick={() => today.show(false)}>
          {say(todayWords.seeEveryone)}
        </button>
      )}
    </div>
  );
}
