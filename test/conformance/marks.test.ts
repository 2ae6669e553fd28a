import { isDate, script, type Script } from './support';

const ivan = { user: 'ivan@example.com', activeUser: 'ivan@example.com' };

describe('notes', () => {
  test('T108 they are set, read, kept through clearing, and cleared alone', () => {
    const { sheet } = script({ rows: 20 });
    const range = sheet.getRange('A1:B2');
    expect([range.getNote(), range.getNotes()]).toEqual([
      '',
      [
        ['', ''],
        ['', ''],
      ],
    ]);
    range.setNotes([
      ['a', ''],
      [null, 'd'],
    ]);
    expect(range.getNotes()).toEqual([
      ['a', ''],
      ['', 'd'],
    ]);
    range.setNote('all').clear();
    range.clearContent();
    sheet.clear();
    expect(range.getNotes().flat()).toEqual(['all', 'all', 'all', 'all']);
    sheet.getRange('A1').clear({ commentsOnly: true });
    sheet.getRange('B2').setNote(null);
    expect(range.getNotes().flat()).toEqual(['', 'all', 'all', '']);
    sheet.clearNotes();
    expect(range.getNotes().flat()).toEqual(['', '', '', '']);
    expect(() => range.setNotes([['one']])).toThrow(/number of rows in the data/);
  });
});

