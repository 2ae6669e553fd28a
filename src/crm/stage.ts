import type { Text } from '../base/text';
import { hidden, number, word } from '../workbook/column';
import { table, type Row } from '../workbook/sheet';
import { kindOf, nameKey, type Kinds } from './word';

/** What a stage means for the work: a live lead needs a next step, a won or lost one is closed. */
export type StageKind = 'live' | 'won' | 'lost';

/** The words for the kinds of stages in Lists. */
export const stageKinds: Kinds<StageKind> = {
  live: { ru: 'В работе', en: 'Live' },
  won: { ru: 'Успех', en: 'Won' },
  lost: { ru: 'Отказ', en: 'Lost' },
};

/** The stages in the order of the sale, as Lists keeps them. */
export const stages = table({
  key: 'stages',
  name: 'stage',
  columns: {
    stage: word(
      { ru: 'Этап', en: 'Stage' },
      {
        note: {
          ru: 'Этапы продажи по порядку. Свои можно дописать ниже.',
          en: 'The stages of a sale in order. Add yours below.',
        },
      },
    ),
    stageKind: word(
      { ru: 'Что значит этап', en: 'Stage means' },
      {
        choices: { words: Object.values(stageKinds) },
        note: {
          ru: 'В работе: лиду нужен следующий шаг. Успех и Отказ: лид закрыт и в списки звонков не попадает.',
          en: 'Live: the lead needs a next step. Won and Lost: the lead is closed and leaves the call lists.',
        },
      },
    ),
    stageColour: word(
      { ru: 'Цвет этапа', en: 'Stage colour' },
      { width: 120, note: { ru: 'Цвет в виде #d9ead3.', en: 'A colour such as #d9ead3.' } },
    ),
    stageSilence: number(
      { ru: 'Дней тишины на этапе', en: 'Days of silence at the stage' },
      {
        width: 120,
        note: {
          ru: 'Сколько дней без контакта на этом этапе — уже много. Пусто — общая норма из Настроек.',
          en: 'How many days without a contact are too many at this stage. Empty means the norm in Settings.',
        },
      },
    ),
    stageKey: hidden({ ru: 'Код этапа', en: 'Stage key' }),
    stageKnown: hidden({ ru: 'Этап в строках', en: 'Stage in the rows' }),
  },
  starter: {
    when: 'once',
    rows: language =>
      starterStages.map(({ key, name, kind, colour }) => ({
        stage: name[language],
        stageKind: stageKinds[kind][language],
        stageColour: colour,
        stageKey: key,
        stageKnown: name[language],
      })),
  },
});

export type Stage = Row<typeof stages>;

interface StarterStage {
  readonly key: string;
  readonly name: Text;
  readonly kind: StageKind;
  readonly colour: string;
}

/** The stages that a new workbook begins with. */
export const starterStages: readonly StarterStage[] = [
  { key: 'new', name: { ru: 'Новый', en: 'New' }, kind: 'live', colour: '#d0e0fc' },
  { key: 'talks', name: { ru: 'Переговоры', en: 'Talks' }, kind: 'live', colour: '#fce5cd' },
  { key: 'offer', name: { ru: 'Предложение', en: 'Offer' }, kind: 'live', colour: '#fff2cc' },
  { key: 'contract', name: { ru: 'Договор', en: 'Contract' }, kind: 'live', colour: '#d9d2e9' },
  { key: 'won', name: { ru: 'Выигран', en: 'Won' }, kind: 'won', colour: '#d9ead3' },
  { key: 'lost', name: { ru: 'Проигран', en: 'Lost' }, kind: 'lost', colour: '#e6e6e6' },
];

/** The kind of the stage that stands in Lists; one that Lists does not know is live, so that nothing is lost from sight. */
export function stageKindOf(stage: string, known: readonly Pick<Stage, 'stage' | 'stageKind'>[]): StageKind {
  const found = stageIn(known, stage);
  return (found && kindOf(found.stageKind, stageKinds)) ?? 'live';
}

/** After how many days without a contact a lead at the stage is silent: the stage's own norm, else that of Settings. */
export function silenceNormOf(
  stage: string,
  norms: {
    readonly stages: readonly (Pick<Stage, 'stage'> & Partial<Pick<Stage, 'stageSilence'>>)[];
    readonly silenceDays: number;
  },
): number {
  const own = stageIn(norms.stages, stage)?.stageSilence ?? null;
  return own !== null && Number.isInteger(own) && own >= 1 && own <= 9999 ? own : norms.silenceDays;
}

/** Every lead is asked for its stage: where thousands were pasted into Lists, to go through them each time takes seconds. */
const stagesByName = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

/** The first of its name. */
function stageIn<T extends Pick<Stage, 'stage'>>(known: readonly T[], stage: string): T | undefined {
  const byName = stagesByName.get(known) ?? new Map([...known].reverse().map(one => [nameKey(one.stage), one]));
  stagesByName.set(known, byName);
  return byName.get(nameKey(stage)) as T | undefined;
}
