import { openGrid, serial } from './support/grid';
import type { Day } from '../../src/base/day';
import { statusCell, warningCell } from '../../src/crm/status-line';
import { upcomingList, overdueList, upcomingLinks } from '../../src/crm/call-lists';
import { contactIndex } from '../../src/crm/contact-index';
import { nextPlans } from '../../src/crm/next-plans';
import { agenda } from '../../src/crm/agenda';

const today = '2026-11-23' as Day;

test('probe', () => {
  const t0 = performance.now();
  const grid = openGrid(
    {
      leads: [
        { name: 'Acme', stage: 'Новый', created: serial('2026-11-01' as Day), phone: '+7 999' },
        null,
        { name: 'ёлка ', stage: 'Выигран' },
      ],
      contacts: [
        { lead: 'acme', date: serial(today) - 3, time: '9:05', result: 'Поговорили', attempt: 0, expect: 'x' },
        { lead: 'Acme', date: serial(today) - 3, time: '9:05', result: 'Later' },
      ],
      plan: [
        { lead: 'Acme', date: serial(today), time: '15:00', topic: 'T', status: 'Запланирован' },
        { lead: 'Acme', date: serial(today) - 2, time: '15:00', topic: 'T2' },
      ],
      stages: [
        { stage: 'Новый', stageKind: 'В работе' },
        { stage: 'Выигран', stageKind: 'Успех' },
      ],
    },
    today,
  );
  for (const c of [
    'lastContact',
    'lastResult',
    'expect',
    'nextContact',
    'nextTopic',
    'contacts',
    'silent',
    'health',
    'attempt',
  ])
    console.log(c, grid.column('leads', c));
  console.log(grid.column('plan', 'daysLeft'), grid.value(statusCell), grid.value(warningCell));
  console.log(grid.block(contactIndex, 7), grid.block(nextPlans, 5), grid.block(agenda, 9));
  console.log(grid.block(upcomingList, 7), grid.block(overdueList, 8), grid.block(upcomingLinks, 1));
  console.log(performance.now() - t0);
});
