import { same, type Text } from '../../../src/base/text';
import { computed, day, hidden, number, word } from '../../../src/workbook/column';
import { table, type TableSheet, type ViewCell, type ViewSheet } from '../../../src/workbook/sheet';
import type { Workbook } from '../../../src/workbook/workbook';

const t = (ru: string, en: string): Text => ({ ru, en });

/** The names of stages, spilled for drop-downs. */
export const stageNames: ViewCell = {
  row: 'first',
  column: 'stages',
  formula: at => `FILTER(${at.range(stages.columns.stage)};${at.range(stages.columns.stage)}<>"")`,
};

const facts = {
  name: word(t('Имя', 'Name'), { note: t('Как зовут.', 'What they are called.') }),
  met: day(t('Знакомство', 'Met')),
  stage: word(t('Этап', 'Stage'), { choices: { from: () => stageNames } }),
  mood: word(t('Настроение', 'Mood'), { choices: { words: [t('Да', 'Yes'), t('Нет', 'No')] } }),
  id: hidden(t('Код', 'Id')),
};

export const people = table({
  key: 'people',
  name: 'name',
  id: 'id',
  columns: {
    ...facts,
    days: computed(number(t('Дней', 'Days')), at => `${at.place(todayCell)}-${at.range(facts.met)}`),
  },
});

export const todayCell: ViewCell = { row: 'first', column: 'today', formula: () => 'TODAY()' };

export const peopleSheet: TableSheet = {
  kind: 'tables',
  key: 'people',
  title: t('Люди', 'People'),
  tab: '#ff9900',
  frozenColumns: 1,
  filter: true,
  tables: [people],
  paint: at => [
    { columns: [people.columns.days], when: `${at.cell(people.columns.days)}>9`, background: '#ff0000' },
    { when: `${at.cell(people.columns.mood)}="x"`, strike: true },
  ],
};

export const stages = table({
  key: 'stages',
  name: 'stage',
  columns: { stage: word(t('Стадия', 'Step')), colour: word(t('Цвет', 'Colour')) },
  starter: {
    when: 'once',
    rows: language => [
      { stage: language === 'ru' ? 'Новый' : 'New', colour: '#ffffff' },
      { stage: language === 'ru' ? 'Готово' : 'Done', colour: '#00ff00' },
    ],
  },
});

export const options = table({
  key: 'options',
  name: 'option',
  id: 'optionId',
  columns: {
    option: word(t('Настройка', 'Option')),
    value: word(t('Значение', 'Value')),
    optionId: hidden(t('Ключ', 'Key')),
  },
  starter: {
    when: 'each',
    rows: language => [
      { option: language === 'ru' ? 'Язык' : 'Language', value: language, optionId: 'language' },
      { option: language === 'ru' ? 'Часы' : 'Hours', value: '09:00', optionId: 'hours' },
    ],
  },
});

const listsSheet: TableSheet = { kind: 'tables', key: 'lists', title: t('Списки', 'Lists'), tables: [stages, options] };

export const boardSheet: ViewSheet = {
  kind: 'view',
  key: 'board',
  title: t('Доска', 'Board'),
  columns: {
    label: { width: 100 },
    second: { width: 50, format: 'dd.mm.yyyy' },
    third: { width: 50 },
    side: { width: 80 },
  },
  rows: { top: 1, choose: 2, list: 4 },
  frozenRows: 4,
  cells: [
    { row: 'top', column: 'label', formula: at => `COUNTA(${at.range(people.columns.name)})-1`, bold: true },
    { row: 'choose', column: 'label', text: t('Кто:', 'Who:') },
    { row: 'choose', column: 'second', input: { initial: t('Все', 'Everyone'), choices: { from: () => stageNames } } },
    { row: 'list', column: 'label', formula: at => `SORT(${at.range(people.columns.name)};1;TRUE)` },
    { row: 'list', column: 'side', formula: at => `${at.words(t('Ссылка', 'Link'))}&"${at.link(peopleSheet)}"` },
  ],
  paint: at => [{ columns: ['label', 'second'], when: `${at.cell(boardSheet.cells[3]!)}=TODAY()`, bold: true }],
};

const indexSheet: ViewSheet = {
  kind: 'view',
  key: 'index',
  title: same('_index'),
  hidden: true,
  columns: { today: { width: 80 }, stages: { width: 80 } },
  rows: { first: 1 },
  cells: [todayCell, stageNames],
  rowsAtLeast: 2000,
};

/** A small workbook with a sheet of every kind. */
export const studio: Workbook = { version: '1.2.0', sheets: [boardSheet, peopleSheet, listsSheet, indexSheet] };
