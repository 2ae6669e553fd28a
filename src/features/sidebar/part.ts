import { done } from '../../base/outcome';
import type { Endpoint } from '../feature';
import { checkInput, fields, oneOf } from '../input';
import { missingPage } from '../missing-page';

const schema = fields({ part: oneOf(['OneLine']) });

/** `panel.part`: a part of the sidebar that does not come with it, so that it opens sooner. Reads nothing of the workbook. */
export const partCall: Endpoint = {
  call: 'panel.part',
  answer: (office, input) => {
    const checked = checkInput(schema, input);
    if (!checked.ok) return checked;
    const packed = office.screen.part(checked.value.part);
    return packed === null ? missingPage(checked.value.part) : done({ packed });
  },
};
