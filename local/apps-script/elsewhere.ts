import type { Host } from './host';
import { Service, refuse } from './service';
import { openUi } from './ui';

/** A service of Google's that the host has nothing of: whatever is called on it fails by its own name. */
export class Elsewhere extends Service {
  static readonly named = (name: string): Elsewhere => new Elsewhere(name);
}

/** UrlFetchApp: rights are asked for as at Google, and then nothing leaves this machine. */
export class UrlFetchApp extends Service {
  constructor(private readonly host: Host) {
    super('UrlFetchApp');
  }

  fetch(..._args: unknown[]): never {
    return this.ask('UrlFetchApp.fetch');
  }

  fetchAll(..._args: unknown[]): never {
    return this.ask('UrlFetchApp.fetchAll');
  }

  private ask(method: string): never {
    this.host.call(method);
    this.host.authorize(method, ['script.external_request']);
    throw new Error('The local host makes no requests');
  }
}

/** Browser: the boxes of old over the spreadsheet's user interface. */
export class Browser extends Service {
  readonly Buttons = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };

  constructor(private readonly host: Host) {
    super('Browser');
  }

  /** The name of the button that was pressed, in small letters. */
  msgBox(...args: unknown[]): string {
    const ui = this.ui('msgBox');
    const [first, second, buttons] = args;
    const set = ui.ButtonSet[(buttons ?? 'OK') as 'OK'];
    const answer = args.length === 1 ? ui.alert(String(first)) : ui.alert(String(first), String(second), set);
    return answer.name().toLowerCase();
  }

  /** What was typed; `cancel` where the box was closed. */
  inputBox(...args: unknown[]): string {
    const ui = this.ui('inputBox');
    const [first, second, buttons] = args;
    const set = ui.ButtonSet[(buttons ?? 'OK') as 'OK'];
    const answer = args.length === 1 ? ui.prompt(String(first)) : ui.prompt(String(first), String(second), set);
    const closed = ['CANCEL', 'CLOSE'].includes(answer.getSelectedButton().name());
    return closed ? 'cancel' : answer.getResponseText();
  }

  private ui(method: string): ReturnType<typeof openUi> {
    if (this.host.execution.context === 'clock') refuse(`Cannot call Browser.${method}() from this context.`);
    return openUi(this.host);
  }
}

/** ContentService: texts for whoever calls a web app; here only their makers read them. */
export class ContentService extends Service {
  readonly MimeType = MIME;

  constructor(private readonly host: Host) {
    super('ContentService');
  }

  createTextOutput(content: unknown = ''): TextOutput {
    this.host.call('ContentService.createTextOutput');
    return new TextOutput(String(content));
  }
}

/** A text that a web app answers with. */
export class TextOutput extends Service {
  private type = MIME.TEXT;
  private file: string | null = null;

  constructor(private content: string) {
    super('TextOutput');
  }

  append(content: unknown): this {
    this.content += String(content);
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: unknown): this {
    this.content = String(content);
    return this;
  }

  getMimeType(): string {
    return this.type;
  }

  setMimeType(type: string): this {
    this.type = type;
    return this;
  }

  downloadAsFile(name: string): this {
    this.file = name;
    return this;
  }

  getFileName(): string | null {
    return this.file;
  }
}

const MIME: Readonly<
  Record<'ATOM' | 'CSV' | 'ICAL' | 'JAVASCRIPT' | 'JSON' | 'RSS' | 'TEXT' | 'VCARD' | 'XML', string>
> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'text/xml',
};

/** MimeType: the names of the usual types. */
export class MimeType extends Service {
  readonly BMP = 'image/bmp';
  readonly CSS = 'text/css';
  readonly CSV = 'text/csv';
  readonly FOLDER = 'application/vnd.google-apps.folder';
  readonly GIF = 'image/gif';
  readonly GOOGLE_DOCS = 'application/vnd.google-apps.document';
  readonly GOOGLE_SHEETS = 'application/vnd.google-apps.spreadsheet';
  readonly HTML = 'text/html';
  readonly JAVASCRIPT = 'application/javascript';
  readonly JPEG = 'image/jpeg';
  readonly MICROSOFT_EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly MICROSOFT_WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  readonly PDF = 'application/pdf';
  readonly PLAIN_TEXT = 'text/plain';
  readonly PNG = 'image/png';
  readonly RTF = 'application/rtf';
  readonly SVG = 'image/svg+xml';
  readonly ZIP = 'application/zip';

  constructor() {
    super('MimeType');
  }
}

/** What a script may name at Google beside the services that the host has. */
export function elsewhere(host: Host): Record<string, Service> {
  const absent = 'CardService Charts DocumentApp DriveApp FormApp GmailApp Jdbc LanguageApp Maps SlidesApp XmlService';
  return {
    Browser: new Browser(host),
    ContentService: new ContentService(host),
    MimeType: new MimeType(),
    UrlFetchApp: new UrlFetchApp(host),
    ...Object.fromEntries(absent.split(' ').map(name => [name, Elsewhere.named(name)])),
  };
}
