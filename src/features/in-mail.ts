import mustache from 'mustache';
import head from '../../templates/mail/head.html';
import tail from '../../templates/mail/tail.html';
import type { Letter } from '../base/outside';

/**
 * What a letter says, as HTML that begins and ends as all our mails do and as plain text. There nothing is markup, so nothing is
 * escaped; no value may bring a line break of its own.
 */
export function inMail(html: string, text: string, view: object): Pick<Letter, 'html' | 'text'> {
  return {
    html: mustache.render(html, view, { head, tail }),
    text: mustache.render(text, view, undefined, { escape: String }),
  };
}
