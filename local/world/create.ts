import type { Meter, World } from './world';

/** What a new world may be told; whatever is left out is as for a person in New York who has just begun. */
export interface WorldOptions {
  /** The virtual clock, milliseconds since 1970 UTC. */
  now: number;
  owner?: string;
  /** What the user interface speaks to the owner: `ru`, `en`. */
  language?: string;
  name?: string;
  seed?: number;
}

/** A world in which nothing has happened yet: no properties, no triggers, no mail, nothing granted. */
export function createWorld({
  now,
  owner = 'owner@example.com',
  language = 'en',
  name,
  seed = 1,
}: WorldOptions): World {
  return {
    now,
    owner,
    languages: { [owner]: language },
    name: name ?? (language === 'ru' ? 'Новая таблица' : 'Untitled spreadsheet'),
    fileId: `local-${seed.toString(36).padStart(6, '0')}`,
    properties: { document: {}, script: {}, user: {} },
    cache: {},
    triggers: [],
    outbox: [],
    mailSent: {},
    grants: {},
    seed,
  };
}

/** A meter on which nothing has been counted. */
export function createMeter(): Meter {
  return { roundTrips: 0, methods: 0, cellsRead: 0, cellsWritten: 0, handles: 0, stores: 0, touching: 0, byMethod: {} };
}

/** What several executions cost together. */
export function addMeters(meters: readonly Meter[]): Meter {
  const sum = createMeter();
  for (const meter of meters) {
    sum.roundTrips += meter.roundTrips;
    sum.methods += meter.methods;
    sum.handles += meter.handles;
    sum.stores += meter.stores;
    sum.touching += meter.touching;
    sum.cellsRead += meter.cellsRead;
    sum.cellsWritten += meter.cellsWritten;
    for (const [method, times] of Object.entries(meter.byMethod)) {
      sum.byMethod[method] = (sum.byMethod[method] ?? 0) + times;
    }
  }
  return sum;
}
