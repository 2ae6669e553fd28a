import { Studio } from './support/studio';
it('x', () => {
  const studio = Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-23T09:10' });
  studio.ask('lead.add', { name: 'Анна Вымышленная', next: { date: '2026-11-24', topic: 'Договор' } });
  const t0 = Date.now();
  const times: Record<string, number> = {};
  const lines = Array.from({ length: 50 }, (_, n) => [`${(n % 28) + 1}.10.2026`, '9.30', 'анна вымышленная', 'call'].join('\t')).join('\n');
  let last = Date.now(), name = 'begin';
  const doc = studio.document as any;
  const run0 = doc.run.bind(doc);
  doc.run = (start: any) => run0({ ...start, onCall: (call: string) => { const now = Date.now(); times[name] = (times[name] ?? 0) + now - last; last = now; name = call; } });
  const c0 = process.cpuUsage();
  const runs = studio.act({ do: 'paste', sheet: 'Контакты', row: 3, column: 1, text: lines });
  console.log(Date.now() - t0, process.cpuUsage(c0).user / 1e6, runs[0]?.tookMs, runs[0]?.error, JSON.stringify(runs[0]?.meter), JSON.stringify(Object.entries(times).filter(([, t]) => t > 50)));
}, 120000);
