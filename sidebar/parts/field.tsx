import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Text } from '../../src/base/text';
import { useWords } from './sidebar-context';

/** What ties a control to its label and to what is wrong with it. */
export interface Tie {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

interface FieldProps {
  readonly name: string;
  readonly label: Text;
  readonly error?: Text | undefined;
  readonly required?: boolean;
  readonly children: (tie: Tie) => ComponentChildren;
}

/** A labelled control with its error under it. */
export function Field({ name, label, error, required, children }: FieldProps) {
  const say = useWords();
  const id = useId();
  const errorId = `${id}-error`;
  const tie = { id, name, 'aria-invalid': error !== undefined, ...(error && { 'aria-describedby': errorId }) };
  return (
    <div class="field">
      <label for={id}>
        {say(label)}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children(tie)}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** What is wrong with a field, or nothing. */
export function FieldError({ id, error }: { id: string; error: Text | undefined }) {
  const say = useWords();
  return error ? (
    <p class="error" id={id}>
      {say(error)}
    </p>
  ) : null;
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'time' | 'number';
  /** Grows with its text. */
  readonly long?: boolean;
}

/** A field of text, of one line or of as many as it takes. */
export function TextField({ value, onText, type = 'text', long, ...field }: TextFieldProps) {
  // Preact's types take one literal, and these inputs do not differ for them.
  const literal = type as 'text';
  return (
    <Field {...field}>
      {tie =>
        long ? (
          <textarea {...tie} rows={2} value={value} onInput={event => onText(event.currentTarget.value)} />
        ) : (
          <input
            {...tie}
            type={literal}
            value={value}
            onInput={event => onText(event.currentTarget.value)}
            autocomplete="off"
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly options: readonly string[];
  /** What the empty choice is called; without it there is none. */
  readonly empty?: Text;
}

/** A field chosen from a list. */
export function SelectField({ value, onChoose, options, empty, ...field }: SelectFieldProps) {
  const say = useWords();
  return (
    <Field {...field}>
      {tie => (
        <select {...tie} value={value} onChange={event => onChoose(event.currentTarget.value)}>
          {empty && <option value="">{say(empty)}</option>}
          {options.map(option => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
