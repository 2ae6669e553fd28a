import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { FirstSteps } from '../../src/api/calls';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { TroubleNote } from '../parts/trouble-note';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import type { Route } from '../state/way';
import { instructionWords, tourWords } from '../words/first-hour';
import { shell } from '../words/shell';

type Step = keyof typeof tourWords.steps;

const order: readonly Step[] = ['managers', 'lead', 'contact', 'step', 'reminders', 'instruction', 'examples'];

/** Where a step is done in the panel, if it is. */
const ways: Partial<Record<Step, { title: { ru: string; en: string }; route: Route }>> = {
  lead: { title: shell.add, route: { view: 'add' } },
  contact: { title: shell.find, route: { view: 'find' } },
  instruction: { title: instructionWords.read, route: { view: 'instruction' } },
};

/** What a newcomer does in the first hour, ticked off by what the spreadsheet shows. */
export function TourView() {
  const { session } = useSidebar();
  const say = useWords();
  const look = useMemo(() => new Asking(session, 'tour.look'), []);
  const changes = session.changes.value;
  useLayoutEffect(() => void look.ask({}), [changes]);
  const done = look.value.value;
  const trouble = look.trouble.value;
  return (
    <div class="opening">
      <p class="hint">{say(tourWords.intro)}</p>
      {trouble && <TroubleNote trouble={trouble} retry={() => look.again()} />}
      {done ? (
        <ol class="steps">
          {order.map(step => (
            <StepItem key={step} step={step} done={done} />
          ))}
        </ol>
      ) : (
        !trouble && (
          <p class="loading" role="status">
            {say(tourWords.loading)}
          </p>
        )
      )}
    </div>
  );
}

function StepItem({ step, done }: { step: Step; done: FirstSteps }) {
  const { way } = useSidebar();
  const say = useWords();
  const ticked = step === 'examples' ? done.examples === 0 : done[step];
  const there = ways[step];
  return (
    <li class={ticked ? 'ticked' : ''}>
      <h2>
        {say(tourWords.steps[step].title)}
        {ticked && <span class="offscreen">: {say(tourWords.ticked)}</span>}
      </h2>
      {!ticked && <p>{say(tourWords.steps[step].about)}</p>}
      {!ticked && there && (
        <button type="button" onClick={() => way.go(there.route)}>
          {say(there.title)}
        </button>
      )}
      {!ticked && step === 'examples' && <RemoveExamples />}
    </li>
  );
}

function RemoveExamples() {
  const { session } = useSidebar();
  const say = useWords();
  const command = useMemo(() => new Command(session, 'examples.remove'), []);
  const remove = async () => {
    const answer = await command.run({});
    if (!answer) return;
    session.notice.value = { text: answer.ok ? tourWords.removed(answer.value) : answer.trouble.message };
  };
  return (
    <button type="button" disabled={command.running.value} onClick={() => void remove()}>
      {say(tourWords.remove)}
    </button>
  );
}
