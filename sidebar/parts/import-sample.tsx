import type { ImportPreview } from '../../src/api/calls';
import { same, type Text } from '../../src/base/text';
import { importFieldNames, importWords } from '../words/import';
import { useImport } from './import-context';
import { useWords } from './session-context';

const rowsShown = 3;
const linesShown = 20;

/** How the first rows would look, what is wrong with others, and who is there already. */
export function ImportSample({ preview }: { preview: ImportPreview }) {
  const problems = preview.problems.map(({ row, message }) => importWords.problem(row, message));
  const similar = preview.similar.map(({ row, name, twin }) => importWords.duplicate(row, name, twin));
  const duplicates = preview.duplicates.map(({ row, name, twin }) => importWords.duplicate(row, name, twin));
  return (
    <>
      <Rows rows={preview.rows.slice(0, rowsShown)} />
      <Lines title={importWords.problems} lines={problems} />
      <Lines title={importWords.duplicates} lines={duplicates} />
      <Lines title={importWords.similar} lines={similar} />
      {similar.length > 0 && <SkipSimilar />}
    </>
  );
}

function SkipSimilar() {
  const importing = useImport();
  const say = useWords();
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={Boolean(importing.defaults.value['skipSimilar'])}
        onChange={event => importing.setDefault('skipSimilar', event.currentTarget.checked ? 'yes' : '')}
      />
      {say(importWords.skipSimilar)}
    </label>
  );
}

function Rows({ rows }: { rows: ImportPreview['rows'] }) {
  const say = useWords();
  if (!rows.length) return null;
  return (
    <section>
      <h2>{say(importWords.sample)}</h2>
      <ul class="sample">
        {rows.map((row, at) => (
          <li key={at}>
            <b class="name">{row['name']}</b>
            <dl>
              {Object.entries(row)
                .filter(([field, value]) => field !== 'name' && value)
                .map(([field, value]) => (
                  <div key={field}>
                    <dt>{say(importFieldNames[field] ?? same(field))}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ title, lines }: { title: Text; lines: readonly Text[] }) {
  const say = useWords();
  if (!lines.length) return null;
  const more = lines.length - linesShown;
  return (
    <details>
      <summary>
        {say(title)} <span class="count">{lines.length}</span>
      </summary>
      <ul class="lines">
        {lines.slice(0, linesShown).map((line, at) => (
          <li key={at}>{say(line)}</li>
        ))}
        {more > 0 && <li>{say(importWords.andMore(more))}</li>}
      </ul>
    </details>
  );
}
