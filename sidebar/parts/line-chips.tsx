import { dayOf } from '../../src/base/day';
import { same, type Text } from '../../src/base/text';
import { reasonOf } from '../state/contact-draft';
import type { LinePart } from '../state/one-line';
import { nearDayWords } from '../words/days';
import { askedParts, dayProblems, lineWords } from '../words/one-line';
import { useSidebar, useWords } from './sidebar-context';

interface Chip {
  readonly part: LinePart;
  readonly text: Text;
  readonly isMissing: boolean;
}

/** What is understood of the line: pressing a part corrects it. */
export function LineChips() {
  const { oneLine: line } = useSidebar();
  const say = useWords();
  return (
    <div class="chips" role="group" aria-label={say(lineWords.said)}>
      {useChips().map(({ part, text, isMissing }) => (
        <button
          type="button"
          key={part}
          class={isMissing ? 'chip missing' : 'chip'}
          data-part={part}
          aria-expanded={line.opened.value === part}
          onClick={() => (line.opened.value = line.opened.peek() === part ? null : part)}
        >
          {say(text)}
        </button>
      ))}
    </div>
  );
}

function useChips(): readonly Chip[] {
  const { session, oneLine: line } = useSidebar();
  const draft = line.form.draft.value;
  if (!draft) return [];
  const whenOf = (date: string): Text => {
    const day = dayOf(date);
    return day ? nearDayWords(day, session.today.value) : same(date);
  };
  const chip = (part: LinePart, value: string): Chip => ({
    part,
    text: value ? same(value) : askedParts[part],
    isMissing: value === '',
  });
  const was = draft.date ? whenOf(draft.date) : null;
  return [
    leadChip(line.lead),
    chip('channel', draft.channel),
    chip('result', draft.result),
    ...(draft.summary ? [chip('summary', draft.summary)] : []),
    ...(draft.stage ? [chip('stage', draft.stage)] : []),
    ...(was ? [{ part: 'date' as const, text: lineWords.was(was), isMissing: false }] : []),
    nextChip(),
  ];

  function nextChip(): Chip {
    const part = 'next';
    const { start } = session;
    const isMissing = line.missing.value === part;
    if (draft?.ends === 'none') {
      const reason = (start.value && reasonOf(draft, start.value)) || draft.stage || '…';
      return { part, isMissing, text: lineWords.none(reason) };
    }
    const { day = '', time = '', topic = '' } = draft?.step ?? {};
    if (!day) return { part, isMissing: true, text: dayProblems[line.said.value?.day.unknown ?? 'missing'] };
    const when = whenOf(day);
    const rest = `${time && ` ${time}`}${topic && ` · ${topic}`}`;
    return { part, isMissing, text: { ru: when.ru + rest, en: when.en + rest } };
  }
}

function leadChip({ name, words, finding, choices }: ReturnType<typeof useSidebar>['oneLine']['lead']): Chip {
  const [found, sought] = [name.value, words.value];
  const asked = !sought
    ? askedParts.lead
    : finding.value
      ? lineWords.finding(sought)
      : choices.value.length
        ? lineWords.which(sought)
        : lineWords.nobody(sought);
  return { part: 'lead', text: found ? same(found) : asked, isMissing: !found && !finding.value };
}
