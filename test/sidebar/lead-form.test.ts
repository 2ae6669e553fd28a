import { LeadForm } from '../../sidebar/state/lead-form';
import { Session } from '../../sidebar/state/session';
import { quietBrowser, settled } from './support/quiet-browser';

const like = { id: 'l-1', name: 'Acme', stage: 'New', manager: 'Ann', by: 'spelling' as const };

/** The form of a new lead, once what it looks for is found. */
async function typed(name: string): Promise<{ form: LeadForm; asked: () => readonly string[] }> {
  const { browser, sent } = quietBrowser(() => ({ twins: [like] }));
  const form = new LeadForm(new Session(browser, '1'));
  form.open(name);
  await settled();
  return { form, asked: () => sent('lead.twins').map(input => ('name' in input ? (input.name ?? '') : '')) };
}

test('leads that were said to be others are not shown again for what was typed, and are for what is typed next', async () => {
  const { form, asked } = await typed('Acne');
  expect(form.likes.peek()).toEqual([like]);
  form.passLikes();
  expect(form.likes.peek()).toEqual([]);
  form.change({ name: 'Acnes' });
  form.change({ name: 'Acne' });
  await settled();
  expect(form.likes.peek()).toEqual([]);
  form.change({ comment: 'Calls back' });
  form.open();
  await settled();
  expect([form.likes.peek(), asked()]).toEqual([[], ['Acne']]);
  form.change({ phone: '8 921 555-01-02' });
  await settled();
  expect(form.likes.peek()).toEqual([like]);
});

test('what looked like something typed before is not shown beside what is typed now', async () => {
  const { form, asked } = await typed('Acne');
  form.change({ name: 'Ac' });
  expect(form.likes.peek()).toEqual([]);
  await settled();
  expect([form.likes.peek(), asked()]).toEqual([[], ['Acne']]);
});
