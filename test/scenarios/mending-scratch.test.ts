import { Studio } from './support/studio';
import { handIn } from './support/hand';
it('x', () => {
  let c = process.cpuUsage(); const out: string[] = [];
  const lap = (what: string) => { const u = process.cpuUsage(c); out.push(`${what} ${Math.round((u.user + u.system) / 1000)}`); c = process.cpuUsage(); };
  const ready = Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-23T09:10' }); lap('setUp+restore');
  ready.ask('lead.add', { name: 'Анна Вымышленная', next: { date: '2026-11-24', topic: 'Договор' } }); lap('lead.add');
  const kept = ready.keep(); lap('keep');
  const studio = Studio.from(kept); lap('from');
  const hand = handIn(studio); lap('hand');
  hand.line('Лиды', 2); lap('line');
  hand.type('Лиды', 3, 'Лид', 'Борис'); lap('type');
  hand.type('Лиды', 3, 'Комментарий', 'Борис'); lap('type');
  hand.type('План контактов', 3, 'Лид', 'Борис'); lap('type');
  hand.do({ do: 'type', sheet: 'Контакты', row: 3, column: 3, text: 'Борис' }); lap('type');
  [...studio.until('2026-11-23T10:59')]; lap('hour');
  console.log(out.join('\n'));
}, 120000);
