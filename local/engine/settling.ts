import type { Model } from '@odoo/o-spreadsheet';

/** What the engine remembers of drop-downs it forgets at commands, and not when the cells that they offer are computed. */
function forgetDropDowns(model: Model): void {
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  for (const handler of handlers) {
    if ('criterionPreComputeResult' in handler) {
      Object.assign(handler, { criterionPreComputeResult: {}, validationResults: {} });
    }
  }
}

/** What the plugins that only draw keep: colours in use, places of rows and columns, what of a sheet is in sight. */
const drawn = ['customColors', 'headerPositions', 'viewports'];

/** Leaves to the page what only it draws with: the host's model does not work it out after each change. */
export function leaveDrawing(model: Model): void {
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  for (const handler of handlers) {
    if (drawn.some(kept => kept in handler)) Object.assign(handler, { finalize: () => undefined });
  }
}

/**
 * Lets a model compute when it is asked and not after each command: a script's many writes of structure and formats then
 * cost one recalculation, as at Google. The answer computes what the commands since the last time have changed.
 */
export function settleLater(model: Model): () => void {
  const engine = model as unknown as { finalize: () => void };
  const finalize = engine.finalize.bind(model);
  let settled = true;
  engine.finalize = () => {
    settled = false;
  };
  return () => {
    if (settled) return;
    settled = true;
    finalize();
    forgetDropDowns(model);
  };
}
