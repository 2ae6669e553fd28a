import { Studio } from './support/studio';

test('the owner sets up, adds a lead with a next step, and sees the call', () => {
  const studio = new Studio({ locale: 'ru_RU', timeZone: 'Europe/Moscow' });
  const t0 = Date.now();
  const log = (what: string, value?: unknown) => process.stdout.write(`${Date.now() - t0} ${what} ${studio.lastRun?.tookMs}ms rt ${studio.lastRun?.meter.roundTrips} m ${studio.lastRun?.meter.methods} ${JSON.stringify(value)?.slice(0, 400)} ${studio.lastRun?.logs.join().slice(0, 1500)}\n`);
  log('setUp', studio.choose('setUp'));
  log('again', studio.choose('setUp'));
  studio.ask('manager.add', { name: 'Ольга', email: 'olga@example.com', role: 'head' });
  log('manager');
  const lead = studio.ask('lead.add', { name: 'Ромашка', phone: '8 (999) 123-45-67', next: { date: '2026-11-24', topic: 'Договор' } });
  log('lead', lead);
  log('today', studio.ask('today.list', {}));
  const plan = studio.ask('today.list', {}).upcoming[0]!.plan;
  log('log', studio.ask('contact.log', { lead: 'ромашка', channel: 'call', result: 'noAnswer', plan, stage: 'talks', next: { date: '2026-11-25', topic: 'Ещё раз' } }));
  process.stdout.write(JSON.stringify(studio.lastRun?.meter, null, 1));
  log('card', studio.ask('lead.card', { lead: 'Ромашка' }));
  log('start', studio.ask('app.start', {}));
  log('back', studio.ask('contact.takeBack', {}));
  log('card', studio.ask('lead.card', { lead: 'Ромашка' }));
});
