import * as v from 'valibot';
import { done } from '../base/outcome';
import type { Text } from '../base/text';
import type { MenuCommand } from './feature';
import * as take from './input';
import { missingPage } from './missing-page';

/**
 * A menu command that opens the desk at a view; the page is titled as the menu item is. `{ about }` names the lead that
 * the view is to begin with, for pages that open another one.
 */
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
    run: (office, options) => {
      const at = { view, about: aboutOf(options), place };
      return office.screen.showPage('Desk', title[office.language()].replace('…', ''), at)
        ? done(null)
        : missingPage('Desk');
    },
  };
}

const schema = take.fields({ about: take.name });

function aboutOf(options: unknown): string {
  const checked = v.safeParse(schema, options);
  return checked.success ? checked.output.about : '';
}
