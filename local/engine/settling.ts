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

/** Lets a model that nobody shares forget what it has done: nobody takes it back, and after some thousand commands it would fill the memory. */
export function keepNoHistory(model: Model): void {
  const { session } = model as unknown as { readonly session: { save: () => void } };
  session.save = () => undefined;
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
