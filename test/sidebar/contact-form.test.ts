import type { ContactDraft } from '../../sidebar/state/contact-draft';
import type { ContactForm } from '../../sidebar/state/contact-form';
import { Sidebar } from '../../sidebar/state/sidebar';
import type { Input } from '../../src/api/calls';
import { wordsOf } from '../browser/support/fake-lists';
import { quietBrowser, settled } from './support/quiet-browser';

const { start } = wordsOf('en');
const talked = start.results[0]?.name ?? '';

/** The form of a contact with Acme, filled with this; the server answers a log when `answer` comes. */
async function filled(fields: Partial<ContactDraft>, answer: Promise<void> = Promise.resolve()) {
  const { browser, sent } = quietBrowser(async ({ call }) => {
    if (call === 'app.start') return start;
    if (call === 'lead.card') return new Promise(() => undefined);
    await answer;
    return { contact: 'c-1', plan: '' };
  });
  const { session, contactForm } = new Sidebar(browser, start.version);
  await session.load();
  void contactForm.open('Acme', null);
  await settled();
  contactForm.change({ result: talked, ends: 'none', endsChosen: true, reason: 'Moved away', ...fields });
  return {
    form: contactForm as Pick<ContactForm, 'submit'>,
    logged: (): readonly Input<'contact.log'>[] => sent('contact.log'),
  };
}

test('a form that is sent twice is logged once, and nobody is told that it was logged before it is', async () => {
  let answer = (): void => undefined;
  const { form, logged } = await filled({}, new Promise(resolve => (answer = resolve)));
  const first = form.submit();
  expect(await form.submit()).toBe(false);
  answer();
  expect(await first).toBe(true);
  expect(logged()).toHaveLength(1);
});

test('what is blank is left out of what is sent, and spaces around words are', async () => {
  const { form, logged } = await filled({ summary: ' Likes the price ', expect: '  ', minutes: '5', time: '' });
  expect(await form.submit()).toBe(true);
  expect(logged()).toEqual([
    {
      lead: 'Acme',
      channel: start.channels[0]?.name,
      result: talked,
      summary: 'Likes the price',
      minutes: 5,
      next: { none: 'Moved away' },
    },
  ]);
});
