import { groupBy } from '../../../base/groups';
import type { Text } from '../../../base/text';
import { contacts } from '../../../crm/contact';
import { leads } from '../../../crm/leads';
import { plan, planStatuses, planStatusOf, type PlanStatus } from '../../../crm/plan';
import { rememberedLists, type ListName, type Remembered } from '../../../crm/remembered';
import { stageKindOf } from '../../../crm/stage';
import { kindOf, nameKey } from '../../../crm/word';
import type { Table } from '../../../workbook/sheet';
import type { MendedRow } from '../rows';
import { rowsEn, rowsRu } from './cells';
import { closeTo } from './close';
import { firstOf, foundId, samplesMost, shownIn, type Choice, type Fix, type Found, type Patient } from './found';

/** A cell whose word no list has. */
interface Unlisted {
  readonly table: Table;
  readonly row: MendedRow<Table>;
  readonly column: string;
  readonly word: string;
}

/** The words of each list, as they stand there. */
export type Words = Readonly<Record<ListName, readonly string[]>>;

/** Words that Lists do not have: misspelled, deleted from Lists, or never there. A manager who left keeps the old contacts. */
export function wordFindings(patient: Patient, words: Words): readonly Found[] {
  return rememberedLists.flatMap(list => {
    const cells = cellsOf(list, patient).filter(({ word }) => isUnlisted(word, list.name, patient));
    const groups = [...groupBy(cells, ({ word }) => nameKey(word)).values()];
    return firstOf(groups.flatMap(group => wordFinding(list, group, words[list.name])));
  });
}

/** Statuses of the plan that are none of the three: such a contact counts as planned. */
export function statusFindings({ sound, circumstances: { language } }: Patient): readonly Found[] {
  const cells = sound.plan
    .map(row => ({ table: plan, row, column: 'status', word: row.values.status }))
    .filter(({ word }) => word.trim() !== '' && kindOf(word, planStatuses) === null);
  return firstOf(
    [...groupBy(cells, ({ word }) => nameKey(word)).values()].map(group => {
      const word = group[0]?.word ?? '';
      const meant = statusMeant(word);
      const choices = (Object.keys(planStatuses) as PlanStatus[]).map(status => ({
        choice: planStatuses[status][language],
        title: planStatuses[status],
      }));
      return {
        id: foundId('status', nameKey(word)),
        kind: 'status',
        sentence: unknownStatus(word, group.length),
        rows: group.length,
        samples: samplesOf(group, meant ? planStatuses[meant][language] : ''),
        mend: 'ask',
        choices,
        ...(meant && { suggested: planStatuses[meant][language] }),
        fix: choice => replaced(group, choice),
      };
    }),
  );
}

function wordFinding(list: Remembered, group: readonly Unlisted[], listed: readonly string[]): readonly Found[] {
  const word = group[0]?.word ?? '';
  const [close] = closeTo(word, listed, one => one);
  // What a manager who has left wrote stays theirs; only what is to be done needs somebody.
  const cells = list.name === 'manager' && close === undefined ? group.filter(needsSomebody) : group;
  if (!cells.length) return [];
  const others = listed.filter(one => one !== close && one.trim() !== '');
  const choices: Choice[] = [...(close === undefined ? [] : [close]), ...others].map(to => ({
    choice: `to:${to}`,
    title: replaceWith(to),
  }));
  return [
    {
      id: foundId(list.name === 'manager' ? 'manager' : 'word', `${list.name} ${nameKey(word)}`),
      kind: list.name === 'manager' ? 'manager' : 'word',
      sentence: list.name === 'manager' ? goneManager(word, cells) : unlisted(list, word, cells.length),
      rows: cells.length,
      samples: samplesOf(cells, close ?? ''),
      mend: 'ask',
      choices: [...choices.slice(0, choicesMost), { choice: 'add', title: addToLists }],
      ...(close !== undefined && { suggested: `to:${close}` }),
      fix: choice => (choice === 'add' ? listing(list, word, cells) : replaced(cells, choice.replace(/^to:/, ''))),
    },
  ];
}

const choicesMost = 25;

/** Puts the word into the list; the rows that spell it otherwise take its spelling. */
function listing(list: Remembered, word: string, cells: readonly Unlisted[]): readonly Fix[] {
  const plain = word.replace(/\s+/g, ' ').trim();
  const added = { table: list.table, id: plain, subject: plain, add: { [list.name]: plain, [list.known]: plain } };
  return [added, ...replaced(cells, plain)];
}

