import type { Engine } from '../library';
import type { Functions } from './cells';

/** What the engine's formulas take for the present: the serial of the local day and time. Given as `custom.clock`. */
export interface FormulaClock {
  serial(): number;
}

/** TODAY and NOW of a clock that the host sets; without one, of the machine. */
export function clockFunctions(engine: Engine): Functions {
  const now = (clock: FormulaClock | undefined): number =>
    clock ? clock.serial() : engine.helpers.jsDateToNumber(engine.helpers.DateTime.now());
  return {
    TODAY: {
      description: 'The current day.',
      args: [],
      compute() {
        return { value: Math.floor(now(this['clock'] as FormulaClock | undefined)), format: this.locale.dateFormat };
      },
    },
    NOW: {
      description: 'The current day and time.',
      args: [],
      compute() {
        return {
          value: now(this['clock'] as FormulaClock | undefined),
          format: `${this.locale.dateFormat} hh:mm:ss`,
        };
      },
    },
  };
}
