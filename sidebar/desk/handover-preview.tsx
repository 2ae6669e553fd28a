import type { HandoverPreview } from '../../src/api/calls';
import { DayText } from '../parts/day-text';
import { useWords } from '../parts/session-context';
import { handoverWords } from './handover-words';

const daysMost = 10;

interface HandoverPreviewProps {
  readonly preview: HandoverPreview;
  readonly busy: boolean;
  readonly onRun: () => void;
}

/** Who would get what, how full their days would be, and the button that does it. */
export function HandoverPreviewPart({ preview, busy, onRun }: HandoverPreviewProps) {
  const say = useWords();
  const { leads, plans, receivers, moves } = preview;
  return (
    <>
      <div class="acts">
        <button type="button" class="primary" disabled={busy} onClick={onRun}>
          {say(handoverWords.run(leads, plans))}
        </button>
      </div>
      {receivers.map(receiver => (
        <Receiver key={receiver.name} receiver={receiver} />
      ))}
      {moves.length > 0 && <Moves moves={moves} />}
    </>
  );
}

function Receiver({ receiver }: { receiver: HandoverPreview['receivers'][number] }) {
  const say = useWords();
  const { name, leads, plans, capacity, days } = receiver;
  const changed = days.filter(({ before, after }) => before !== after);
  return (
    <section>
      <h2>{say(handoverWords.gets(name, leads, plans))}</h2>
      <p class="hint">{say(handoverWords.capacity(capacity))}</p>
      {changed.length > 0 && (
        <table class="figures">
          <thead>
            <tr>
              <th>{say(handoverWords.day)}</th>
              <th>{say(handoverWords.before)}</th>
              <th>{say(handoverWords.after)}</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, daysMost).map(({ date, before, after }) => (
              <tr key={date}>
                <td>
                  <DayText day={date} />
                </td>
                <td>{before}</td>
                <td class={capacity !== null && after > capacity ? 'over' : ''}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > daysMost && <p class="hint">{say(handoverWords.moreDays(changed.length - daysMost))}</p>}
    </section>
  );
}

function Moves({ moves }: { moves: HandoverPreview['moves'] }) {
  const say = useWords();
  return (
    <details>
      <summary>{say(handoverWords.moves)}</summary>
      <table class="moves">
        <thead>
          <tr>
            <th>{say(handoverWords.lead)}</th>
            <th>{say(handoverWords.topic)}</th>
            <th>{say(handoverWords.to)}</th>
            <th>{say(handoverWords.day)}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move, at) => (
            <tr key={at}>
              <td>{move.lead}</td>
              <td>{move.topic}</td>
              <td>{move.to}</td>
              <td>
                {move.before !== move.after && (
                  <>
                    <DayText day={move.before} /> →{' '}
                  </>
                )}
                <DayText day={move.after} /> {move.time}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
