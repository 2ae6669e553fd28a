import { createMeter } from './support/host';
import { Studio } from './support/studio';

const studio = Studio.empty();

/** Chooses Set up, and tells what it did and what it cost. */
function setUp(): { readonly steps: number; readonly meter: ReturnType<typeof createMeter> } {
  const { value } = studio.choose<{ value: { steps: number } }>('setUp');
  return { steps: value.steps, meter: studio.lastRun?.meter ?? createMeter() };
}

test('a set-up takes few calls, and a repeated one reads little and writes the heartbeat only', () => {
  const first = setUp();
  expect(first.steps).toBeGreaterThan(50);
  expect(first.meter.touching).toBeLessThanOrEqual(110);
  expect(first.meter.methods).toBeLessThanOrEqual(400);
  const again = setUp();
  expect(again.steps).toBe(0);
  expect(again.meter.cellsWritten).toBe(1);
  expect(again.meter.roundTrips).toBeLessThanOrEqual(30);
});

test('Switch off stops the hourly pass and leaves the sheets', () => {
  studio.choose('switchOff');
  expect(studio.document.world.triggers).toEqual([]);
  expect(studio.lastRun?.shown).toMatchObject([{ kind: 'toast' }]);
});
