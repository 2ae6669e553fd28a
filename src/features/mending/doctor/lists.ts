import { groupBy } from '../../../base/groups';
import type { Text } from '../../../base/text';
import { channels } from '../../../crm/channel';
import { reasons, sources } from '../../../crm/lists';
import { managers } from '../../../crm/manager';
import { rememberedLists } from '../../../crm/remembered';
import { results } from '../../../crm/result';
import { settings, settingsOf } from '../../../crm/settings';
import { stageKinds, stages } from '../../../crm/stage';
import { starterSettings } from '../../../crm/starter-settings';
import { kindOf, nameKey } from '../../../crm/word';
import type { Book, Entry } from '../../../workbook/book';
import type { Table } from '../../../workbook/sheet';
import { foundId, samplesMost, shownIn, type Found } from './found';

/** Lists that were emptied, words that stand there twice, stages that do not say what they mean, settings that cannot be read. */
export function listFindings(book: Book): readonly Found[] {
  return [...emptied(book), ...doubled(book), ...unmeant(book), ...badSettings(book)];
}

function emptied(book: Book): readonly Found[] {
  const starters: readonly Table[] = [stages, channels, results, sources, reasons];
  const empty = starters.filter(table => book.rows(table).length === 0);
  const found = empty.map((table): Found => {
    const rows = table.starter?.rows(book.sheetLanguage) ?? [];
    return {
      id: foundId('emptyList', table.key),
      kind: 'emptyList',
      sentence: emptyList(titleOf(table), rows.map(row => String(row[table.name])).join(', ')),
      rows: rows.length,
      samples: [],
      mend: 'ask',
      choices: [{ choice: 'starter', title: putBack }],
      suggested: 'starter',
      fix: () => rows.map(row => ({ table, id: String(row[table.name]), subject: String(row[table.name]), add: row })),
    };
  });
  if (book.rows(managers).length) return found;
  const nobody: Found = {
    id: foundId('emptyList', managers.key),
    kind: 'emptyList',
    sentence: noManagers,
    rows: 0,
    samples: [],
    mend: 'byHand',
  };
  return [...found, nobody];
}

function doubled(book: Book): readonly Found[] {
  return rememberedLists.flatMap(({ table, name, title }) => {
    const groups = [...groupBy(book.rows(table), ({ values }) => nameKey(String(values[name]))).values()];
    const twice = groups.filter(group => group.length > 1);
    return twice.map((group): Found => {
      const word = group.map(({ values }) => String(values[name]))[0] ?? '';
      return {
        id: foundId('doubled', `${name} ${nameKey(word)}`),
        kind: 'doubled',
        sentence: twiceListed(title, word),
        rows: group.length,
        samples: [],
        mend: 'byHand',
      };
    });
  });
}

function unmeant(book: Book): readonly Found[] {
  const bad = book.rows(stages).filter(({ values }) => kindOf(values.stageKind, stageKinds) === null);
  return bad.map(entry => ({
    id: foundId('stageKind', entry.values.stage),
    kind: 'stageKind',
    sentence: unmeantStage(entry.values.stage),
    rows: 1,
    samples: [],
    mend: 'ask',
    choices: Object.values(stageKinds).map(word => ({ choice: word[book.sheetLanguage], title: word })),
    fix: stageKind => [{ table: stages, row: standing(entry), values: { stageKind } }],
  }));
}

function badSettings(book: Book): readonly Found[] {
  const rows = book.rows(settings);
  return rows.flatMap(entry => {
    const [problem] = settingsOf([entry.values], book.language).problems;
    if (!problem) return [];
    const starter = starterSettings.find(({ key }) => key === entry.values.settingKey);
    const value = starter?.value ?? '';
    const spoken = typeof value === 'string' ? value : value[book.sheetLanguage];
    const usual = entry.values.settingKey === 'language' ? book.language : spoken;
    return [
      {
        id: foundId('setting', entry.values.settingKey),
        kind: 'setting' as const,
        sentence: problem,
        rows: 1,
        samples: [shownIn(settings, standing(entry), 'value', usual)].slice(0, samplesMost),
        mend: 'ask' as const,
        choices: [{ choice: 'usual', title: usual === '' ? clearIt : writeUsual(usual) }],
        suggested: 'usual',
        fix: () => [{ table: settings, row: standing(entry), values: { value: usual } }],
      },
    ];
  });
}

/** A row of Lists or Settings, which the pass leaves as it is. */
function standing<T extends Table>(entry: Entry<T>): { entry: Entry<Table>; values: Entry<Table>['values'] } {
  return { entry, values: entry.values };
}

function titleOf(table: Table): Text {
  return table.columns[table.name]?.title ?? { ru: '', en: '' };
}

const putBack: Text = { ru: 'Вернуть начальный список', en: 'Put the starter list back' };
const clearIt: Text = { ru: 'Очистить', en: 'Clear it' };

function writeUsual(value: string): Text {
  return { ru: `Записать обычное: ${value}`, en: `Write the usual: ${value}` };
}

function emptyList({ ru, en }: Text, words: string): Text {
  return {
    ru: `В Справочниках пуст список «${ru}»: выбрать нечего. Начальный список: ${words}.`,
    en: `The list “${en}” in Lists is empty, so there is nothing to choose. The starter list: ${words}.`,
  };
}

const noManagers: Text = {
  ru: 'В Справочниках нет ни одного менеджера: письма слать некому. Впишите имена и адреса.',
  en: 'Lists have no manager, so there is nobody to mail. Write names and addresses there.',
};

function twiceListed({ ru, en }: Text, word: string): Text {
  return {
    ru: `В Справочниках дважды стоит «${word}» (${ru.toLowerCase()}). Удалите лишнее.`,
    en: `Lists have “${word}” twice (${en.toLowerCase()}). Delete one of them.`,
  };
}

function unmeantStage(stage: string): Text {
  return {
    ru: `Непонятно, что значит этап «${stage}»: лиды на нём считаются лидами в работе. Что он значит?`,
    en: `It is not said what the stage “${stage}” means, so its leads count as live. What does it mean?`,
  };
}
