import { deaths, die, execute, steps, type Asked } from './support/faults';
import { peopledStudio, planOf } from './support/faults-studio';
import { writingCalls, type WritingCall } from './support/faults-table';
import { rewinding } from './support/rewind';
import { Studio } from './support/studio';

const kept = peopledStudio().keep();
const base = rewinding(Studio.from(kept), () => Studio.from(kept));

test.each(writingCalls)('$call, killed anywhere, is not done or done once', ({ call, input }: WritingCall) => {
  base.rewind();
  const studio = base.studio;
  const t0 = performance.now();
  const request = JSON.stringify({ id: 'act', call, input: input(studio) });
  const asked: Asked = { name: 'rpc', args: [request] };
  const dove = planOf(studio, 'Dove');
  const place = rewinding(studio, () => { base.rewind(); input(base.studio); return base.studio; });
  const another = () => place.studio.ask('plan.move', { plan: dove, date: '2026-12-04' }, { id: 'other' });
  const start = place.facts();
  const whole = steps(studio, asked);
  const reply = whole.run.value;
  expect(JSON.parse(String(reply))).toMatchObject({ ok: true });
  another();
  const after = place.facts();
  const t1 = performance.now();
  place.rewind();
  const t2 = performance.now();
  expect(place.facts()).toEqual(start);
  another();
  const before = place.facts();
  place.rewind();
  const found: string[] = [];
  const points = deaths(whole.steps);
  for (const death of points) {
    t('die', () => die(place.studio, asked, death));
    t('another', another);
    const then = t('facts', () => place.facts());
    const state = same(then, before) ? 'not done' : same(then, after) ? 'done' : 'HALF' + diff(then, after);
    const repeated = t('repeat', () => execute(place.studio, asked).value);
    const finally_ = t('facts', () => place.facts());
    const end = same(finally_, after) ? '' : 'NOT DONE ONCE ' + diff(finally_, after);
    found.push(`${death.at} ${death.method} ${death.kept}: ${state} ${end} ${repeated === reply ? '' : `${String(repeated)} for ${String(reply)}`}`);
    t('rewind', () => place.rewind());
  }
  console.log(JSON.stringify(spent));
  console.log(call, whole.steps.length, points.length, Math.round(performance.now() - t0), Math.round(t2-t1), '\n' + found.join('\n'));
});
const spent: Record<string, number> = {};
function t<T>(label: string, f: () => T): T { const c = process.cpuUsage(); const r = f(); const d = process.cpuUsage(c); spent[label] = (spent[label] ?? 0) + Math.round((d.user + d.system) / 1000); return r; }
function same(a: readonly string[], b: readonly string[]) { return a.join('\n') === b.join('\n'); }
function diff(a: readonly string[], b: readonly string[]) {
  return [...a.filter(x => !b.includes(x)).map(x => '+' + x), ...b.filter(x => !a.includes(x)).map(x => '-' + x)].slice(0, 4).join('\n     ');
}
