import { createServices } from '../../local/apps-script/services';
import { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import { createWorld } from '../../local/world/create';
import { workbook } from '../../src/crm/workbook';
import { openOffice } from '../../src/google/office';

test('what runs alone lets the lock go, also when it fails', () => {
  const sheets = Workbook.create({ locale: 'en_US', timeZone: 'Etc/UTC', rows: 3, columns: 3 });
  const services = createServices(sheets, createWorld({ now: 0, seed: 1 }));
  Object.assign(globalThis, services);
  const lock = services.LockService.getDocumentLock();
  const office = openOffice(workbook, {} as never);
  expect(office.alone(0, () => lock?.hasLock())).toBe(true);
  expect(lock?.hasLock()).toBe(false);
  const fail = (): never => {
    throw new Error('broken');
  };
  expect(() => office.alone(0, fail)).toThrow('broken');
  expect(lock?.hasLock()).toBe(false);
});
