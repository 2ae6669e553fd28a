import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ImportPreview } from '../../src/api/calls';
import { encodings, type Encoding } from '../encoding';
import { Field, SelectField } from '../parts/field';
import { ImportColumns } from '../parts/import-columns';
import { ImportDefaultFields } from '../parts/import-defaults';
import { ImportProgress } from '../parts/import-progress';
import { ImportSample } from '../parts/import-sample';
import { ImportProvider, useImport } from '../parts/import-context';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { Import } from '../state/import';
import { encodingNames, importWords } from '../words/import';

/** Bringing in leads from a file or a sheet: choose, look, correct, add, and take back. */
export function ImportView() {
  const session = useSession();
  const importing = useMemo(() => new Import(session), []);
  return (
    <ImportProvider value={importing}>
      {importing.run.phase.value === 'idle' ? <Choosing /> : <ImportProgress />}
    </ImportProvider>
  );
}

function Choosing() {
  const session = useSession();
  const importing = useImport();
  const say = useWords();
  const preview = importing.preview.value;
  const trouble = importing.trouble.value;
  const sheets = session.start.value?.otherSheets ?? [];
  const chosen = importing.chosen.value;
  return (
    <form aria-busy={importing.previewing.value} onSubmit={event => event.preventDefault()}>
      <p class="hint">{say(importWords.intro)}</p>
      <FileField />
      {sheets.length > 0 && (
        <SelectField
          name="sheet"
          label={importWords.sheet}
          options={sheets}
          empty={importWords.noSheet}
          value={chosen.from === 'sheet' ? chosen.title : ''}
          onChoose={title => importing.chooseSheet(title)}
        />
      )}
      <p class="hint" role="status">
        {importing.previewing.value && say(importWords.reading)}
      </p>
      {trouble && <TroubleNote trouble={trouble} retry={() => void importing.look()} />}
      {preview && <Preview preview={preview} />}
    </form>
  );
}

function FileField() {
  const importing = useImport();
  const say = useWords();
  const entry = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => entry.current?.focus(), []);
  const chosen = importing.chosen.value;
  return (
    <>
      <Field name="file" label={importWords.file} error={importing.fileProblem.value ?? undefined}>
        {tie => (
          <input
            {...tie}
            ref={entry}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={event => {
              const file = event.currentTarget.files?.[0];
              if (file) void importing.chooseFile(file);
            }}
          />
        )}
      </Field>
      {chosen.from === 'file' && (
        <Field name="encoding" label={importWords.encoding}>
          {tie => (
            <select
              {...tie}
              value={chosen.encoding}
              onChange={event => importing.chooseEncoding(event.currentTarget.value as Encoding)}
            >
              {encodings.map(encoding => (
                <option key={encoding} value={encoding}>
                  {say(encodingNames[encoding])}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

function Preview({ preview }: { preview: ImportPreview }) {
  const importing = useImport();
  const say = useWords();
  return (
    <>
      <p class="total">
        <b>{say(importWords.total(preview.total, preview.ready))}</b>
      </p>
      {preview.ready === 0 && <p class="error">{say(importWords.nothingReady)}</p>}
      <ImportSample preview={preview} />
      <ImportColumns columns={preview.columns} />
      <ImportDefaultFields />
      <div class="bar">
        <button
          type="button"
          class="primary"
          disabled={importing.previewing.value || preview.ready === 0}
          onClick={() => void importing.start()}
        >
          {say(importWords.run(preview.ready))}
        </button>
      </div>
    </>
  );
}
