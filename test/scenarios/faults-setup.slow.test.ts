import { deaths, die, execute, steps, type Asked } from './support/faults';
import { spread } from './support/faults-kill';
import { rewinding } from './support/rewind';
import { Studio } from './support/studio';

const setUp: Asked = { name: 'setUp', args: [{ examples: true }] };

test('set-up, killed anywhere and chosen again, leaves what one set-up leaves', async () => {
  const facts = (studio: Studio): readonly string[] => rewinding(studio, () => studio).facts();
  const whole = Studio.empty();
  const found = deaths(steps(whole, setUp).steps);
  const after = facts(whole);
  // A whole set-up takes seconds: four of its hundreds of steps, or all of them with FAULTS=each.
  for (const death of spread(found.slice(1), 4)) {
    const studio = Studio.empty();
    die(studio, setUp, death);
    expect(execute(studio, setUp).value).toMatchObject({ ok: true });
    expect([death, facts(studio)]).toEqual([death, after]);
    expect(studio.document.world.triggers.map(({ handler }) => handler)).toEqual(['onHour']);
    expect(studio.choose('setUp')).toMatchObject({ value: { steps: 0 } });
    // What a studio held is freed only when the thread comes to rest: hundreds would fill the memory.
    await new Promise(rest => setImmediate(rest));
  }
});
