import { useSignal } from '@preact/signals';
import { same } from '../../src/base/text';
import { importFieldNames, importWords } from '../words/import';
import { SelectField } from './field';
import { useImport } from './import-context';
import { useWords } from './session-context';

/** Which column of the file each of our fields is taken from; several are joined. */
export function ImportColumns({ columns }: { columns: readonly string[] }) {
  const importing = useImport();
  const say = useWords();
  const mapping = importing.mapping.value;
  const known = Object.keys(importFieldNames);
  const others = Object.keys(mapping).filter(field => !known.includes(field));
  return (
    <details class="import-columns">
      <summary>{say(importWords.columns)}</summary>
      {[...known, ...others].map(field => (
        <FieldColumns key={field} field={field} columns={columns} chosen={columnsOf(mapping[field])} />
      ))}
    </details>
  );
}

interface FieldColumnsProps {
  readonly field: string;
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
}

function FieldColumns({ field, columns, chosen }: FieldColumnsProps) {
  const importing = useImport();
  const say = useWords();
  const joins = useSignal(false);
  const title = importFieldNames[field] ?? same(field);
  const shown = chosen.length && !joins.value ? chosen : [...chosen, ''];
  const put = (at: number, column: string) => {
    joins.value = false;
    importing.map(field, shown.map((one, index) => (index === at ? column : one)).filter(Boolean));
  };
  return (
    <div class="import-column">
      {shown.map((column, at) => (
        <SelectField
          key={at}
          name={`${field}${at}`}
          label={at === 0 ? title : importWords.part(say(title), at + 1)}
          value={column}
          onChoose={chosenColumn => put(at, chosenColumn)}
          options={columns}
          empty={importWords.noColumn}
        />
      ))}
      {chosen.length > 0 && !joins.value && (
        <button
          type="button"
          class="quiet"
          aria-label={say(importWords.join(say(title)))}
          title={say(importWords.join(say(title)))}
          onClick={() => (joins.value = true)}
        >
          +
        </button>
      )}
    </div>
  );
}

function columnsOf(mapped: string | readonly string[] | undefined): readonly string[] {
  if (mapped === undefined) return [];
  return (typeof mapped === 'string' ? [mapped] : mapped).filter(Boolean);
}
