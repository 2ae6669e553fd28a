import { useId } from 'preact/hooks';
import type { Text } from '../../src/base/text';
import { FieldError } from './field';
import { useWords } from './sidebar-context';

interface RadioChipsProps {
  readonly name: string;
  readonly label: Text;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly error?: Text | undefined;
  /** Shows the number key of each option. */
  readonly numbered?: boolean;
  readonly required?: boolean;
}

/** One of a few options, all in view: a group of radio buttons, so that arrows move in it and Tab leaves it. */
export function RadioChips(props: RadioChipsProps) {
  const { name, label, options, value, onChoose, error, numbered, required } = props;
  const say = useWords();
  const id = useId();
  return (
    <fieldset
      class="field"
      role="radiogroup"
      aria-required={required ?? false}
      aria-invalid={error !== undefined}
      {...(error && { 'aria-describedby': `${id}-error` })}
    >
      <legend>
        {say(label)}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      <div class="chips">
        {options.map((option, index) => (
          <label class="chip" key={option.value}>
            <input
              type="radio"
              name={`${name}${id}`}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {numbered && index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
            <span>{option.title}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