function replaced(cells: readonly Unlisted[], word: string): readonly Fix[] {
  return cells.map(({ table, row, column }) => ({
    table,
    row,
    values: {
      [column]: word,
      // The stage of a logged contact has been carried already, under its old name.
      ...(table === contacts &&
        column === 'stage' &&
        row.values['carried'] === row.values['stage'] && { carried: word }),
    },
  }));
}

function samplesOf(cells: readonly Unlisted[], after: string): Found['samples'] {
  return cells.slice(0, samplesMost).map(({ table, row, column }) => shownIn(table, row, column, after));
}

/** The cells of the list's words. Of plans only the open ones count: nobody goes by the others any more. */
function cellsOf({ name }: Remembered, { sound, circumstances: { lists } }: Patient): readonly Unlisted[] {
  const isLive = (stage: string): boolean => stageKindOf(stage, lists.stages) === 'live';
  const tables: readonly [Table, readonly MendedRow<Table>[]][] = [
    // A closed lead needs no manager.
    [leads, sound.leads.filter(({ values }) => name !== 'manager' || isLive(values.stage))],
    [contacts, sound.contacts],
    [plan, sound.plan.filter(({ values }) => planStatusOf(values.status) === 'planned')],
  ];
  return tables.flatMap(([table, rows]) => {
    if (!(name in table.columns)) return [];
    return rows.map(row => ({ table, row, column: name, word: String(row.values[name]) }));
  });
}

function isUnlisted(word: string, list: ListName, { circumstances: { lists } }: Patient): boolean {
  return word.trim() !== '' && !lists[list](word, '').ok;
}

function needsSomebody({ table }: Unlisted): boolean {
  return table !== contacts;
}

/** How people say that a planned contact took place, or that it will not. */
const statusWords: readonly (readonly [PlanStatus, RegExp])[] = [
  ['cancelled', /^(отмен|cancel|не состо|не акт|неакт|снят|aborted|dropped)/],
  ['done', /^(пров[ео]д|сдела|выполн|заверш|готов|состоял|закры|done|complet|closed|finished|held|ok)/],
  ['planned', /^(заплан|план|в плане|назнач|ожида|plan|sched|todo|to do|pending|open)/],
];

function statusMeant(word: string): PlanStatus | null {
  const said = nameKey(word).replace(/ё/g, 'е');
  const named = statusWords.find(([, beginning]) => beginning.test(said))?.[0];
  if (named) return named;
  const kinds = Object.keys(planStatuses) as PlanStatus[];
  const spelled = kinds.flatMap(kind => [planStatuses[kind].ru, planStatuses[kind].en].map(one => ({ kind, one })));
  return closeTo(word, spelled, ({ one }) => one)[0]?.kind ?? null;
}

function unlisted({ title }: Remembered, word: string, rows: number): Text {
  const [ru, en] = [title.ru.toLowerCase(), title.en.toLowerCase()];
  return {
    ru: `В Справочниках нет слова «${word}» (${ru}), а в листах оно есть: ${rowsRu(rows)}. Чем заменить?`,
    en: `Lists have no “${word}” (${en}), and ${rowsEn(rows)} ${rows === 1 ? 'has' : 'have'} it. What should stand there?`,
  };
}

function goneManager(word: string, cells: readonly Unlisted[]): Text {
  const of = (table: Table): number => cells.filter(cell => cell.table === table).length;
  const [live, planned] = [of(leads), of(plan)];
  return {
    ru: `Менеджера «${word}» нет в Справочниках, а за ним остались лиды: ${live} и запланированные контакты: ${planned}. Отдайте их другому. Разложить по дням и на нескольких поможет меню «Передать лидов».`,
    en: `The manager “${word}” is not in Lists, and still has ${live} leads and ${planned} planned contacts. Give them to another. To spread them over days and people, take “Hand over leads” in the menu.`,
  };
}

function unknownStatus(word: string, rows: number): Text {
  return {
    ru: `Статуса «${word}» не бывает, поэтому контакт считается запланированным: ${rowsRu(rows)}. Что он значит?`,
    en: `There is no status “${word}”, so the contact counts as planned: ${rowsEn(rows)}. What does it mean?`,
  };
}

function replaceWith(word: string): Text {
  return { ru: `Заменить на «${word}»`, en: `Replace with “${word}”` };
}

const addToLists: Text = { ru: 'Вернуть слово в Справочники', en: 'Put the word into Lists' };
