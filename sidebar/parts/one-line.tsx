import { useSignalEffect } from '@preact/signals';
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
  const entry = useRef<HTMLInputElement>(null);
  useCalled(line, entry);
  useEffect(() => void line.read(), []);
  const trouble = line.trouble.value;
  const busy = line.busy.value;
  const typed = line.text.value.trim() !== '';
  const toLine = () => entry.current?.focus();
  const leave = () => {
    if (line.opened.peek()) line.opened.value = null;
    else form.current?.closest('main')?.querySelector<HTMLElement>('[data-row]')?.focus();
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
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (line.opened.peek()) toLine();
        leave();
      }}
    >
      <label for={id}>
        {say(lineWords.label)} <kbd aria-hidden="true">;</kbd>
      </label>
      <input
        id={id}
        ref={entry}
        type="text"
        name="line"
        autocomplete="off"
        maxLength={1000}
        placeholder={say(lineWords.example)}
        readOnly={busy}
        value={line.text.value}
        onFocus={() => void line.read()}
        onInput={event => void line.type(event.currentTarget.value)}
      />
      {typed && !line.said.value && !trouble && (
        <p class="hint" role="status">
          {say(lineWords.reading)}
        </p>
      )}
      {typed && line.said.value && (
        <>
          <LineChips />
          {line.opened.value && <LineEditor part={line.opened.value} onDone={toLine} />}
          <Standing part={line.missing.value} />
        </>
      )}
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

/** What keeps it from being logged. */
function Standing({ part }: { part: LinePart | null }) {
  const { oneLine: line } = useSidebar();
  const say = useWords();
  const { finding, words, choices } = line.lead;
  const named = part !== 'lead' || choices.value.length > 0 || words.value !== '';
  const text =
    !part || (part === 'lead' && finding.value) || line.opened.value === part
      ? ''
      : named
        ? say(lineWords.press(say(askedParts[part])))
        : `${say(askedParts[part])} ${say(lineWords.nameIt)}`;
  return (
    <p class="hint" role="status">
      {text}
    </p>
  );
}

/** The keyboard comes to the line when it is called, also from another view. */
function useCalled(line: OneLine, entry: { readonly current: HTMLInputElement | null }): void {
  const come = () => {
    if (!line.called.value || !entry.current) return;
    line.called.value = false;
    entry.current.focus();
  };
  useLayoutEffect(come, []);
  useSignalEffect(come);
}
