import { SandboxMode, XFrameOptionsMode } from './enums';
import type { Host } from './host';
import { Service, refuse } from './service';

/** A page to be shown. */
export class HtmlOutput extends Service {
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(private content: string) {
    super('HtmlOutput');
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(content: string): this {
    this.content += content;
    return this;
  }

  appendUntrusted(content: string): this {
    this.content += escapeHtml(content);
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number | null): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number | null): this {
    this.height = height;
    return this;
  }

  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }

  addMetaTag(): this {
    return this;
  }

  setFaviconUrl(): this {
    return this;
  }
}

const escapeHtml = (text: unknown): string =>
  String(text).replace(
    /[&<>"']/g,
    letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[letter] ?? letter,
  );

/** HtmlService: pages from texts and from the bundle's own files. Templates are not built: the product has none. */
export class HtmlService extends Service {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  constructor(private readonly host: Host) {
    super('HtmlService');
  }

  createHtmlOutput(content: unknown = ''): HtmlOutput {
    this.host.call('HtmlService.createHtmlOutput');
    return new HtmlOutput(String(content));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    this.host.call('HtmlService.createHtmlOutputFromFile');
    const content = this.host.execution.html[name.replace(/\.html$/, '')];
    return new HtmlOutput(content ?? refuse(`No HTML file named ${name} was found.`));
  }
}
