import { plan, withdraw } from '../../src/workbook/plan';
import type { Step } from '../../src/workbook/step';
import {
  applyToModel,
  emptyModel,
  insertColumns,
  insertRows,
  newSheet,
  observeModel,
  setCell,
  type Model,
} from './support/model';
import { studio } from './support/studio';

function planned(model: Model, language: 'ru' | 'en' = 'ru'): readonly Step[] {
  const outcome = plan(studio, language, observeModel(model, ['Доска', 'Board']));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

function settled(model: Model, language: 'ru' | 'en' = 'ru'): Model {
  return applyToModel(model, planned(model, language));
}

const sheetOf = (model: Model, title: string) => model.sheets.find(sheet => sheet.title === title)!;
const headerOf = (model: Model, title: string) => sheetOf(model, title).values[0];
const at = (model: Model, title: string, name: string) =>
  sheetOf(model, title).columns.find(mark => mark.name === name)!.at;

describe('an empty spreadsheet', () => {
  const model = settled(emptyModel());

  test('becomes the declared sheets, the first in place of the empty one', () => {
    expect(model.sheets.map(sheet => sheet.title)).toEqual(['Доска', 'Люди', 'Списки', '_index']);
    expect(model.sheets[0]!.id).toBe(0);
    expect(headerOf(model, 'Люди')).toEqual(['Имя', 'Знакомство', 'Этап', 'Настроение', 'Код', 'Дней']);
    expect(headerOf(model, 'Списки')).toEqual(['Стадия', 'Цвет', 'Настройка', 'Значение', 'Ключ']);
    expect(sheetOf(model, 'Списки').values[1]).toEqual(['Новый', '#ffffff', 'Язык', 'ru', 'language']);
    expect(sheetOf(model, '_index').rowsMax).toBe(2000);
  });

  test('has its formulas over ranges that begin in the header’s row', () => {
    expect(sheetOf(model, 'Люди').formulas[0]![5]).toBe(
      `=ARRAYFORMULA(IF(ROW(A1:A)=ROW(A1);"Дней";IF(IFERROR(A1:A="";TRUE);"";'_index'!$A$1-B1:B)))`,
    );
    expect(sheetOf(model, 'Доска').formulas[0]![0]).toBe(`=COUNTA('Люди'!A1:A)-1`);
    expect(sheetOf(model, 'Доска').formulas[3]![3]).toContain(`#gid=${sheetOf(model, 'Люди').id}`);
  });

  test('has a filter where the sheet asks for one, and nowhere else', () => {
    expect(model.sheets.filter(({ filtered }) => filtered).map(({ title }) => title)).toEqual(['Люди']);
  });

  test('is planned nothing more', () => expect(planned(model)).toEqual([]));

  test('speaks the other language when asked', () => {
    const english = settled(emptyModel('Sheet1'), 'en');
    expect(english.sheets.map(sheet => sheet.title)).toEqual(['Board', 'People', 'Lists', '_index']);
    expect(planned(english, 'en')).toEqual([]);
  });
});

test('a hidden sheet is known by its title, and by a mark where another sheet has that', () => {
  const made = settled(emptyModel());
  expect(sheetOf(made, '_index').mark).toBe('');
  sheetOf(made, '_index').title = 'Мой индекс';
  const again = settled(made);
  expect(again.sheets.map(sheet => sheet.title)).toEqual(['Доска', 'Люди', 'Списки', '_index', 'Мой индекс']);
  expect(planned(again)).toEqual([]);

  const taken = settled(emptyModel());
  Object.assign(sheetOf(taken, '_index'), { title: '_INDEX', mark: 'people 99' });
  const beside = settled(taken);
  expect(sheetOf(beside, '_index (2)').mark).toMatch(/^index \d+$/);
  expect(planned(beside)).toEqual([]);
});

test('a set-up killed after any step is completed by running again', () => {
  const steps = planned(emptyModel());
  const whole = applyToModel(emptyModel(), steps);
  for (let count = 1; count < steps.length; count += 1) {
    const again = settled(applyToModel(emptyModel(), steps, count));
    expect(planned(again)).toEqual([]);
    expect(again.sheets.map(sheet => sheet.values)).toEqual(whole.sheets.map(sheet => sheet.values));
    expect(again.sheets.map(sheet => sheet.title)).toEqual(whole.sheets.map(sheet => sheet.title));
  }
});

describe('a used spreadsheet', () => {
  test('keeps a sheet that happens to have our title', () => {
    const used = emptyModel('Люди');
    setCell(used.sheets[0]!, 1, 1, 'Закупки');
    const model = settled(used);
    expect(model.sheets.map(sheet => sheet.title)).toEqual(['Люди', 'Доска', 'Люди (2)', 'Списки', '_index']);
    expect(headerOf(model, 'Люди')).toEqual(['Закупки']);
    expect(planned(model)).toEqual([]);
  });

  test('takes a sheet with our columns for ours, and adds what it lacks', () => {
    const used = emptyModel('Sheet7');
    used.sheets.push(newSheet(5, 'people'));
    setCell(used.sheets[1]!, 1, 2, 'NAME');
    setCell(used.sheets[1]!, 1, 3, 'Own');
    const model = settled(used);
    expect(headerOf(model, 'people')).toEqual(['', 'NAME', 'Знакомство', 'Этап', 'Настроение', 'Код', 'Дней', 'Own']);
    expect(planned(model)).toEqual([]);
  });

  test('is refused when two sheets or two columns may be ours', () => {
    const sheets = emptyModel('Люди');
    sheets.sheets.push(newSheet(5, 'People'));
    const two = plan(studio, 'ru', observeModel(sheets));
    expect(two).toMatchObject({ ok: false, refusal: { message: { ru: expect.stringContaining('«Люди», «People»') } } });
    const columns = settled(emptyModel());
    const people = sheetOf(columns, 'Люди');
    people.columns = people.columns.filter(mark => mark.name !== 'people.met');
    setCell(people, 1, 9, 'met');
    const twins = plan(studio, 'ru', observeModel(columns));
    expect(twins).toMatchObject({
      ok: false,
      refusal: { message: { ru: expect.stringContaining('B «Знакомство», I «met»') } },
    });
  });

  test('is left alone by an older version', () => {
    const newer = { ...settled(emptyModel()), stamp: { version: '1.10.0', language: 'ru' as const } };
    expect(plan(studio, 'ru', observeModel(newer))).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });
});

describe('what people did is kept', () => {
  const edited = (edit: (model: Model) => void): Model => {
    const model = settled(emptyModel());
    edit(model);
    return model;
  };

  test('a title of their own, also over a computed column', () => {
    const model = edited(one => {
      setCell(sheetOf(one, 'Люди'), 1, 1, 'Кто');
      setCell(sheetOf(one, 'Люди'), 1, 6, 'Сколько "дней"');
    });
    const mended = settled(model);
    expect(headerOf(mended, 'Люди')).toEqual(['Кто', 'Знакомство', 'Этап', 'Настроение', 'Код', 'Сколько "дней"']);
    expect(sheetOf(mended, 'Люди').formulas[0]![5]).toContain('"Сколько "&CHAR(34)&"дней"&CHAR(34)&""');
    expect(planned(mended)).toEqual([]);
  });

  test('a sheet and columns renamed, moved and inserted', () => {
    const model = edited(one => {
      sheetOf(one, 'Люди').title = 'Наши';
      insertColumns(sheetOf(one, 'Наши'), 0, 2);
      insertRows(sheetOf(one, 'Доска'), 1, 1);
      setCell(sheetOf(one, 'Наши'), 1, 1, 'Моё');
    });
    const mended = settled(model);
    expect(headerOf(mended, 'Наши')!.slice(0, 3)).toEqual(['Моё', '', 'Имя']);
    expect(sheetOf(mended, 'Наши').formulas[0]![7]).toContain('D1:D');
    expect(sheetOf(mended, 'Доска').values[2]![0]).toBe('Кто:');
    expect(planned(mended)).toEqual([]);
  });

  test('a list emptied after the set-up stays empty, and a setting comes back', () => {
    const model = edited(one => {
      for (const row of [2, 3]) for (const column of [1, 2, 3, 4, 5]) setCell(sheetOf(one, 'Списки'), row, column, '');
    });
    const mended = settled(model);
    expect(sheetOf(mended, 'Списки').values[1]).toEqual(['', '', 'Язык', 'ru', 'language']);
    expect(planned(mended)).toEqual([]);
  });

  test('the words and choices they put into a view, while its formulas come back', () => {
    const model = edited(one => {
      setCell(sheetOf(one, 'Доска'), 2, 1, 'Менеджер');
      setCell(sheetOf(one, 'Доска'), 2, 2, 'Анна');
      setCell(sheetOf(one, 'Доска'), 1, 1, '7');
    });
    const mended = settled(model);
    expect(sheetOf(mended, 'Доска').values[1]!.slice(0, 2)).toEqual(['Менеджер', 'Анна']);
    expect(sheetOf(mended, 'Доска').formulas[0]![0]).toContain('COUNTA');
  });

  test('their conditional formats, in their order, around ours made whole again', () => {
    const own = { areas: [{ row: 2, column: 1, rows: 3, columns: 1 }], formula: '=A2="моё"' };
    const model = edited(one => {
      const people = sheetOf(one, 'Люди');
      const [first, second] = people.rules;
      const area = { row: 1, column: 6, rows: 4, columns: 1 };
      people.rules = [own, { ...first!, areas: [area] }, { ...first!, areas: [{ ...area, row: 9 }] }, second!, own];
    });
    const rules = sheetOf(settled(model), 'Люди').rules;
    expect(rules).toHaveLength(4);
    expect([rules[0], rules[3]]).toEqual([own, own]);
    expect(rules[1]!.areas).toEqual([{ row: 1, column: 6, rows: null, columns: 1 }]);
    expect(planned(settled(model))).toEqual([]);
  });
});

describe('what broke is mended', () => {
  test('formats, drop-downs and warnings that a paste took away', () => {
    const model = settled(emptyModel());
    const people = sheetOf(model, 'Люди');
    people.formats = { ...people.formats, 2: 'mixed' };
    people.choices = { ...people.choices, 3: 'mixed', 4: '' };
    people.guarded = [];
    const steps = planned(model);
    expect(steps.map(step => step.do)).toEqual(['format', 'choose', 'choose', 'guard']);
    expect(planned(applyToModel(model, steps))).toEqual([]);
  });

  test('a deleted column comes after the last of ours', () => {
    const model = settled(emptyModel());
    const people = sheetOf(model, 'Люди');
    people.columns = people.columns
      .filter(mark => mark.name !== 'people.mood')
      .map(mark => ({ ...mark, at: mark.at > 4 ? mark.at - 1 : mark.at }));
    for (const block of [people.values, people.formulas]) for (const row of block) row.splice(3, 1);
    const mended = settled(model);
    expect(headerOf(mended, 'Люди')).toEqual(['Имя', 'Знакомство', 'Этап', 'Код', 'Дней', 'Настроение']);
    expect(at(mended, 'Люди', 'people.mood')).toBe(6);
    expect(planned(mended)).toEqual([]);
  });

  test('a deleted header row comes back above the rows', () => {
    const model = settled(emptyModel());
    const people = sheetOf(model, 'Люди');
    people.rows = [];
    people.values = [['Анна', '46000', 'Новый', '', 'x-1', '']];
    people.formulas = [];
    const mended = settled(model);
    expect(sheetOf(mended, 'Люди').values[1]![0]).toBe('Анна');
    expect(headerOf(mended, 'Люди')![0]).toBe('Имя');
    expect(planned(mended)).toEqual([]);
  });
});

test('withdrawing takes the marks, and a later set-up finds everything again', () => {
  const model = settled(emptyModel());
  const bare = applyToModel(model, withdraw(observeModel(model)));
  expect(bare.sheets.flatMap(sheet => [sheet.mark, ...sheet.columns, ...sheet.rows])).toEqual(['', '', '', '']);
  const again = settled(bare);
  expect(again.sheets.map(sheet => sheet.values)).toEqual(model.sheets.map(sheet => sheet.values));
  expect(planned(again)).toEqual([]);
});