describe('validation rules', () => {
  const it = script({ timeZone: 'UTC', rows: 20 });
  const { sheet, SpreadsheetApp } = it;
  const make = () => SpreadsheetApp.newDataValidation();
  const day = new Date(2026, 0, 5);

  test.each<[string, () => ReturnType<typeof make>, unknown[]]>([
    ['NUMBER_BETWEEN', () => make().requireNumberBetween(1, 10), [1, 10]],
    ['NUMBER_NOT_BETWEEN', () => make().requireNumberNotBetween(1, 10), [1, 10]],
    ['NUMBER_EQUAL_TO', () => make().requireNumberEqualTo(5), [5]],
    ['NUMBER_NOT_EQUAL_TO', () => make().requireNumberNotEqualTo(5), [5]],
    ['NUMBER_GREATER_THAN', () => make().requireNumberGreaterThan(5), [5]],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', () => make().requireNumberGreaterThanOrEqualTo(5), [5]],
    ['NUMBER_LESS_THAN', () => make().requireNumberLessThan(5.5), [5.5]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', () => make().requireNumberLessThanOrEqualTo(-5), [-5]],
    ['TEXT_CONTAINS', () => make().requireTextContains('a'), ['a']],
    ['TEXT_DOES_NOT_CONTAIN', () => make().requireTextDoesNotContain('a'), ['a']],
    ['TEXT_EQUAL_TO', () => make().requireTextEqualTo('a'), ['a']],
    ['TEXT_IS_VALID_EMAIL', () => make().requireTextIsEmail(), []],
    ['TEXT_IS_VALID_URL', () => make().requireTextIsUrl(), []],
    ['DATE_IS_VALID_DATE', () => make().requireDate(), []],
    ['DATE_AFTER', () => make().requireDateAfter(day), [day]],
    ['DATE_BEFORE', () => make().requireDateBefore(day), [day]],
    ['DATE_EQUAL_TO', () => make().requireDateEqualTo(day), [day]],
    ['DATE_ON_OR_AFTER', () => make().requireDateOnOrAfter(day), [day]],
    ['DATE_ON_OR_BEFORE', () => make().requireDateOnOrBefore(day), [day]],
    ['DATE_BETWEEN', () => make().requireDateBetween(day, day), [day, day]],
    ['DATE_NOT_BETWEEN', () => make().requireDateNotBetween(day, day), [day, day]],
    ['CUSTOM_FORMULA', () => make().requireFormulaSatisfied('=A1>0'), ['=A1>0']],
    ['VALUE_IN_LIST', () => make().requireValueInList(['a', 'b'], false), [['a', 'b'], false]],
    ['CHECKBOX', () => make().requireCheckbox('yes', 'no'), ['yes', 'no']],
    [
      'VALUE_IN_LIST',
      () => make().withCriteria(SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, [['a', 'b'], true]),
      [['a', 'b'], true],
    ],
  ])('T084, T101 %s is read back from a cell as it was built', (name, build, values) => {
    const cell = sheet.getRange('B2').setDataValidation(build().setHelpText('help').setAllowInvalid(false).build());
    const rule = cell.getDataValidation();
    const plain = (value: unknown): unknown => (isDate(value) ? value.getTime() : value);
    expect([rule?.getCriteriaType()?.name(), rule?.getCriteriaValues().map(plain)]).toEqual([name, values.map(plain)]);
    expect([rule?.getHelpText(), rule?.getAllowInvalid(), String(rule)]).toEqual(['help', false, 'DataValidation']);
    const again = rule?.copy().setAllowInvalid(true).build();
    expect([again?.getAllowInvalid(), again?.getCriteriaType()?.name(), rule?.getAllowInvalid()]).toEqual([
      true,
      name,
      false,
    ]);
    cell.clearDataValidations();
    expect(cell.getDataValidation()).toBeNull();
  });

  test('T092, T093 arguments are checked; a relative date is for other rules', () => {
    const { DataValidationCriteria, RelativeDate, BooleanCriteria } = SpreadsheetApp;
    const builder = make() as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const [method, ...args] of [
      ['requireNumberBetween', 'a', 'b'],
      ['requireDate', '=A1'],
      ['requireDateAfter', RelativeDate.TODAY],
      ['requireValueInList', 'a'],
      ['requireValueInRange', 'A1'],
      ['setAllowInvalid', 'no'],
      ['setHelpText'],
    ] as [string, ...unknown[]][]) {
      expect(() => builder[method]?.(...args)).toThrow(/don't match the method signature for/);
    }
    expect(() => make().withCriteria(DataValidationCriteria.DATE_AFTER, [RelativeDate.TODAY])).toThrow(/[Rr]elative/);
    expect(() => make().withCriteria(BooleanCriteria.CELL_EMPTY as never, [])).toThrow();
    expect(Object.keys(DataValidationCriteria).some(name => name.includes('RELATIVE'))).toBe(false);
    const formula = make().withCriteria(DataValidationCriteria.DATE_AFTER, ['=A1']).build();
    expect(formula.getCriteriaValues()).toEqual(['=A1']);
  });

  test('T085, T094 a block of rules, one for each cell; strict ones refuse, lenient ones do not', () => {
    const own = script({ rows: 20 });
    const [strict, lenient] = [true, false].map(refusing =>
      own.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(!refusing).build(),
    );
    const range = own.sheet.getRange('A1:C1').setDataValidations([[strict ?? null, lenient ?? null, null]]);
    expect(range.getDataValidations()[0]?.map(rule => rule?.getAllowInvalid())).toEqual([false, true, undefined]);
    range.offset(0, 1, 1, 2).setValues([[-1, -1]]);
    expect(() => range.setValues([[-1, 1, 1]])).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(range.getValues()).toEqual([['', -1, -1]]);
    own.sheet.getRange('A1').setValue('');
    own.sheet.insertRowBefore(1);
    expect(own.sheet.getRange('A2').getDataValidation()?.getAllowInvalid()).toBe(false);
  });
});

describe('metadata', () => {
  test('T118, T119 it hangs on a file, a sheet, a row or a column, is found, changed and moved', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20 });
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const { DeveloperMetadataVisibility: Visibility, DeveloperMetadataLocationType: Type } = SpreadsheetApp;
    file.addDeveloperMetadata('version', '1', Visibility.PROJECT);
    sheet.addDeveloperMetadata('sheet');
    sheet.getRange('B:B').addDeveloperMetadata('column', 'phone');
    sheet.getRange('2:2').addDeveloperMetadata('row', Visibility.PROJECT);
    const find = () => file.createDeveloperMetadataFinder();
    expect(
      find()
        .find()
        .map(one => one.getKey())
        .sort(),
    ).toEqual(['column', 'row', 'sheet', 'version']);
    const one = find().withKey('column').withValue('phone').find()[0];
    expect([one?.getValue(), one?.getVisibility(), one?.getLocation().getLocationType()]).toEqual([
      'phone',
      Visibility.DOCUMENT,
      Type.COLUMN,
    ]);
    expect(find().withVisibility(Visibility.PROJECT).find()).toHaveLength(2);
    expect(find().withLocationType(Type.ROW).find()[0]?.getValue()).toBeNull();
    expect(
      find()
        .withId(one?.getId() ?? 0)
        .find()[0]
        ?.getKey(),
    ).toBe('column');
    expect(sheet.getRange('A1:C9').createDeveloperMetadataFinder().find()).toEqual([]);
    expect(sheet.getRange('A1:C9').createDeveloperMetadataFinder().onIntersectingLocations().find()).toHaveLength(2);
    expect([file, sheet].map(place => place.getDeveloperMetadata().map(each => each.getKey()))).toEqual([
      ['version'],
      ['sheet'],
    ]);
    sheet.insertColumnBefore(1);
    expect(one?.getLocation().getColumn()?.getA1Notation()).toBe('C:C');
    one?.setKey('field').setValue('mail').setVisibility(Visibility.PROJECT).moveToRow(sheet.getRange('5:5'));
    expect([one?.getLocation().getRow()?.getA1Notation(), one?.getLocation().getColumn()]).toEqual(['5:5', null]);
    expect(one?.moveToSheet(sheet).getLocation().getSheet()?.getName()).toBe('Sheet1');
    expect(one?.moveToSpreadsheet().getLocation().getSpreadsheet()?.getId()).toBe(file.getId());
    expect(one?.moveToColumn(sheet.getRange('A:A')).getLocation().getLocationType()).toBe(Type.COLUMN);
    expect([one?.getKey(), one?.getValue(), one?.getVisibility()]).toEqual(['field', 'mail', Visibility.PROJECT]);
    for (const wrong of ['B2', 'B2:D4', 'A1:A5']) {
      expect(() => sheet.getRange(wrong).addDeveloperMetadata('k')).toThrow(/arbitrary ranges/);
      expect(() => one?.moveToColumn(sheet.getRange(wrong))).toThrow(/arbitrary ranges/);
    }
    one?.remove();
    expect(find().withKey('field').find()).toEqual([]);
    expect(() => one?.getKey()).toThrow();
    expect(() => sheet.addDeveloperMetadata(...([] as unknown as [string]))).toThrow(/don't match/);
  });
});

