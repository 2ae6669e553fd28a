import { done } from '../base/outcome';
import type { Text } from '../base/text';
import type { MenuCommand } from './feature';

/** A menu command that opens the desk at a view; the page is titled as the menu item is. */
export function deskCommand(
  command: string,
  view: string,
  title: Text,
  { place = 'dialog', section }: { place?: 'dialog' | 'sidebar'; section?: MenuCommand['section'] } = {},
): MenuCommand {
  return {
    command,
    title,
    ...(section && { section }),
    run: office => {
      office.screen.showDesk(title[office.language()].replace('…', ''), view, place);
      return done(null);
    },
  };
}
