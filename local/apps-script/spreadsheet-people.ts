import type { MenuItem } from '../world/world';
import { User } from './session';
import { checkArguments, textOf } from './service';
import { SpreadsheetSheets } from './spreadsheet-sheets';

type Person = string | User;

/** The part of a spreadsheet that knows who may see and edit it, and what menus they find. */
export class SpreadsheetPeople extends SpreadsheetSheets {
  getOwner(): User {
    return this.told('getOwner', new User(this.host, this.host.world.owner));
  }

  /** The owner first, and whoever was added. */
  getEditors(): User[] {
    const { owner, editors = [] } = this.host.world;
    return this.told(
      'getEditors',
      [owner, ...editors].map(email => new User(this.host, email)),
    );
  }

  getViewers(): User[] {
    const { viewers = [] } = this.host.world;
    return this.told(
      'getViewers',
      viewers.map(email => new User(this.host, email)),
    );
  }

  addEditor(person: Person): this {
    return this.addEditors([person]);
  }

  addEditors(people: readonly Person[]): this {
    const { world } = this.share('addEditors');
    const emails = Array.from(people, String);
    world.editors = [...new Set([...(world.editors ?? []), ...emails])].filter(email => email !== world.owner);
    world.viewers = (world.viewers ?? []).filter(email => !emails.includes(email));
    return this;
  }

  removeEditor(person: Person): this {
    const { world } = this.share('removeEditor');
    world.editors = (world.editors ?? []).filter(email => email !== String(person));
    return this;
  }

  addViewer(person: Person): this {
    return this.addViewers([person]);
  }

  /** Who may edit already goes on doing so. */
  addViewers(people: readonly Person[]): this {
    const { world } = this.share('addViewers');
    const edits = [world.owner, ...(world.editors ?? [])];
    const emails = Array.from(people, String).filter(email => !edits.includes(email));
    world.viewers = [...new Set([...(world.viewers ?? []), ...emails])];
    return this;
  }

  removeViewer(person: Person): this {
    const { world } = this.share('removeViewer');
    world.viewers = (world.viewers ?? []).filter(email => email !== String(person));
    return this;
  }

  /** The menus of old: an entry without a function is a line between two. */
  addMenu(...args: [string, readonly ({ name: string; functionName: string } | null)[]]): void {
    this.called('addMenu');
    checkArguments('SpreadsheetApp.Spreadsheet.addMenu', args, ['String', 'Object[]']);
    const items = Array.from(args[1], (entry): MenuItem =>
      entry ? { caption: textOf(entry.name), handler: textOf(entry.functionName) } : { separator: true },
    );
    this.host.execution.shown.push({ kind: 'menu', title: textOf(args[0]), items });
  }

  updateMenu(...args: Parameters<SpreadsheetPeople['addMenu']>): void {
    this.addMenu(...args);
  }

  private share(method: string): SpreadsheetPeople['host'] {
    this.called(method, { written: 0 });
    return this.host;
  }
}
