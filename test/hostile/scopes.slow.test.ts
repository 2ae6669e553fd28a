import type { Run } from '../../local/host/run';
import { features } from '../../src/features';
import { Studio } from '../scenarios/support/studio';
import { buildAs } from '../scenarios/support/wider-build';
import { inputsFor, olga, studioInUse } from './support/prepared';

const builds: readonly { name: string; words: readonly string[] }[] = [
  { name: 'the default build', words: [] },
  { name: 'the build with the calendar', words: ['--with', 'calendar'] },
  { name: 'the published add-on', words: ['--add-on'] },
];

test.each(builds)(
  'the rights that $name asks for are those that it has used, and no narrower one would do',
  ({ words }) => {
    const build = words.length ? buildAs(...words) : undefined;
    try {
      const studio = build ? studioOf(build.folder) : studioInUse('en_US');
      const asked = studio.document.bundle.manifest.oauthScopes;
      const needs = build ? needsOfADay(studio, words.includes('--add-on')) : needsOfEverything(studio);
      // Each right that was needed is asked for …
      expect(needs.filter(need => !need.some(scope => asked.includes(scope)))).toEqual([]);
      // … and each that is asked for was needed where nothing else and nothing narrower is enough.
      const justified = asked.filter(scope =>
        needs.some(
          need =>
            need.includes(scope) &&
            need.every(other => other === scope || (!asked.includes(other) && !other.startsWith(`${scope}.`))),
        ),
      );
      expect(justified).toEqual(asked);
    } finally {
      build?.remove();
    }
  },
);

type Execute = (name: string, args: readonly unknown[], how?: Parameters<Studio['run']>[2]) => Run;

/** Runs every call, every command and every trigger, and tells each need of a right: scopes of which any one would do. */
function needsOfEverything(studio: Studio): readonly (readonly string[])[] {
  return needsOf(studio, run => {
    for (const authMode of ['LIMITED', 'NONE'] as const) run('onOpen', [{ authMode }], { context: 'open', authMode });
    run('onInstall', [{ authMode: 'FULL' }]);
    for (const [call, input] of Object.entries(inputsFor(studio)))
      run('rpc', [JSON.stringify({ id: `${call} 1`, call, input })], { context: 'sidebar' });
    const commands = features.flatMap(feature => feature.commands ?? []).map(({ command }) => command);
    for (const command of commands.filter(one => one !== 'switchOff')) run(command, []);
    studio.document.fireEdit(olga, { sheet: 'Leads', range: 'A2', value: 'Acme' });
    studio.document.setNow(studio.document.world.now + 4 * 3_600_000);
    run('onHour', [{}], { context: 'clock' });
    expect(studio.outbox.length).toBeGreaterThan(0);
    run('switchOff', []);
  });
}

/** In the other builds other things happen at set-up, by the hour and at the end only. */
function needsOfADay(studio: Studio, isApart: boolean): readonly (readonly string[])[] {
  return needsOf(studio, run => {
    run('setUp', []);
    run('showSidebar', []);
    const [trigger] = studio.document.world.triggers;
    run('onHour', [{ triggerUid: trigger?.id }], { context: 'clock', ...(isApart && { apart: true }) });
    expect(studio.outbox).toHaveLength(1);
    run('switchOff', []);
  });
}

function needsOf(studio: Studio, work: (run: Execute) => void): readonly (readonly string[])[] {
  const needs = new Map<string, readonly string[]>();
  const onNeed = (scopes: readonly string[]): void => void needs.set(scopes.join(), [...scopes]);
  work((name, args, how = {}) => {
    const run = studio.run(name, args, { onNeed, ...how });
    expect([name, run.error]).toEqual([name, undefined]);
    return run;
  });
  return [...needs.values()];
}

/** Set up before nine, with a call that goes into a calendar. */
function studioOf(folder: string): Studio {
  const studio = Studio.ready({ folder, now: '2026-11-24T09:30' });
  studio.ask('manager.add', { name: 'Olga', email: olga, role: 'head' });
  studio.ask('lead.add', { name: 'Acme', manager: 'Olga', next: { date: '2026-11-24', time: '15:00', topic: 'Call' } });
  return studio;
}
