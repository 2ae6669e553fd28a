import type { Mail } from '../../../local/world/world';

/** What the templates of the mails are made of. */
const elements =
  /^(!doctype|html|head|meta|title|style|body|table|tbody|thead|tr|td|th|div|p|span|a|b|strong|h1|h2|h3|br|ul|li|small)$/;
const attributes =
  /^(lang|charset|name|content|style|class|href|role|width|align|valign|cellpadding|cellspacing|border|colspan|dir)$/;
const links =
  /^(https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+\/edit(#gid=\d*(&range=[A-Z]+\d+)?)?|tel:\+?\d{3,20})$/;

/** What stands in a page of HTML that its template has not put there. */
export function htmlFlaws(html: string): string[] {
  const flaws: string[] = [];
  for (const [tag, , name = '', rest = ''] of html.matchAll(/<(\/?)([!a-zA-Z][^\s>/]*)([^>]*)>/g)) {
    if (!elements.test(name.toLowerCase())) flaws.push(tag);
    for (const [, key = '', value = ''] of rest.matchAll(/([^\s=/"'>]+)\s*(?:=\s*"([^"]*)")?/g)) {
      if (name.toLowerCase() !== '!doctype' && !attributes.test(key)) flaws.push(tag);
      if (
        key === 'href' &&
        !links.test(
          value
            .replace(/&#x3D;/g, '=')
            .replace(/&amp;/g, '&')
            .replace(/&#x2F;/g, '/'),
        )
      )
        flaws.push(tag);
    }
  }
  // Outside of tags a bare sign would be the beginning of one.
  const text = html.replace(/<(\/?)([!a-zA-Z][^\s>/]*)([^>]*)>/g, '');
  return /</.test(text) ? [...flaws, (/<.{0,80}/s.exec(text) ?? [''])[0]] : flaws;
}

/** What is wrong with the head of a letter and what comes with it. */
export function letterFlaws({ to, subject, name = '', attachments = [] }: Mail): string[] {
  const flaws: string[] = [];
  // Nothing that ends a line, for whatever program it is that reads it.
  if (/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(`${to}${subject}${name}`))
    flaws.push(`the head: ${JSON.stringify([to, subject, name])}`);
  if (!/^[^\s,;<>@]+@[^\s,;<>@]+$/.test(to)) flaws.push(`the address: ${to}`);
  for (const { text } of attachments) {
    for (const line of text.split('\r\n')) if (!calendarLine.test(line)) flaws.push(`the calendar: ${line}`);
    if (/[\r\n]/.test(text.replace(/\r\n/g, ''))) flaws.push('the calendar: a line that ends otherwise');
    const count = (what: string): number => text.split(`\r\n${what}\r\n`).length;
    for (const what of ['END:VEVENT', 'BEGIN:VALARM', 'END:VALARM'])
      if (count('BEGIN:VEVENT') !== count(what)) flaws.push(`the calendar: more or fewer ${what} than events`);
  }
  return flaws;
}

/** The lines that our calendars are made of; a line that goes on begins with a space. */
const calendarLine =
  /^( .*|(BEGIN|END):(VCALENDAR|VEVENT|VALARM)|ACTION:DISPLAY|(VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|DTSTART|DURATION|SUMMARY|DESCRIPTION|TRIGGER):.*|)$/;
