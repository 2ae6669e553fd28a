import { done, refused, type Outcome } from '../base/outcome';
import { fold, isErrorValue, shortened, type Text } from '../base/text';
import { channels, starterChannels } from '../crm/channel';
import { listedReason, reasons, sources } from '../crm/lists';
import { managers, type Manager } from '../crm/manager';
import { results, starterResults, type Result } from '../crm/result';
import { stages, starterStages, type Stage } from '../crm/stage';
import type { Book } from '../workbook/book';
import { fieldTitle } from './field';

/** A word that a list offers, with the key and the starter's words that name it too. */
interface Option {
  readonly word: string;
  readonly key: string;
}

interface Starter {
  readonly key: string;
  readonly name: Text;
}

/** The word of the list that an input means: as it stands there, in either language of the starter lists, or by key; '' for ''. */
export type Choose = (input: string, field: string) => Outcome<string>;

/** The reference lists of a workbook, for checking what an input says. */
export interface Lists {
  readonly stages: readonly Stage[];
  readonly results: readonly Result[];
  readonly managers: readonly Manager[];
  readonly reasons: readonly string[];
  readonly stage: Choose;
  readonly channel: Choose;
  readonly result: Choose;
  readonly source: Choose;
  readonly manager: Choose;
  /** A reason of the list as it stands there, or the user's own words. */
  readonly reason: (input: string) => string;
  /** The name as Lists has it, '' when it has none such: a drop-down would refuse it. */
  readonly managerNamed: (name: string) => string;
  /** The name in Lists of whoever has the address, '' when nobody has. */
  readonly managerOf: (email: string) => string;
}

/** All lists. */
export function listsOf(book: Book): Lists {
  const stageRows = book.listed(stages);
  const resultRows = book.listed(results);
  const managerRows = book.listed(managers);
  const words = (list: readonly string[]): Option[] => list.map(word => ({ word, key: '' }));
  const named = (list: readonly string[]): Choose => chooserOf(words(list), []);
  const manager = named(managerRows.map(row => row.manager));
  const reasonRows = book.listed(reasons).map(row => row.reason);
  return {
    stages: stageRows,
    results: resultRows,
    managers: managerRows,
    reasons: reasonRows,
    stage: chooserOf(
      stageRows.map(row => ({ word: row.stage, key: row.stageKey })),
      starterStages,
    ),
    channel: chooserOf(
      book.listed(channels).map(row => ({ word: row.channel, key: row.channelKey })),
      starterChannels,
    ),
    result: chooserOf(
      resultRows.map(row => ({ word: row.result, key: row.resultKey })),
      starterResults,
    ),
    source: named(book.listed(sources).map(row => row.source)),
    manager,
    managerNamed: name => {
      const found = manager(name, 'manager');
      return found.ok ? found.value : '';
    },
    reason: input => listedReason(input, reasonRows) || input,
    managerOf: email => managerRows.find(row => email !== '' && fold(row.email) === fold(email))?.manager ?? '',
  };
}

function chooserOf(listed: readonly Option[], starters: readonly Starter[]): Choose {
  // What a broken formula shows is no word, though its row may still have a key.
  const options = listed.filter(({ word }) => !isErrorValue(word));
  return (input, field) => {
    if (input === '') return done('');
    const found = find(input, options, starters);
    return found ? done(found.word) : refused('invalid', unknownWord(input, field, options), field);
  };
}

function find(input: string, options: readonly Option[], starters: readonly Starter[]): Option | undefined {
  const sought = fold(input);
  const byWord = options.find(option => option.word === input) ?? options.find(option => fold(option.word) === sought);
  if (byWord) return byWord;
  const starter = starters.find(one => [one.key, one.name.ru, one.name.en].some(word => fold(word) === sought));
  const key = fold(starter?.key ?? input);
  return options.find(option => option.key !== '' && fold(option.key) === key);
}

function unknownWord(input: string, field: string, options: readonly Option[]): Text {
  const [title, list] = [fieldTitle(field), options.map(option => option.word).join(', ')];
  const word = shortened(input, 60);
  return {
    ru: `${title.ru}: в Справочниках нет «${word}». Есть: ${list || 'пока ничего'}.`,
    en: `${title.en}: Lists have no “${word}”. There are: ${list || 'none yet'}.`,
  };
}
