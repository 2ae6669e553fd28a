import { toCell, type Arg, type Cell } from './functions/cells';
import type { Engine } from './library';

/** A formula as the engine compiled it. */
export type Execute = (this: unknown, ...inputs: unknown[]) => unknown;

/** Lets formulas compute only the branch that a single condition takes, as Sheets does; where the condition is a column, all. */
export function branchLazily(engine: Engine): (execute: Execute) => Execute {
  const known = new WeakMap<Execute, Execute>();
  const takers = takersOf(engine);
  const call: Call = (name, functions, args) => functions[name]?.(...(takers[name] ?? all)(args));
  return execute => {
    const lazy = known.get(execute) ?? rewritten(execute, call);
    known.set(execute, lazy);
    return lazy;
  };
}

/** An argument that is computed when somebody asks. */
type Later = () => Arg;

/** Calls a function of several branches. */
type Call = (name: string, functions: Record<string, (...args: Arg[]) => unknown>, args: readonly Later[]) => unknown;

/** The arguments for a function, of which those are computed that it needs. */
type Taker = (args: readonly Later[]) => Arg[];

/** What stands for a branch that is not taken: no function looks at it. */
const spare: Cell = { value: null };

const all: Taker = args => args.map(arg => arg());

function takersOf(engine: Engine): Record<string, Taker> {
  const isError = (arg: Arg): boolean => engine.registries.errorTypes.has(String(toCell(arg).value));
  /** Undefined for what is neither: the function itself then says what is wrong. */
  const truthOf = (arg: Arg): boolean | undefined => {
    try {
      return isError(arg) ? undefined : engine.helpers.toBoolean(toCell(arg));
    } catch {
      return undefined;
    }
  };
  const unless =
    (isBad: (arg: Arg) => boolean): Taker =>
    ([given, ...otherwise]) => {
      const value = given?.();
      return [value, ...(isSingle(value) && !isBad(value) ? otherwise.map(() => spare) : all(otherwise))];
    };
  return {
    IF: ([condition, ...branches]) => {
      const value = condition?.();
      if (!isSingle(value)) return [value, ...all(branches)];
      const truth = truthOf(value);
      return [value, ...branches.map((branch, at) => (truth === (at === 0) ? branch() : spare))];
    },
    IFS: args => takeFirst(args, truthOf),
    IFERROR: unless(isError),
    IFNA: unless(arg => toCell(arg).value === '#N/A'),
  };
}

/** Conditions and answers by turns, up to the first condition that does not turn out false. */
function takeFirst(args: readonly Later[], truthOf: (arg: Arg) => boolean | undefined): Arg[] {
  const taken: Arg[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const condition = args[at]?.();
    taken.push(condition);
    if (!isSingle(condition)) return [...taken, ...all(args.slice(at + 1))];
    const truth = truthOf(condition);
    if (at + 1 < args.length) taken.push(truth === true ? args[at + 1]?.() : spare);
    if (truth !== false) return [...taken, ...args.slice(at + 2).map(() => spare)];
  }
  return taken;
}

function isSingle(arg: Arg): boolean {
  return !Array.isArray(arg) || (arg.length === 1 && arg[0]?.length === 1);
}

const FUNCTION = /^[^(]*\(([^)]*)\)\s*\{([^]*)\}\s*$/;
const STEP = /^(?:const (_\d+) =|return) (.+);$/;
const CALL = /^ctx\['(IF|IFS|IFERROR|IFNA)'\]\((.*)\)$/;

/**
 * The engine compiles a formula to one step a line, each used by one later: `const _1 = ref(deps[0]);`,
 * `const _2 = ctx['ABS'](_1);`, `return _2;`. Put into one another they make one expression, whose branches can wait.
 */
function rewritten(execute: Execute, call: Call): Execute {
  const [, parameters, body = ''] = FUNCTION.exec(execute.toString()) ?? [];
  const steps = new Map<string, string>();
  const filled = (text: string): string => text.replace(/\b_\d+\b/g, name => steps.get(name) ?? name);
  for (const line of body.split('\n').filter(text => text.trim())) {
    const [, name = 'answer', expression] = STEP.exec(line.trim()) ?? [];
    if (expression === undefined) return execute;
    const [, called, args = ''] = CALL.exec(expression) ?? [];
    const later = args.split(',').map(arg => `() => (${filled(arg.trim())})`);
    steps.set(name, called ? `call('${called}', ctx, [${later.join(', ')}])` : filled(expression));
  }
  const answer = steps.get('answer');
  if (!answer?.includes('call(')) return execute;
  // The engine makes functions of text itself: this is the same text in another order.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function('call', `return function (${parameters ?? ''}) { return ${answer}; };`)(call) as Execute;
}
