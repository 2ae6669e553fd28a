import type { EnumValue } from '../apps-script/enums';
import { Service } from '../apps-script/service';
import { carry, uncarry, type Carried, type Kind } from './wire';

/** The services' objects that one execution knows, by the numbers under which its isolate calls them. */
export class Handles {
  private readonly objects: object[] = [];
  private readonly numbers = new Map<object, number>();
  private readonly kinds = new Map<object, number>();

  carry(value: unknown): Carried {
    return carry(value, object => this.known(object));
  }

  uncarry(carried: Carried): unknown {
    return uncarry(carried, own => this.at('handle' in own ? own.handle : own.word));
  }

  at(number: number): object {
    const object = this.objects[number];
    if (!object) throw new Error(`No object has the handle ${number}`);
    return object;
  }

  private known(object: object): Carried | undefined {
    if (object instanceof Service) {
      const isNew = !this.numbers.has(object);
      const handle = this.numberOf(object);
      return { handle, kind: this.kindOf(object), ...(isNew && { facts: factsOf(object) }) };
    }
    if (!isWord(object)) return undefined;
    return { word: this.numberOf(object), name: object.name(), ordinal: object.ordinal() };
  }

  private numberOf(object: object): number {
    const known = this.numbers.get(object);
    if (known !== undefined) return known;
    this.numbers.set(object, this.objects.length);
    return this.objects.push(object) - 1;
  }

  private kindOf(object: Service): Kind {
    const prototype = Object.getPrototypeOf(object) as object;
    const known = this.kinds.get(prototype);
    if (known !== undefined) return { id: known };
    const id = this.kinds.size;
    this.kinds.set(prototype, id);
    const words = Object.entries(object).filter(([, value]) => isEnumeration(value));
    return {
      id,
      name: (object as unknown as { readonly serviceName: string }).serviceName,
      methods: methodsOf(prototype),
      words: Object.fromEntries(words.map(([name, value]) => [name, this.carry(value)])),
    };
  }
}

/** What never changes about an object, and asks nothing of the spreadsheet: it goes along with it. */
const lasting: Readonly<Record<string, readonly string[]>> = {
  Range: ['getRow', 'getColumn', 'getLastRow', 'getLastColumn', 'getNumRows', 'getNumColumns'],
  Sheet: ['getSheetId'],
  DeveloperMetadata: ['getKey', 'getValue'],
};

function factsOf(object: Service): Readonly<Record<string, unknown>> {
  const ask = object as unknown as Record<string, () => unknown>;
  return Object.fromEntries((lasting[String(object)] ?? []).map(method => [method, ask[method]?.()]));
}

function methodsOf(prototype: object): readonly string[] {
  const methods = new Set<string>();
  let at: object = prototype;
  while (at !== Service.prototype) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (name !== 'constructor' && typeof value === 'function') methods.add(name);
    }
    at = Object.getPrototypeOf(at) as object;
  }
  return [...methods];
}

function isWord(value: unknown): value is EnumValue {
  return typeof value === 'object' && value !== null && 'ordinal' in value && 'compareTo' in value;
}

function isEnumeration(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.isFrozen(value) && Object.values(value).every(isWord);
}
