import { useLayoutEffect, useMemo } from 'preact/hooks';
import { dayOf } from '../../src/base/day';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { TroubleNote } from '../parts/trouble-note';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import { dayWords } from '../words/days';
import { instructionWords } from '../words/first-hour';

/** The working instruction in the owner's words, and the mark that it was read. */
export function InstructionView() {
  const { session } = useSidebar();
  const say = useWords();
  const reading = useMemo(() => new Asking(session, 'instruction.read'), []);
  useLayoutEffect(() => void reading.ask({}), []);
  const instruction = reading.value.value;
  const trouble = reading.trouble.value;
  if (!instruction) {
    return trouble ? (
      <TroubleNote trouble={trouble} retry={() => reading.again()} />
    ) : (
      <p class="loading" role="status">
        {say(instructionWords.loading)}
      </p>
    );
  }
  const day = dayOf(instruction.accepted?.date ?? '');
  return (
    <div class="opening">
      {instruction.sections.map(({ title, lines }, index) =>
        lines.length ? (
          <details key={title} open={index < 2}>
            <summary>{title}</summary>
            {lines.map(line => (
              <p key={line}>{line}</p>
            ))}
          </details>
        ) : (
          <h2 key={title}>{title}</h2>
        ),
      )}
      <div class="bar">
        {day ? (
          <p class="hint">{say(instructionWords.accepted(instruction.version, dayWords(day, session.today.value)))}</p>
        ) : (
          <Accept version={instruction.version} onDone={() => reading.again()} />
        )}
      </div>
    </div>
  );
}

function Accept({ version, onDone }: { version: number; onDone: () => void }) {
  const { session } = useSidebar();
  const say = useWords();
  const command = useMemo(() => new Command(session, 'instruction.accept'), []);
  const trouble = command.trouble.value;
  const accept = async () => {
    const answer = await command.run({ version });
    if (!answer) return;
    const start = session.start.peek();
    if (answer.ok && start) session.start.value = { ...start, instructionDue: false };
    if (answer.ok || answer.trouble.code === 'stale') onDone();
  };
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} retry={() => void accept()} sent />}
      <button type="button" class="primary" disabled={command.running.value} onClick={() => void accept()}>
        {say(instructionWords.accept)}
      </button>
    </>
  );
}
