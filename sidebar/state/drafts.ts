import { fold } from '../../src/base/text';
import type { Browser } from '../browser';

/**
 * What is typed and not sent yet, one draft a name: it survives errors, other views, and a reload where the browser
 * gives memory to frames.
 */
export class Drafts<D extends object> {
  private readonly kept = new Map<string, Partial<D>>();

  constructor(
    private readonly memory: Browser['memory'],
    private readonly kind: string,
  ) {}

  /** The draft of that name over a blank one, which fills what an older version did not keep. */
  get(name: string, blank: D): D {
    return { ...blank, ...this.find(name) };
  }

  has(name: string): boolean {
    return this.find(name) !== null;
  }

  put(name: string, draft: D): void {
    this.kept.set(this.keyOf(name), draft);
    guarded(() => this.memory?.setItem(this.keyOf(name), JSON.stringify(draft)));
  }

  drop(name: string): void {
    this.kept.delete(this.keyOf(name));
    guarded(() => this.memory?.removeItem(this.keyOf(name)));
  }

  private find(name: string): Partial<D> | null {
    const key = this.keyOf(name);
    return this.kept.get(key) ?? guarded(() => parse<D>(this.memory?.getItem(key) ?? null));
  }

  private keyOf(name: string): string {
    return `perezvon.${this.kind}.${fold(name)}`;
  }
}

/** Memory may be full, forbidden or spoilt: the draft in the page then stands alone. */
function guarded<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function parse<D>(text: string | null): Partial<D> | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  return typeof value === 'object' ? value : null;
}
