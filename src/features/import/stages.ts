import { distance } from 'fastest-levenshtein';
import { fold } from '../../base/text';

/** A stage as Lists keeps it: `name` is the word in its cell, `key` is '' for a stage that the owner added. */
export interface ListedStage {
  readonly key: string;
  readonly name: string;
  readonly kind: 'live' | 'won' | 'lost';
}

/** How other systems and people call the starter stages, by their key; written as `plainStage` makes them. */
const words: Readonly<Record<string, string>> = {
  new:
    'новый|new|новая|новая сделка|новый лид|новая заявка|новое обращение|неразобранное|не обработан|необработан|' +
    'необработанный|первичный контакт|первичное обращение|входящий|заявка|лид|lead|new lead|open|incoming|prospecting|' +
    'prospect|подписчик|subscriber|not contacted|uncontacted|to contact|холодный',
  talks:
    'переговоры|talks|engaging|open deal|engaged|engagement|contacted|contact made|attempted to contact|connected|в работе|взят в работу|' +
    'взято в работу|в обработке|контакт установлен|в диалоге|квалификация|квалифицирован|qualification|qualified|' +
    'qualified to buy|marketing qualified lead|sales qualified lead|discovery|needs analysis|needs defined|' +
    'appointment scheduled|demo scheduled|demo|meeting|in progress|working|negotiation|negotiations|negotiations started|' +
    'выявление потребности|подготовка документов|встреча|обсуждение',
  offer:
    'предложение|offer|proposal|proposal made|proposal sent|proposal price quote|quote|quotation|quoted|' +
    'presentation scheduled|коммерческое предложение|предложение отправлено|кп|кп отправлено|отправлено кп|' +
    'презентация|decision maker bought in|принимают решение|decision',
  contract:
    'договор|contract|contract sent|договор отправлен|согласование договора|подписание договора|заключение договора|' +
    'счет|счет выставлен|счет на предоплату|финальный счет|invoice|invoice sent|предоплата|closing|commit|in contract',
  won:
    'выигран|won|closed won|выиграна|выиграно|успех|успешно|успешно реализовано|закрыто и реализовано|сделка успешна|' +
    'сделка заключена|реализовано|продано|оплачено|оплачен|купил|клиент|customer|client|success|successful|sold|paid|' +
    'converted|качественный лид|завершена успешно',
  lost:
    'проигран|lost|closed lost|проиграна|проиграно|закрыто и не реализовано|не реализовано|сделка провалена|провал|' +
    'отказ|отказался|refused|rejected|cancelled|canceled|unqualified|disqualified|junk|некачественный лид|спам|spam|' +
    'дубль|неактуально|не актуально|архив|bad timing|анализ причины провала|failed',
};

const keyByWord = new Map(
  Object.keys(words).flatMap(key => (words[key] ?? '').split('|').map((word): [string, string] => [word, key])),
);

/** Finds the stage of Lists that a file's word means, by name, by key, by the words of other systems; null when none. */
export function stageMatcher(stages: readonly ListedStage[]): (word: string) => ListedStage | null {
  const byName = new Map<string, ListedStage>();
  for (const stage of [...stages].reverse()) {
    if (stage.key) byName.set(plainStage(stage.key), stage);
  }
  for (const stage of [...stages].reverse()) byName.set(plainStage(stage.name), stage);
  const known = new Map<string, ListedStage | null>();
  return word => {
    const plain = plainStage(word);
    const found = known.get(plain);
    if (found !== undefined) return found;
    const stage = byName.get(plain) ?? ofKey(keyByWord.get(plain), stages) ?? misspelt(plain, stages);
    known.set(plain, stage);
    return stage;
  };
}

/** Whether the word is a stage in any of the systems that we know: it helps to tell which column holds the stages. */
export function soundsLikeStage(word: string): boolean {
  return keyByWord.has(plainStage(word));
}

function plainStage(word: string): string {
  return fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function ofKey(key: string | undefined, stages: readonly ListedStage[]): ListedStage | null {
  if (!key) return null;
  const exact = stages.find(stage => stage.key === key);
  // An owner who rewrote the list still has a stage for a won deal; a live one may be any, and is not guessed.
  return exact ?? (key === 'won' || key === 'lost' ? (stages.find(stage => stage.kind === key) ?? null) : null);
}

function misspelt(plain: string, stages: readonly ListedStage[]): ListedStage | null {
  if (plain.length < 6) return null;
  const near = stages.filter(stage => distance(plain, plainStage(stage.name)) === 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}
