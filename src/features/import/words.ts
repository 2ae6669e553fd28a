import { fold } from '../../base/text';
import { stageMatcher, type ListedStage } from './stages';

/** The words of Lists, as they stand in it. */
export interface Lists {
  readonly stages: readonly ListedStage[];
  readonly managers: readonly { readonly name: string; readonly email: string }[];
  readonly sources: readonly string[];
  readonly results: readonly { readonly key: string; readonly name: string }[];
}

/** Turns a file's words into those of Lists, and gathers the ones that Lists must be given first. */
export interface Words {
  readonly manager: (word: string) => string;
  readonly source: (word: string) => string;
  readonly stage: (word: string) => ListedStage;
  /** A result has an effect on attempts, so an unknown one is not added but answered with null. */
  readonly result: (word: string) => string | null;
  readonly resultOf: (stage: ListedStage) => string;
  readonly added: () => { readonly managers: string[]; readonly stages: string[]; readonly sources: string[] };
}

/** The words over the given Lists. */
export function wordsOf(lists: Lists): Words {
  const managers = vocabulary(
    lists.managers.flatMap(({ name, email }) =>
      email
        ? [
            [name, name],
            [email, name],
          ]
        : [[name, name]],
    ),
  );
  const sources = vocabulary(lists.sources.map(source => [source, source]));
  const results = resultMatcher(lists.results);
  const stages = stageMatcher(lists.stages);
  const newStages = vocabulary([]);
  const first = lists.stages.find(stage => stage.key === 'new') ?? lists.stages.find(stage => stage.kind === 'live');
  const byKey = (key: string): string => results(key) ?? lists.results[0]?.name ?? '';
  return {
    manager: managers.word,
    source: sources.word,
    stage: word => {
      const known = word ? stages(word) : first;
      return known ?? { key: '', name: newStages.word(word), kind: 'live' };
    },
    result: results,
    resultOf: stage => byKey(stage.kind === 'won' ? 'agreed' : stage.kind === 'lost' ? 'refusal' : 'talked'),
    added: () => ({ managers: managers.added(), stages: newStages.added(), sources: sources.added() }),
  };
}

interface Vocabulary {
  /** The word as Lists spells it; an unknown one keeps the spelling it was first met in. */
  readonly word: (word: string) => string;
  readonly added: () => string[];
}

function vocabulary(known: readonly (readonly string[])[]): Vocabulary {
  const spelling = new Map<string, string>();
  for (const [word = '', name = ''] of known) if (fold(word)) spelling.set(fold(word), name);
  const added: string[] = [];
  return {
    word: word => {
      const folded = fold(word);
      if (!folded) return '';
      const name = spelling.get(folded) ?? word;
      if (!spelling.has(folded)) {
        spelling.set(folded, name);
        added.push(name);
      }
      return name;
    },
    added: () => added,
  };
}

/** How people write the outcome of a call, by the key of the starter list. */
const resultWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    talked:
      'поговорили|talked|дозвон|дозвонились|дозвонился|разговор|connected|reached|answered|contacted|completed|состоялся',
    noAnswer:
      'не ответил|no answer|недозвон|не дозвонились|не отвечает|не берет трубку|no reply|busy|занято|left voicemail|missed',
    refusal: 'отказ|refused|refusal|rejected|отказался|не интересно|not interested|declined|lost',
    agreed: 'договорились|agreed|согласен|успех|успешно|success|interested|won|назначена встреча|meeting scheduled',
    wrongNumber: 'неверный номер|wrong number|номер не существует|invalid number|ошиблись номером',
  }),
);

function resultMatcher(results: Lists['results']): (word: string) => string | null {
  const names = new Map<string, string>();
  for (const { key, name } of results) {
    for (const word of [...(resultWords.get(key) ?? '').split('|'), key, name]) if (word) names.set(fold(word), name);
  }
  return word => names.get(fold(word)) ?? null;
}
