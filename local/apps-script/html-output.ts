import { Blob } from './blob';
import type { EnumValue } from './enums';
import { Service, checkArguments, textOf } from './service';

/** A page to be shown. */
export class HtmlOutput extends Service {
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;
  private readonly tags: HtmlOutputMetaTag[] = [];

  constructor(private content: string) {
    super('HtmlOutput');
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = textOf(content);
    return this;
  }

  append(content: string): this {
    this.content += textOf(content);
    return this;
  }

  appendUntrusted(content: string): this {
    this.content += escapeHtml(textOf(content));
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

  /** Every page is in an IFRAME. */
  setSandboxMode(_mode?: EnumValue): this {
    return this;
  }

  setXFrameOptionsMode(_mode?: EnumValue): this {
    return this;
  }

  addMetaTag(...args: [string, string]): this {
    checkArguments('HtmlOutput.addMetaTag', args, ['String', 'String']);
    this.tags.push(new HtmlOutputMetaTag(...args));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.tags];
  }

  setFaviconUrl(url: string): this {
    this.favicon = url;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  getBlob(): Blob {
    return new Blob(this.content, 'text/html', `${this.title || 'Untitled'}.html`);
  }

  getAs(type: string): Blob {
    return this.getBlob().getAs(type);
  }
}

/** A tag that a page carries in its head. */
export class HtmlOutputMetaTag extends Service {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super('HtmlOutputMetaTag');
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

/** A text as HTML shows it letter by letter. */
export const escapeHtml = (text: unknown): string =>
  String(text).replace(
    /[&<>"']/g,
    letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[letter] ?? letter,
  );
