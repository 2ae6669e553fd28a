import { Studio } from './support/studio';

test('a merge that is killed is not done, or done once by whoever comes next', () => {
  const studio = Studio.ready();
  for (const name of ['Acme', 'Akme']) {
    studio.ask('lead.add', { name, comment: `About ${name}`, allowDuplicate: true });
    studio.ask('contact.log', {
      lead: name,
      channel: 'call',
      result: 'talked',
      summary: name,
      next: { none: 'later' },
    });
  }
  const kept = studio.keep();
  const request = JSON.stringify({ id: 'merge', call: 'lead.merge', input: { keep: 'Acme', merge: 'Akme' } });
  const written: number[] = [];
  for (const call of [6, 18]) {
    const killed = Studio.from(kept);
    if (!killed.kill(call, 'rpc', [request], 'Lock.tryLock')) continue;
    killed.ask('plan.add', { lead: 'Acme', date: '2026-11-30', topic: 'Next' });
    const before = killed.sheet('Leads').length;
    written.push(before);
    const contacts = killed.sheet('Contacts').map(row => row['Lead']);
    expect(
      [
        ['Acme', 'Acme'],
        ['Acme', 'Akme'],
      ][before - 1],
    ).toEqual(contacts.sort());
    const merged = killed.ask('lead.merge', { keep: 'Acme', merge: 'Akme' }, { id: 'merge' });
    expect(merged.moved).toEqual({ contacts: 1, plan: 0 });
    expect(killed.sheet('Contacts').map(row => row['Lead'])).toEqual(['Acme', 'Acme']);
    expect(killed.sheet('Leads').map(row => row['Comment'])).toEqual(['About Acme\nAbout Akme\nMerged with “Akme”']);
  }
  expect(written.length).toBe(2);
});
