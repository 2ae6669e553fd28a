import { contactInput, contactMade, decideContact } from '../contact-log';
import { command } from '../endpoint';

/** `contact.log`: what was said, what changed, and the next step or the reason that there is none: one act. */
export const logCall = command(
  'contact.log',
  contactInput,
  (book, input, act) => decideContact(book, input, act),
  (book, input, act) => contactMade(book, act, input),
);
