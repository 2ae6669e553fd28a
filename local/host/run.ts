import { createServices, finish, type Services } from '../apps-script/services';
import type { Spreadsheet } from '../engine/spreadsheet';
import { createMeter } from '../world/create';
import type { Run } from '../world/run';
import type { Execution, World } from '../world/world';
import type { Bundle } from './bundle';
import { delivered, messageOf, outOfTime } from './outcome';
import { callInRealm, compileInRealm, createRealm, parseInRealm } from './realm';
import { zoned } from './zoned';

/** A spreadsheet, what surrounds it, and the script that is bound to it. */
export interface Bound {
  readonly spreadsheet: Spreadsheet;
  readonly world: World;
  readonly bundle: Bundle;
}

/** What to run, for whom, and from where. */
export interface Start extends Pick<Execution, 'user' | 'context' | 'active' | 'apart' | 'onCall' | 'onNeed'> {
  readonly function: string;
  /** What the function is called with, as JSON would carry it; or made from the services, for the event of a trigger. */
  readonly args?: readonly unknown[] | ((services: Services) => readonly unknown[]);
  /** A trigger that somebody has installed starts it: with that person's rights, though it was an edit. */
  readonly installed?: true;
  /** Left out: what Google gives in this context. */
  readonly authMode?: Execution['authMode'];
}

export type { Run } from '../world/run';

/** Whether Google starts it by itself, without anybody's rights. */
export function isSimple({ context, installed }: Start): boolean {
  return !installed && (context === 'open' || context === 'edit');
}

/** How long Google lets an execution run. */
export function limitOf({ authMode }: Pick<Execution, 'authMode'>): number {
  return authMode === 'FULL' ? 6 * 60_000 : 30_000;
}

/** Runs one global function of the bundle: loads it fresh, on services made for this execution, to the end. */
export function run({ spreadsheet, world, bundle }: Bound, start: Start): Run {
  const logs: string[] = [];
  const begun = performance.now();
  const at = world.now;
  const execution = {
    ...toExecution(bundle, start),
    onLog: (_: string, text: string) => logs.push(text),
    onCall: (method: string) => {
      start.onCall?.(method);
      // At Google time goes by while services are called; here only where the clock is moved on.
      if (world.now - at > limitOf(execution)) throw new Error(outOfTime);
    },
  };
  const outcome = zoned(bundle.manifest.timeZone, () => {
    const refusal = refusalOf(world, execution);
    if (refusal) return { error: refusal };
    const services = createServices(spreadsheet, world, execution);
    try {
      return { value: execute(services, bundle, world, start, execution) };
    } catch (error) {
      return { error: messageOf(error) };
    } finally {
      finish(services);
      spreadsheet.flush();
    }
  });
  return {
    function: start.function,
    user: start.user,
    context: start.context,
    at,
    tookMs: Math.round(performance.now() - begun),
    value: null,
    ...outcome,
    logs,
    shown: execution.shown,
    meter: execution.meter,
  };
}

function execute(services: Services, bundle: Bundle, world: World, start: Start, execution: Execution): unknown {
  const realm = createRealm(services, () => world.now);
  execution.compile = (code, names) => compileInRealm(realm, code, names);
  const { args = [] } = start;
  const value = callInRealm(realm, bundle.script, {
    name: start.function,
    args: () => {
      if (typeof args !== 'function') return parseInRealm(realm, JSON.stringify(args)) as unknown[];
      const made = args(services);
      // The event is Google's work, not the script's.
      Object.assign(execution.meter, createMeter());
      return made;
    },
    // Few scripts have every simple trigger.
    optional: isSimple(start),
    limitMs: limitOf(execution),
  });
  finish(services);
  return delivered(value);
}

/** The execution that a start begins, as its services see it. */
export function toExecution({ manifest, html }: Bundle, start: Start): Execution {
  const { user, context, authMode, active, apart, onNeed } = start;
  const simple = isSimple(start);
  return {
    user,
    activeUser: simple ? '' : user,
    authMode: authMode ?? (simple ? 'LIMITED' : 'FULL'),
    context,
    manifest,
    html,
    ...(active && { active }),
    ...(apart && { apart }),
    ...(onNeed && { onNeed }),
    shown: [],
    meter: createMeter(),
  };
}

/** Nothing that needs rights begins before its user has granted every scope of the manifest. */
export function refusalOf({ grants }: World, { authMode, user, manifest }: Execution): string | undefined {
  if (authMode !== 'FULL') return undefined;
  const granted = grants[user] ?? [];
  const missing = manifest.oauthScopes.filter(scope => !granted.includes(scope));
  return missing.length
    ? `Authorization is required to perform that action. ${user} has not granted: ${missing.join(', ')}`
    : undefined;
}
