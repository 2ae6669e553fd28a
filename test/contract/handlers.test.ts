import type { Execution, MenuItem } from '../../local/world/world';
import { loadScript, read } from './support/dist';

/** As much of the built services as these tests touch; the built file has no types. */
interface Services extends Record<string, unknown> {
  ScriptApp: {
    AuthMode: Record<string, unknown>;
    getProjectTriggers(): { getHandlerFunction(): string }[];
  };
}

type Handler = (...args: unknown[]) => unknown;

test.each(['NONE', 'LIMITED', 'FULL'] as const)(
  'every command of the menu made in mode %s is a global',
  async authMode => {
    const execution = executionOf({ authMode, context: 'open' });
    const { script, services } = await start(execution);
    (script['onOpen'] as Handler)({ authMode: services.ScriptApp.AuthMode[authMode] });
    const handlers = execution.shown.flatMap(shown => (shown.kind === 'menu' ? handlersOf(shown.items) : []));
    expect(handlers).not.toEqual([]);
    expect(globalFunctions(script)).toEqual(expect.arrayContaining(handlers));
  },
);

test('the one trigger that set-up makes calls a global', async () => {
  const { script, services } = await start(executionOf({ authMode: 'FULL', context: 'menu' }));
  (script['setUp'] as Handler)({ language: 'en' });
  const handlers = services.ScriptApp.getProjectTriggers().map(trigger => trigger.getHandlerFunction());
  expect(handlers).toEqual(['onHour']);
  expect(globalFunctions(script)).toContain('onHour');
});

/** The built script, loaded over the built services as the local host loads it. */
async function start(execution: Execution): Promise<{ script: Record<string, unknown>; services: Services }> {
  const built = new URL('../../build/apps-script.mjs', import.meta.url).href;
  const { createServices } = (await import(built)) as {
    createServices: (spreadsheet: undefined, world: undefined, execution: Execution) => Services;
  };
  const services = createServices(undefined, undefined, execution);
  return { script: loadScript(services), services };
}

function executionOf(how: Pick<Execution, 'authMode' | 'context'>): Execution {
  return {
    ...how,
    user: 'owner@example.com',
    activeUser: 'owner@example.com',
    manifest: JSON.parse(read('dist/appsscript.json')) as Execution['manifest'],
    html: { Sidebar: read('dist/Sidebar.html'), Desk: read('dist/Desk.html') },
    shown: [],
    meter: {
      roundTrips: 0,
      methods: 0,
      cellsRead: 0,
      cellsWritten: 0,
      handles: 0,
      stores: 0,
      touching: 0,
      byMethod: {},
    },
  };
}

function handlersOf(items: MenuItem[]): string[] {
  return items.flatMap(item => {
    if ('handler' in item) return [item.handler];
    return 'items' in item ? handlersOf(item.items) : [];
  });
}

function globalFunctions(script: Record<string, unknown>): string[] {
  return Object.keys(script).filter(name => typeof script[name] === 'function');
}
