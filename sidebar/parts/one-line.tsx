import { effect } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { LinePart, OneLine } from '../state/one-line';
import { contactWords } from '../words/contact';
import { askedParts, lineWords } from '../words/one-line';
import { LineChips } from './line-chips';
import { LineEditor } from './line-editor';
import { useSidebar, useWords } from './sidebar-context';
import { TroubleNote } from './trouble-note';

/** The line that logs a contact, what is understood of it, and a way to correct each part. */
export function OneLineForm() {
  const { oneLine: line } = useSidebar();
  const say = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const entry = useRef<HTMLTextAreaElement>(null);
  useCalled(line, entry);
  // A line kept from before is read again: its lead may have been added meanwhile.
  useEffect(() => {
    if (line.text.peek()) void line.read();
  }, []);
  const trouble = line.trouble.value;
  const busy = line.busy.value;
  const typed = line.text.value.trim() !== '';
  const toLine = () => entry.current?.focus();
  const leave = () => {
    if (!line.opened.peek()) form.current?.closest('main')?.querySelector<HTMLElement>('[data-row]')?.focus();
    else {
      line.opened.value = null;
      toLine();
    }
  };
  return (
    <form
      ref={form}
      class="one-line"
      noValidate
      aria-busy={busy}
      onSubmit={event => {
        event.preventDefault();
        void line.submit();
      }}
      onKeyDown={event => {
        const inLine = event.target === entry.current;
        if (event.key === 'Enter' && inLine && !event.isComposing) void line.submit();
        else if (event.key === 'Escape') leave();
        else return;
        event.preventDefault();
      }}
    >
      <label for={id}>
        {say(lineWords.label)} <kbd aria-hidden="true">;</kbd>
      </label>
      <textarea
        id={id}
        ref={entry}
        name="line"
        rows={1}
        maxLength={1000}
        placeholder={say(lineWords.example)}
        readOnly={busy}
        value={line.text.value}
        onFocus={() => void line.read()}
        onInput={event => void line.type(event.currentTarget.value)}
      />
      {typed && <Understood onDone={toLine} />}
      {trouble && (
        <TroubleNote trouble={trouble} retry={() => void line.submit()} sent={trouble.call === 'contact.log'} />
      )}
      {typed && (
        <button type="submit" class="primary" disabled={busy}>
          {say(busy ? contactWords.saving : contactWords.save)} <kbd aria-hidden="true">↵</kbd>
        </button>
      )}
    </form>
  );
}

/** What is understood, and the part being corrected. */
function Understood({ onDone }: { onDone: () => void }) {
  const { oneLine: line } = useSidebar();
  const say = useWords();
  if (line.said.value) {
    return (
      <>
        <LineChips />
        {line.opened.value && <LineEditor part={line.opened.value} onDone={onDone} />}
        <Standing part={line.missing.value} />
      </>
    );
  }
  return line.trouble.value ? null : (
    <p class="hint" role="status">
      {say(lineWords.reading)}
    </p>
  );
}

/** What keeps it from being logged. */
function Standing({ part }: { part: LinePart | null }) {
  const { oneLine: line } = useSidebar();
  const say = useWords();
  const { finding, words, choices } = line.lead;
  const isQuiet = !part || line.opened.value === part || (part === 'lead' && finding.value);
  const toDo =
    part !== 'lead' || choices.value.length ? lineWords.press : words.value ? lineWords.addOrMend : lineWords.nameIt;
  return (
    <p class="hint" role="status">
      {isQuiet ? '' : `${say(askedParts[part])} ${say(toDo)}`}
    </p>
  );
}

/** The keyboard comes to the line when it is called, also from another view. */
function useCalled(line: OneLine, entry: { readonly current: HTMLTextAreaElement | null }): void {
  const come = () => {
    if (!line.called.value || !entry.current) return;
    line.called.value = false;
    entry.current.focus();
  };
  // At once: what is typed next is for the line.
  useLayoutEffect(() => effect(come), []);
}
