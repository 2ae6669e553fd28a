import type { VNode } from 'preact';
import type { Language } from '../../../../src/base/text';
import { clockText } from '../moment';
import { state } from '../state';
import { words } from '../words';

/** What the script was run for, and what each run cost at the prices of Apps Script. */
export function ExecutionsDrawer({ language }: { language: Language }): VNode {
  const runs = state.runs.value;
  if (!runs.length) return <p class="empty">{words.executionsEmpty[language]}</p>;
  const numbers = [words.roundTrips, words.read, words.written, words.took];
  return (
    <table class="executions">
      <thead>
        <tr>
          {[words.what, words.from, words.who, words.when].map(word => (
            <th key={word.en}>{word[language]}</th>
          ))}
          {numbers.map(word => (
            <th key={word.en} class="number">
              {word[language]}
            </th>
          ))}
          <th>{words.result[language]}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ number, function: name, call, context, user, at, meter, tookMs, error, times }) => (
          <tr key={number} class={error === undefined ? '' : 'failed'}>
            <td>
              {call ? `${name} ${call}` : name}
              {times > 1 && ` ×${times}`}
            </td>
            <td>{words.contexts[context][language]}</td>
            <td>{user}</td>
            <td>{clockText(at, state.timeZone.value, language)}</td>
            {[meter.roundTrips, meter.cellsRead, meter.cellsWritten, tookMs].map((value, index) => (
              <td key={index} class="number">
                {value}
              </td>
            ))}
            <td>{error ?? words.done[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
