import { done } from '../base/outcome';
import type { Text } from '../base/text';
import type { MenuCommand } from './feature';

/** A menu command that opens the desk at a view; the dialog is titled as the menu item is. */
export function deskCommand(command: string, view: string, title: Text): MenuCommand {
  return {
    command,
    title,
    run: office => {
      office.screen.showDesk(title[office.language()].replace('…', ''), view);
      return done(null);
    },
  };
}
