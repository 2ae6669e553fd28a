import { createServices } from '../apps-script/services';
import { Lock } from '../apps-script/stores';
import type { Document } from '../host/document';
import { Chance } from '../interleaved/chance';
import { Interleaving, type Participant } from '../interleaved/interleaving';
import type { Isolates } from '../interleaved/isolates';
import { Ledger } from './ledger';
import { Person, type Scene, type Tally } from './person';
import { people } from './studio';

/** How a storm went. */
export interface Outcome {
  /** What is not as it must be; nothing when all is well. */
  readonly problems: readonly string[];
  readonly tally: Tally;
  readonly trace: readonly string[];
}

/** Four people at work on a studio at once, with the hourly pass among them. The seed decides all. */
export function storm(document: Document, isolates: Isolates, seed: number): Outcome {
  const chance = new Chance(seed);
  const interleaving = new Interleaving(document, isolates, chance);
  const ledger = new Ledger(document.spreadsheet);
  const tally = {
    acknowledged: 0,
    refused: 0,
    unanswered: 0,
    retried: 0,
    gridActs: 0,
    refusedByGrid: 0,
    dropped: 0,
    late: 0,
    overtaken: 0,
  };
  const scene: Scene = { bound: document, interleaving, chance, ledger, name: `S${seed}`, tally, acts: [] };
  const many = chance.percent(5) ? 5 : 1;
  const crowd = people.map(({ name, email }) => new Person(name, email, many + chance.below(2), scene));
  const times = chance.below(10) ? chance.below(2) : 2;
  const failed: string[] = [];
  const owner = menu(scene, chance.percent(12) ? 1 : 0, error => failed.push(`Set up failed: ${error}`));
  interleaving.play([...crowd, clock(scene, times), owner]);
  // What was left half done, the next pass finishes.
  const last = document.run({ function: 'onHour', user: document.world.owner, context: 'clock' });
  tally.overtaken = interleaving.overtaken.length;
  const problems = [
    ...ledger.differences(),
    ...failed,
    ...interleaving.askedUnderLock.map(label => `${label} asked its user something while it held a lock`),
    ...(last.error === undefined ? [] : [`The last hourly pass failed: ${last.error} ${last.logs.join('\n')}`]),
    ...(document.world.properties.document['journal'] ? ['The journal is not closed'] : []),
    ...(Lock.isTaken(createServices(document.spreadsheet, document.world).LockService.getDocumentLock())
      ? ['Somebody still holds the lock']
      : []),
  ];
  return { problems, tally, trace: interleaving.trace };
}

/** The hourly trigger: it strikes during half of the storms, and Google may fire it twice. What it leaves undone, the next pass does. */
function clock(scene: Scene, times: number): Participant {
  return striking(scene, times, { name: 'Clock', runs: 'onHour', context: 'clock', failed: () => undefined });
}

/** The owner, who chooses Set up once more while all the others work. */
function menu(scene: Scene, times: number, failed: (error: string) => void): Participant {
  return striking(scene, times, { name: 'Owner', runs: 'setUp', context: 'menu', failed });
}

interface Striking {
  readonly name: string;
  readonly runs: string;
  readonly context: 'clock' | 'menu';
  readonly failed: (error: string) => void;
}

function striking({ bound, chance, interleaving }: Scene, times: number, striker: Striking): Participant {
  const { name, runs, context, failed } = striker;
  const moment = (): number => bound.world.now + chance.below(15_000);
  let left = times;
  return {
    name,
    readyAt: times ? moment() : null,
    act() {
      left -= 1;
      (this as { readyAt: number | null }).readyAt = left > 0 ? moment() : null;
      interleaving.start({ function: runs, user: bound.world.owner, context }, runs, run => {
        if (run.error !== undefined) failed(run.error);
        interleaving.trace.push(`${runs} ended: ${run.error ?? 'well'} ${run.logs.join(' ')}`);
      });
      return { did: 'strikes' };
    },
  };
}
