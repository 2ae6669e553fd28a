import { phoneCountries } from '../../src/base/phone';
import { importWords } from '../words/import';
import { leadFields, leadWords } from '../words/lead';
import { Field, SelectField } from './field';
import { useImport } from './import-context';
import { useSession, useWords } from './session-context';

const dayOrders = ['dmy', 'mdy', 'ymd'] as const;

/** What stands for the values that rows of the file lack, and how its phones and dates are to be read. */
export function ImportDefaultFields() {
  const session = useSession();
  const importing = useImport();
  const say = useWords();
  const start = session.start.value;
  const defaults = importing.defaults.value;
  const list = (name: string, options: readonly string[]) => ({
    name: `defaults.${name}`,
    options,
    empty: leadWords.notChosen,
    value: defaults[name] ?? '',
    onChoose: (value: string) => importing.setDefault(name, value),
  });
  return (
    <details>
      <summary>{say(importWords.defaults)}</summary>
      <SelectField {...list('manager', start?.managers ?? [])} label={leadFields.manager} />
      <SelectField
        {...list(
          'stage',
          (start?.stages ?? []).map(stage => stage.name),
        )}
        label={leadFields.stage}
      />
      <SelectField {...list('source', start?.sources ?? [])} label={leadFields.source} />
      <SelectField {...list('country', phoneCountries)} label={importWords.country} empty={importWords.guessed} />
      <Field name="defaults.dates" label={importWords.dates}>
        {tie => (
          <select
            {...tie}
            value={defaults['dates'] ?? ''}
            onChange={event => importing.setDefault('dates', event.currentTarget.value)}
          >
            <option value="">{say(importWords.guessed)}</option>
            {dayOrders.map(order => (
              <option key={order} value={order}>
                {say(importWords[order])}
              </option>
            ))}
          </select>
        )}
      </Field>
    </details>
  );
}
