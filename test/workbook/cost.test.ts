import { createServices } from '../../local/apps-script/services';
import { Spreadsheet as Workbook } from '../../local/engine/spreadsheet';
import { createMeter, createWorld } from '../../local/world/create';
import type { Execution, Meter } from '../../local/world/world';
import { workbook } from '../../src/crm/workbook';
import { setUpWorkbook } from '../../src/google/setup';

const spreadsheet = Workbook.create({ locale: 'ru_RU', timeZone: 'Europe/Moscow' });
const world = createWorld({ now: Date.UTC(2026, 10, 23, 9) });

/** Sets the CRM's workbook up in an execution of its own, and tells what it cost. */
function costOfSetUp(): { readonly steps: number; readonly meter: Meter } {
  const execution: Execution = {
    user: world.owner,
    activeUser: world.owner,
    authMode: 'FULL',
    context: 'menu',
    manifest: { timeZone: 'Europe/Moscow', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] },
    html: {},
    shown: [],
    meter: createMeter(),
  };
  Object.assign(globalThis, { SpreadsheetApp: createServices(spreadsheet, world, execution).SpreadsheetApp });
  const outcome = setUpWorkbook(workbook, 'ru');
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return { steps: outcome.value.steps, meter: execution.meter };
}

test('a set-up of the CRM takes few calls, and a repeated one reads little and writes nothing', () => {
  const first = costOfSetUp();
  expect(first.steps).toBeGreaterThan(50);
  expect(first.meter.methods).toBeLessThanOrEqual(450);
  const again = costOfSetUp();
  expect(again.steps).toBe(0);
  expect(again.meter.cellsWritten).toBe(0);
  expect(again.meter.roundTrips).toBeLessThanOrEqual(70);
});
