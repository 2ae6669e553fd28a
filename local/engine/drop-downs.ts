import type { Engine } from './library';

/** The plugin that keeps the rules of cells. */
interface RuleKeeper {
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  readonly history: { update(...path: readonly unknown[]): void };
  adaptDVFormulas(adapters: Adapters): void;
}

interface Rule {
  readonly criterion: { readonly type: string; readonly values: readonly string[] };
}

interface Adapters {
  adaptFormulaString(sheetId: string, text: string): string;
}

/**
 * Lets a drop-down that offers a range follow it, when rows are inserted and when its sheet gets another name. The engine
 * changes only what begins with `=`, and such a range does not.
 */
export function followRanges(engine: Engine): void {
  const { handlers } = new engine.Model({}) as unknown as { readonly handlers: readonly object[] };
  const plugin = handlers.find((handler): handler is RuleKeeper => 'adaptDVFormulas' in handler);
  if (!plugin) throw new Error('The engine keeps no rules of cells.');
  const keeper = Object.getPrototypeOf(plugin) as { adaptDVFormulas: (this: RuleKeeper, adapters: Adapters) => void };
  const { adaptDVFormulas } = keeper;
  keeper.adaptDVFormulas = function (adapters) {
    adaptDVFormulas.call(this, adapters);
    for (const [sheetId, rules] of Object.entries(this.rules)) {
      for (const [index, { criterion }] of rules.entries()) {
        if (criterion.type !== 'isValueInRange') continue;
        const [range = ''] = criterion.values;
        const now = adapters.adaptFormulaString(sheetId, `=${range.replace(/^=/, '')}`).slice(1);
        if (now !== range) this.history.update('rules', sheetId, index, 'criterion', 'values', 0, now);
      }
    }
  };
}
