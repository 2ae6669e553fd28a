import { branchLazily } from './branching';
import { followRanges } from './drop-downs';
import { evaluateInOrder } from './evaluating';
import type { Engine } from './library';
import { arrayFunctions } from './functions/arrays';
import { branchFunctions } from './functions/branches';
import { clockFunctions } from './functions/clock';
import { expressionFunctions } from './functions/expressions';
import { lookupFunctions } from './functions/lookup';
import { operatorFunctions } from './functions/operators';
import { sortFunctions } from './functions/sorting';
import { textFunctions } from './functions/text';
import { quickenVectors } from './vectors';

const installed = new WeakSet<Engine>();

/**
 * Teaches an engine Google's dialect: adds the functions it lacks and replaces those that answer otherwise than
 * Sheets does. In Node it is called with the library; a page calls it with `window.o_spreadsheet`. Once per library.
 */
export function installFunctions(engine: Engine): void {
  if (installed.has(engine)) return;
  installed.add(engine);
  for (const error of ['#VALUE!', '#ERROR!', '#REF!']) engine.registries.errorTypes.add(error);
  const groups = [
    arrayFunctions(engine),
    branchFunctions(engine),
    clockFunctions(engine),
    expressionFunctions(engine),
    lookupFunctions(engine),
    operatorFunctions(engine),
    sortFunctions(engine),
    textFunctions(engine),
  ];
  for (const group of groups) {
    for (const [name, description] of Object.entries(group)) {
      engine.registries.functionRegistry.replace(name, description);
    }
  }
  quickenVectors(engine);
  evaluateInOrder(engine);
  followRanges(engine);
  showBlanksAsBlank(engine);
}

/** A formula whose result is a blank cell shows nothing at Google; the engine would show 0. */
function showBlanksAsBlank(engine: Engine): void {
  const { CompiledFormula } = engine;
  const lazily = branchLazily(engine);
  const isBlank = ({ value }: Result): boolean => value === null || value === undefined;
  const blankToText = (cell: Result): Result => (isBlank(cell) ? { ...cell, value: '' } : cell);
  const wrap = (formula: Compiled): Compiled => {
    const execute = lazily(formula.execute) as Compiled['execute'];
    formula.execute = function (this: Compiled, ...inputs: unknown[]) {
      const result = execute.apply(this, inputs);
      return Array.isArray(result)
        ? result.map(column => (column.some(isBlank) ? column.map(blankToText) : column))
        : blankToText(result);
    };
    return formula;
  };
  const compiler = CompiledFormula as unknown as Record<string, (...inputs: unknown[]) => Compiled>;
  for (const entry of ['Compile', 'CompileForSerializedFormula']) {
    const compile = compiler[entry];
    if (compile) compiler[entry] = (...inputs) => wrap(compile.apply(CompiledFormula, inputs));
  }
}

interface Result {
  value: unknown;
}

interface Compiled {
  execute: (...inputs: unknown[]) => Result | Result[][];
}
