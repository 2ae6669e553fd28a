import type { Spreadsheet } from '../../local/engine/spreadsheet';
import { addMenus } from '../../local/host/page/grid-menus';
import { watchEdit } from '../../local/host/page-edit';

test('a script’s menus stand in the page with their submenus and lines between; those that it made before go', () => {
  const content: Record<string, object> = { edit: {} };
  const children: [path: string, item: { name: string; separator: boolean; execute?: () => void }][] = [];
  const topbarMenuRegistry = {
    content,
    add: (key: string, item: object) => void (content[key] = item),
    addChild: (key: string, path: string[], item: (typeof children)[number][1]) =>
      void children.push([[...path.splice(0), key].join(' > '), item]),
    remove: (key: string) => void Reflect.deleteProperty(content, key),
  };
  const engine = { registries: { topbarMenuRegistry } } as unknown as Parameters<typeof addMenus>[0];
  const ran: string[] = [];
  const run = (handler: string): void => void ran.push(handler);
  addMenus(
    engine,
    [
      { title: 'Old', items: [] },
      { title: 'Older', items: [] },
    ],
    run,
  );
  const [first, second] = [
    { caption: 'First', handler: 'first' },
    { caption: 'Second', handler: 'second' },
  ];
  const more = { caption: 'More', items: [second] };
  addMenus(engine, [{ title: 'Mine', items: [first, { separator: true }, more] }], run);
  expect(content).toEqual({ edit: {}, 'script-0': { name: 'Mine', sequence: 900 } });
  expect(children.map(([path, { name, separator }]) => [path, name, separator])).toEqual([
    ['script-0 > script-0/0', 'First', true],
    ['script-0 > script-0/2', 'More', false],
    ['script-0 > script-0/2 > script-0/script-0/2/0', 'Second', false],
  ]);
  for (const [, { execute }] of children) execute?.();
  expect(ran).toEqual(['first', 'second']);
});

test('a paste is one edit for each sheet, of the block around what it changed; looks are none', () => {
  const spreadsheet = { sheets: () => [{ id: 's1', title: 'Leads' }] } as unknown as Spreadsheet;
  const cell = (row: number, col: number, content?: string) => ({
    type: 'UPDATE_CELL',
    sheetId: 's1',
    row,
    col,
    content,
  });
  const edits = (...commands: readonly object[]) =>
    watchEdit(spreadsheet, { type: 'REMOTE_REVISION', commands } as never, 'PASTE').done();
  const pasted = [cell(2, 3, 'b'), cell(1, 1, 'a'), cell(4, 2, ''), cell(0, 0)];
  expect(edits(...pasted)).toEqual([{ sheet: 'Leads', range: 'B2:D5' }]);
  const squished = { type: 'SQUISHED_UPDATE_CELL', sheetId: 's1', targetRange: 'C7:D9', content: 'x' };
  expect(edits(cell(4, 0, 'b'), squished)).toEqual([{ sheet: 'Leads', range: 'A5:D9' }]);
  expect(edits(cell(0, 0))).toEqual([]);
});
