import type { Model } from '@odoo/o-spreadsheet';

/** The engine knows more commands than its types do. */
export function dispatch(model: Model, type: string, payload: object): void {
  (model.dispatch as unknown as (type: string, payload: object) => void)(type, payload);
}