describe('protections', () => {
  const kinds = ({ SpreadsheetApp }: Script) => SpreadsheetApp.ProtectionType;

  test('T115, T116 what a protection tells', () => {
    const it = script({ rows: 20 });
    const { sheet } = it;
    const file = it.SpreadsheetApp.getActiveSpreadsheet();
    const own = sheet.getRange('A1:B2').protect();
    expect([own.getDescription(), own.isWarningOnly(), own.getEditors(), own.canEdit(), own.getRangeName()]).toEqual([
      '',
      false,
      [],
      true,
      null,
    ]);
    own.setDescription('ours').setWarningOnly(true);
    const [again] = sheet.getProtections(kinds(it).RANGE);
    expect([again?.getDescription(), again?.isWarningOnly(), again?.getRange().getA1Notation()]).toEqual([
      'ours',
      true,
      'A1:B2',
    ]);
    expect([again?.getProtectionType(), String(again)]).toEqual([kinds(it).RANGE, 'Protection']);
    const whole = sheet.protect().setDescription('sheet');
    expect(sheet.protect().getDescription()).toBe('sheet');
    whole.setUnprotectedRanges([sheet.getRange('C3')]);
    expect(whole.getUnprotectedRanges().map(range => range.getA1Notation())).toEqual(['C3']);
    expect(file.getProtections(kinds(it).SHEET).map(one => one.getDescription())).toEqual(['sheet']);
    own.setWarningOnly(false).addEditors(['a@example.com', 'b@example.com']).removeEditor('a@example.com');
    expect(own.getEditors().map(user => user.getEmail())).toEqual(['b@example.com']);
    file.setNamedRange('area', sheet.getRange('D1:D5'));
    expect([own.setRangeName('area').getRange().getA1Notation(), own.getRangeName()]).toEqual(['D1:D5', 'area']);
    expect(own.setRange(sheet.getRange('E1')).getRangeName()).toBeNull();
    own.remove();
    expect([sheet.getProtections(kinds(it).RANGE), file.getProtections(kinds(it).RANGE)]).toEqual([[], []]);
    expect(() => own.setDescription('gone')).toThrow();
  });

  test('T007 whole columns and rows under protection stay whole', () => {
    const { sheet } = script({ rows: 20 });
    const columns = sheet.getRange('B:C').protect();
    const whole = sheet.protect().setUnprotectedRanges([sheet.getRange('3:4'), sheet.getRange('E2:E')]);
    expect(whole.getUnprotectedRanges().map(range => range.getA1Notation())).toEqual(['3:4', 'E2:E']);
    sheet.insertRowBefore(1).insertColumnBefore(1).insertRowAfter(21);
    expect([columns.getRange().getA1Notation(), columns.getRange().getNumRows()]).toEqual(['C:D', 22]);
  });

  test('T117 whoever is kept out changes nothing there, by whatever method', () => {
    const { sheet, SpreadsheetApp } = script({ rows: 20, execution: ivan });
    const { Dimension } = SpreadsheetApp;
    const range = sheet.getRange('B1:B3');
    const protection = range.protect().addEditor('petr@example.com');
    expect([protection.canEdit(), range.canEdit(), sheet.getRange('A1').canEdit()]).toEqual([false, false, true]);
    const attempts: (() => unknown)[] = [
      () => range.setValue('x'),
      () => range.setFormula('=1'),
      () => range.setFormulaR1C1('=1'),
      () => range.clear(),
      () => range.clearContent(),
      () => range.clearFormat(),
      () => range.setBackground('red'),
      () => range.setFontWeights([['bold'], ['bold'], ['bold']]),
      () => range.setNumberFormat('0'),
      () => range.setNote('n'),
      () => range.setDataValidation(null),
      () => range.insertCheckboxes(),
      () => range.merge(),
      () => range.sort(2),
      () => range.insertCells(Dimension.ROWS),
      () => range.deleteCells(Dimension.ROWS),
      () => range.moveTo(sheet.getRange('D1')),
      () => sheet.getRange('A1').copyTo(range),
      () => sheet.getRange('A1').moveTo(sheet.getRange('B2')),
      () => sheet.appendRow(['a', 'b']),
      () => sheet.deleteRows(2, 1),
      () => sheet.deleteColumn(2),
      () => sheet.insertRowsBefore(2, 1),
      () => sheet.insertRowAfter(2),
      () => sheet.moveRows(sheet.getRange('A3'), 8),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(/^You are trying to edit a protected cell or object\./);
    expect(range.getValues().flat()).toEqual(['', '', '']);
    sheet.getRange('A1').setValue('free');
    expect(sheet.insertRowAfter(3).deleteRow(4).insertColumnAfter(2).deleteColumn(3).getMaxRows()).toBe(20);
    protection.addEditor('ivan@example.com');
    expect(range.setValue('x').getValue()).toBe('x');
  });
});
