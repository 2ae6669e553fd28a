import type { MenuItem } from '../world/world';
import { Button, ButtonSet, type EnumValue } from './enums';
import type { Host } from './host';
import type { HtmlOutput } from './html-output';
import { Service, checkArguments, isEnumValue, refuse, textOf } from './service';

/** A menu being made. */
export class Menu extends Service {
  readonly items: MenuItem[] = [];

  constructor(
    private readonly host: Host,
    readonly title: string,
  ) {
    super('Menu');
  }

  addItem(caption: string, handler: string): this {
    this.host.call('Menu.addItem');
    this.items.push({ caption: textOf(caption), handler: textOf(handler) });
    return this;
  }

  addSeparator(): this {
    this.host.call('Menu.addSeparator');
    this.items.push({ separator: true });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.host.call('Menu.addSubMenu');
    this.items.push({ caption: menu.title, items: menu.items });
    return this;
  }

  addToUi(): void {
    this.host.call('Menu.addToUi');
    this.host.execution.shown.push({ kind: 'menu', title: this.title, items: this.items });
  }
}

/** What a person answered. */
export class PromptResponse extends Service {
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {
    super('PromptResponse');
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}

/** The user interface of the spreadsheet. */
export class Ui extends Service {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(private readonly host: Host) {
    super('Ui');
  }

  createMenu(title: string): Menu {
    this.host.call('Ui.createMenu');
    return new Menu(this.host, textOf(title));
  }

  createAddonMenu(): Menu {
    this.host.call('Ui.createAddonMenu');
    return new Menu(this.host, '');
  }

  /** It is shown, and answered by whoever the execution says is at the screen. A lock that was held is lost. */
  alert(...args: unknown[]): EnumValue {
    return this.ask('alert', args).getSelectedButton();
  }

  prompt(...args: unknown[]): PromptResponse {
    return this.ask('prompt', args);
  }

  showSidebar(page: HtmlOutput): void {
    this.host.call('Ui.showSidebar');
    this.host.authorize('Ui.showSidebar', ['script.container.ui']);
    this.host.execution.shown.push({ kind: 'sidebar', title: page.getTitle(), html: page.getContent() });
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.showDialog('showModalDialog', page, title);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.showDialog('showModelessDialog', page, title);
  }

  private ask(method: 'alert' | 'prompt', args: readonly unknown[]): PromptResponse {
    this.host.call(`Ui.${method}`);
    checkArguments(
      `Ui.${method}`,
      args,
      ['String'],
      ['String', 'Enum'],
      ['String', 'String'],
      ['String', 'String', 'Enum'],
    );
    const [title, text, buttons] = readAlert(args);
    this.host.execution.shown.push({ kind: 'alert', title, text });
    this.host.locks.clear();
    const answer = this.host.execution.onAsk?.(title, text);
    const first = String(buttons).startsWith('YES') ? 'YES' : 'OK';
    const known: Readonly<Record<string, EnumValue | undefined>> = Button;
    return new PromptResponse(known[answer?.button ?? first] ?? Button.CLOSE, answer?.text ?? '');
  }

  private showDialog(method: string, page: HtmlOutput, title: string): void {
    this.host.call(`Ui.${method}`);
    this.host.authorize(`Ui.${method}`, ['script.container.ui']);
    const [width, height] = [page.getWidth(), page.getHeight()];
    const size = { ...(width !== null && { width }), ...(height !== null && { height }) };
    this.host.execution.shown.push({ kind: 'dialog', title: textOf(title), html: page.getContent(), ...size });
  }
}

/** The interface, where there is one: a clock has no screen. */
export function openUi(host: Host): Ui {
  if (host.execution.context === 'clock') refuse('Cannot call SpreadsheetApp.getUi() from this context.');
  return new Ui(host);
}

function readAlert(args: readonly unknown[]): [string, string, unknown] {
  const [first, second, third] = args;
  if (args.length === 1) return ['', String(first), ButtonSet.OK];
  if (args.length === 2 && isEnumValue(second)) return ['', String(first), second];
  return [String(first), String(second), third];
}
