import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bench = join(import.meta.dirname, '../../bench/main.mjs');

/** It takes minutes and three gigabytes of memory, so it runs where CRM_SIZE is set. */
const sized = process.env['CRM_SIZE'] ? test : test.skip;

interface Day {
  readonly steps: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly lead: unknown;
}

sized(
  '20,000 leads with 200,000 contacts open and work, and logging a contact costs what it costs in a small workbook',
  () => {
    const { stdout, stderr } = spawnSync(process.execPath, [bench, '--scale', '200000'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const { small, large } = JSON.parse(stdout) as { small: Day; large: Day };
    console.log(stdout);
    const costOf = ({ steps }: Day): unknown => {
      const { roundTrips, flushes, touching, cells } = steps['contact.log'] ?? {};
      return { roundTrips, flushes, touching, cells };
    };
    expect(costOf(large)).toEqual(costOf(small));
    expect(large.lead).toEqual({ 'Last contact': '2026-11-23', 'Next contact': '2026-11-23', 'Contacts so far': 11 });
  },
  900_000,
);
