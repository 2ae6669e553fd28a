import { toWallClock } from '../engine/zone';
import type { Mail } from '../world/world';
import { Blob } from './blob';
import type { Host } from './host';
import { Service, checkArguments, refuse, textOf } from './service';

const RECIPIENTS_PER_DAY = 100;
const RECIPIENTS_PER_MESSAGE = 50;
const SUBJECT_MAX = 250;
const BODY_MAX_BYTES = 200 * 1024;

interface Options {
  to?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  noReply?: boolean;
  attachments?: unknown[];
}

/** MailApp: letters go to the world's outbox, within the day's quota of recipients. */
export class MailApp extends Service {
  constructor(private readonly host: Host) {
    super('MailApp');
  }

  getRemainingDailyQuota(): number {
    this.host.call('MailApp.getRemainingDailyQuota');
    this.host.authorize('MailApp.getRemainingDailyQuota', ['script.send_mail']);
    return this.remaining();
  }

  sendEmail(...args: unknown[]): void {
    this.host.call('MailApp.sendEmail');
    this.host.authorize('MailApp.sendEmail', ['script.send_mail']);
    this.send(readLetter(args));
  }

  private remaining(): number {
    return Math.max(0, RECIPIENTS_PER_DAY - (this.sentToday()[this.host.execution.user] ?? 0));
  }

  private sentToday(): Record<string, number> {
    const day = new Date(this.host.world.now).toISOString().slice(0, 10);
    return (this.host.world.mailSent[day] ??= {});
  }

  private send(letter: Options): void {
    const recipients = [letter.to, letter.cc, letter.bcc].flatMap(splitAddresses);
    if (!splitAddresses(letter.to).length) refuse('Failed to send email: no recipient');
    const wrong = recipients.find(address => !isAddress(address));
    if (wrong !== undefined) refuse(`Invalid email: ${wrong}`);
    if (recipients.length > RECIPIENTS_PER_MESSAGE) refuse('Limit Exceeded: Email Recipients Per Message.');
    if ((letter.subject ?? '').length > SUBJECT_MAX) refuse('Argument too large: subject');
    for (const body of [letter.body, letter.htmlBody]) {
      if (Buffer.byteLength(body ?? '') > BODY_MAX_BYTES) refuse('Limit Exceeded: Email Body Size.');
    }
    if (recipients.length > this.remaining()) refuse('Service invoked too many times for one day: email.');
    const { user } = this.host.execution;
    this.sentToday()[user] = (this.sentToday()[user] ?? 0) + recipients.length;
    this.host.world.outbox.push(this.post(letter));
  }

  private post(letter: Options): Mail {
    const wall = toWallClock(this.host.world.now, this.host.bound.timeZone);
    const two = (value: number): string => String(value).padStart(2, '0');
    const attachments = (letter.attachments ?? []).filter((one): one is Blob => one instanceof Blob);
    return {
      at: `${wall.year}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}`,
      from: letter.noReply ? 'noreply@example.com' : this.host.execution.user,
      to: splitAddresses(letter.to).join(','),
      ...(letter.cc && { cc: letter.cc }),
      ...(letter.bcc && { bcc: letter.bcc }),
      ...(letter.replyTo && { replyTo: letter.replyTo }),
      ...(letter.name && { name: letter.name }),
      subject: letter.subject ?? '',
      text: letter.body ?? '',
      ...(letter.htmlBody && { html: letter.htmlBody }),
      ...(attachments.length && { attachments: attachments.map(blob => blob.describe()) }),
    };
  }
}

function readLetter(args: readonly unknown[]): Options {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return first;
  const method = 'MailApp.sendEmail';
  if (args.length === 4 && typeof fourth === 'string') {
    return { to: String(first), replyTo: String(second), subject: String(third), body: fourth };
  }
  checkArguments(method, args, ['String?', 'String?', 'String?'], ['String?', 'String?', 'String?', 'Object']);
  const options = (fourth ?? {}) as Options;
  return { ...options, to: textOf(first ?? ''), subject: textOf(second ?? ''), body: textOf(third ?? '') };
}

const splitAddresses = (text: unknown): string[] =>
  textOf(text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

const isAddress = (text: string): boolean =>
  /^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+)$/.test(text);
