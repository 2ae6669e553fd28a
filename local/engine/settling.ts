import type { Model } from '@odoo/o-spreadsheet';
import { dispatchSparingly } from './dispatching';
import type { Engine } from './library';

/**
 * Lets a model compute when it is asked and not after each command: a script's many writes of structure and formats then
 * cost one recalculation, as at Google. The answer computes what the commands since the last time have changed. Nor does the
 * model do what changes nothing, or what only a page draws with.
 */
export function settleLater(engine: Engine, model: Model): () => void {
  leaveDrawing(model);
  dispatchSparingly(engine, model);
  const settling = model as unknown as { finalize: () => void };
  const finalize = settling.finalize.bind(model);
  let settled = true;
  settling.finalize = () => {
    settled = false;
  };
  return () => {
    if (settled) return;
    settled = true;
    finalize();
    forgetDropDowns(model);
  };
}

/** What the plugins that only draw keep: colours in use, places of rows and columns, what of a sheet is in sight. */
const drawn = ['customColors', 'headerPositions', 'viewports'];

function leaveDrawing(model: Model): void {
  for (const handler of handlersOf(model)) {
    if (drawn.some(kept => kept in handler)) Object.assign(handler, { finalize: () => undefined });
  }
}

/** What the engine remembers of drop-downs it forgets at commands, and not when the cells that they offer are computed. */
function forgetDropDowns(model: Model): void {
  for (const handler of handlersOf(model)) {
    if ('criterionPreComputeResult' in handler) {
      Object.assign(handler, { criterionPreComputeResult: {}, validationResults: {} });
    }
  }
}

function handlersOf(model: Model): readonly object[] {
  return (model as unknown as { readonly handlers: readonly object[] }).handlers;
}
