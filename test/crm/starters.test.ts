import type { Day } from '../../src/base/day';
import type { Language } from '../../src/base/text';
import { overdueLinks, upcomingLinks } from '../../src/crm/call-lists';
import { starterSources } from '../../src/crm/lists';
import { healthWords } from '../../src/crm/lead-health';
import { planStatuses } from '../../src/crm/plan';
import { starterResults } from '../../src/crm/result';
import { stageKinds, starterStages } from '../../src/crm/stage';
import { callCentre } from '../../templates/starter/call-centre';
import { exampleRows, type Starter } from '../../templates/starter/example';
import { studio } from '../../templates/starter/studio';
import { openGrid, serial, type Given, type GivenRow } from './support/grid';

const today = '2026-11-23' as Day;
const starters: [string, Starter, Language][] = [
  ['studio', studio, 'ru'],
  ['studio', studio, 'en'],
  ['call centre', callCentre, 'ru'],
  ['call centre', callCentre, 'en'],
];

describe.each(starters)('the %s starter', (_, starter, language) => {
  const rows = exampleRows(starter, language, today);

  test(`has rows that fit together (${language})`, () => {
    const [leads, managers] = [rows.leads.map(lead => lead.name), rows.managers.map(one => one.manager)];
    expect([leads.length, rows.contacts.length, rows.plan.length]).toEqual([12, 30, 12]);
    expect(new Set(leads).size).toBe(leads.length);
    for (const row of [...rows.contacts, ...rows.plan]) {
      expect(leads).toContain(row.lead);
      expect(rows.leads.find(lead => lead.id === row.leadId)?.name).toBe(row.lead);
    }
    for (const row of [...rows.leads, ...rows.contacts, ...rows.plan]) expect(managers).toContain(row.manager);
    const ids = [...rows.leads, ...rows.contacts, ...rows.plan].map(row => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const lead of rows.leads) expect(starterSources.map(source => source[language])).toContain(lead.source);
  });

  test(`shows every case: today, later, overdue, silent, without a step, won, lost (${language})`, () => {
    const words = (list: readonly { key: string; name: Record<Language, string> }[], key: unknown): string =>
      list.find(one => one.key === key)?.name[language] ?? '';
    const grid = openGrid(
      {
        leads: rows.leads.map(row => given({ ...row, stage: words(starterStages, row.stage) })),
        contacts: rows.contacts.map(row => given({ ...row, result: words(starterResults, row.result) })),
        plan: rows.plan.map(row =>
          given({ ...row, status: planStatuses[row.status as keyof typeof planStatuses][language] }),
        ),
        stages: starterStages.map(({ name, kind }) => ({
          stage: name[language],
          stageKind: stageKinds[kind][language],
        })),
      },
      today,
      language,
    );
    const health = grid.column('leads', 'health');
    for (const word of Object.values(healthWords)) expect(health).toContain(word[language]);
    expect(health.filter(word => word === '')).toHaveLength(2);
    expect(grid.block(overdueLinks, 1)).toHaveLength(2);
    expect(grid.block(upcomingLinks, 1)).toHaveLength(7);
    expect(grid.column('plan', 'daysLeft')).toContain(0);
    expect(Math.max(...grid.column('leads', 'attempt').map(Number))).toBe(3);
  });
});

function given(row: Readonly<Record<string, unknown>>): GivenRow {
  const cells: Record<string, Given> = {};
  for (const [key, value] of Object.entries(row)) {
    const isDay = key === 'date' || key === 'created';
    cells[key] = isDay ? serial(value as Day) : typeof value === 'number' ? value : String(value ?? '');
  }
  return cells;
}
