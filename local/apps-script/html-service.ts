import { SandboxMode, XFrameOptionsMode } from './enums';
import type { Host } from './host';
import { HtmlOutput } from './html-output';
import { HtmlTemplate, readHtmlFile } from './html-template';
import { Service, checkArguments } from './service';

/** HtmlService: pages from texts, from the bundle's own files, and from templates. */
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

  createHtmlOutputFromFile(...args: [string]): HtmlOutput {
    this.host.call('HtmlService.createHtmlOutputFromFile');
    checkArguments('HtmlService.createHtmlOutputFromFile', args, ['String']);
    return new HtmlOutput(readHtmlFile(this.host, args[0]));
  }

  createTemplate(content: unknown): HtmlTemplate {
    this.host.call('HtmlService.createTemplate');
    return new HtmlTemplate(this.host, String(content));
  }

  createTemplateFromFile(...args: [string]): HtmlTemplate {
    this.host.call('HtmlService.createTemplateFromFile');
    checkArguments('HtmlService.createTemplateFromFile', args, ['String']);
    return new HtmlTemplate(this.host, readHtmlFile(this.host, args[0]));
  }

  /** No browser runs a script. */
  getUserAgent(): string | null {
    this.host.call('HtmlService.getUserAgent');
    return null;
  }
}
