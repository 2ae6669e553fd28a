import type { Text } from '../base/text';
import type { Column } from '../workbook/column';
import type { ViewCell } from '../workbook/sheet';
import { channels } from './channel';
import { filled } from './formula-parts';
import { reasons, sources } from './lists';
import { managers } from './manager';
import { results } from './result';
import { stages } from './stage';

/** What stands first in the selector of Calls today. */
export const everyone: Text = { ru: 'Все', en: 'Everyone' };

/** The filled cells of a column, for a drop-down; blank rows between them do not matter. */
export function choiceCell(column: string, source: Column): ViewCell {
  return { row: 'first', column, formula: at => `ARRAYFORMULA(${entries(at.range(source), at.head(source))})` };
}

export const stageChoices = choiceCell('stages', stages.columns.stage);
export const sourceChoices = choiceCell('sources', sources.columns.source);
export const channelChoices = choiceCell('channels', channels.columns.channel);
export const resultChoices = choiceCell('results', results.columns.result);
export const reasonChoices = choiceCell('reasons', reasons.columns.reason);
export const managerChoices = choiceCell('managers', managers.columns.manager);

/** The managers with "everyone" before them. */
export const managerOrEveryoneChoices: ViewCell = {
  row: 'first',
  column: 'managersOrEveryone',
  formula: at => {
    const [names, head] = [at.range(managers.columns.manager), at.head(managers.columns.manager)];
    return `ARRAYFORMULA(VSTACK(${at.words(everyone)};${entries(names, head)}))`;
  },
};

function entries(range: string, head: string): string {
  return `IFNA(FILTER(${range};${filled(range)};ROW(${range})>ROW(${head}));"")`;
}
