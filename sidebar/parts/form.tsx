import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldErrors } from '../state/next-step';

interface FormProps {
  readonly busy: boolean;
  readonly errors: FieldErrors;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A form sent by its button or by Ctrl+Enter; after a refusal the keyboard stands on the first wrong field. */
export function Form({ busy, errors, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (Object.keys(errors).length) focusFirstWrong(form.current);
  }, [errors]);
  return (
    <form
      ref={form}
      noValidate
      aria-busy={busy}
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const control = wrong?.matches('input, select, textarea') ? wrong : wrong?.querySelector('input');
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}
