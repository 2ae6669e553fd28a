import { done } from '../../base/outcome';
import { deskCommand } from '../desk-command';
import type { Endpoint, Feature } from '../feature';
import { checkInput } from '../input';
import * as take from '../input';
import * as v from 'valibot';
import { guessMapping } from './guess';
import { knownTo } from './known';
import { prepare } from './prepare';
import { previewOf } from './preview';
import { defaultsInput, mappingInput, runCall } from './run';
import { readSource, sourceFields } from './source';
import { undoCall } from './undo';

const schema = take.fields({
  ...sourceFields,
  mapping: v.optional(v.nullable(mappingInput, null), null),
  defaults: defaultsInput,
});

const previewCall: Endpoint = {
  call: 'import.preview',
  answer: (office, input) => {
    const checked = checkInput(schema, input);
    if (!checked.ok) return checked;
    const table = readSource(office, checked.value);
    if (!table.ok) return table;
    const book = office.read();
    if (!book.ok) return book;
    const known = knownTo(book.value);
    const names = known.lists.managers.map(manager => manager.name);
    const mapping = checked.value.mapping ?? guessMapping(table.value, { managers: names, today: known.today });
    const { defaults } = checked.value;
    const prepared = prepare({
      ...known,
      table: table.value,
      mapping,
      defaults,
      similar: true,
      batch: 'preview',
      idOf: (batch, row) => `${batch}-${row}`,
    });
    return prepared.ok ? done(previewOf(table.value, mapping, prepared.value, book.value.language)) : prepared;
  },
};

/** Leads from a CSV file or a raw sheet: previewed, written in slices, taken back as a batch. */
export const importFeature: Feature = {
  name: 'import',
  commands: [deskCommand('showImport', 'import', { ru: 'Импорт лидов', en: 'Import leads' }, { place: 'sidebar' })],
  calls: [previewCall, runCall, undoCall],
};
