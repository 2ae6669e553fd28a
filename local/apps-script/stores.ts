import type { Host } from './host';
import { Service, checkArguments, refuse, textOf } from './service';

const VALUE_MAX_BYTES = 9 * 1024;
const STORE_MAX_BYTES = 500 * 1024;

const PLAIN = { writable: true, enumerable: true, configurable: true };

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** What belongs to a document is null where there is none around the script; Google's types hide it. */
const ofDocument = <T>({ execution }: Host, service: T): T => (execution.apart ? null : service) as T;

/** A store of properties: texts by key, within Google's limits. */
export class Properties extends Service {
  constructor(
    private readonly host: Host,
    private readonly store: Record<string, string>,
  ) {
    super('Properties');
  }

  getProperty(...args: [string]): string | null {
    this.host.call('Properties.getProperty');
    checkArguments('Properties.getProperty', args, ['String']);
    const key = textOf(args[0]);
    return Object.hasOwn(this.store, key) ? (this.store[key] ?? null) : null;
  }

  getProperties(): Record<string, string> {
    this.host.call('Properties.getProperties');
    return { ...this.store };
  }

  getKeys(): string[] {
    this.host.call('Properties.getKeys');
    return Object.keys(this.store);
  }

  setProperty(...args: [string, unknown]): this {
    this.host.call('Properties.setProperty');
    checkArguments('Properties.setProperty', args, ['String', 'String']);
    this.put(Object.fromEntries([[textOf(args[0]), args[1]]]));
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    this.host.call('Properties.setProperties');
    this.put(properties, deleteAllOthers);
    return this;
  }

  deleteProperty(key: string): this {
    this.host.call('Properties.deleteProperty');
    Reflect.deleteProperty(this.store, textOf(key));
    return this;
  }

  deleteAllProperties(): this {
    this.host.call('Properties.deleteAllProperties');
    for (const key of Object.keys(this.store)) Reflect.deleteProperty(this.store, key);
    return this;
  }

  private put(properties: Record<string, unknown>, deleteAllOthers = false): void {
    const given = Object.entries(properties).map(([key, value]): [string, string] => [key, String(value)]);
    if (given.some(([, value]) => bytesOf(value) > VALUE_MAX_BYTES)) refuse('Argument too large: value');
    const next = Object.fromEntries([...(deleteAllOthers ? [] : Object.entries(this.store)), ...given]);
    const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
    if (size > STORE_MAX_BYTES)
      refuse('You have exceeded the property storage quota. Please remove some properties and try again.');
    if (deleteAllOthers) for (const key of Object.keys(this.store)) Reflect.deleteProperty(this.store, key);
    // By definition, not assignment: a key may be called __proto__.
    for (const [key, value] of Object.entries(next)) Object.defineProperty(this.store, key, { ...PLAIN, value });
  }
}

/** PropertiesService: the stores of the document, the script and the user. */
export class PropertiesService extends Service {
  constructor(private readonly host: Host) {
    super('PropertiesService');
  }

  getDocumentProperties(): Properties {
    const properties = this.open('getDocumentProperties', this.host.world.properties.document);
    return ofDocument(this.host, properties);
  }

  getScriptProperties(): Properties {
    return this.open('getScriptProperties', this.host.world.properties.script);
  }

  getUserProperties(): Properties {
    const { world, execution } = this.host;
    return this.open('getUserProperties', (world.properties.user[execution.user] ??= {}));
  }

  private open(method: string, store: Record<string, string>): Properties {
    this.host.call(`PropertiesService.${method}`);
    if (this.host.execution.authMode === 'NONE')
      refuse(`You do not have permission to call PropertiesService.${method}`);
    return new Properties(this.host, store);
  }
}

const CACHE_VALUE_MAX_BYTES = 100 * 1024;
const CACHE_KEY_MAX = 250;
const CACHE_SECONDS_MAX = 21_600;
const CACHE_SECONDS = 600;
/** At Google a cap that may be passed for a while. */
const CACHE_ITEMS_MAX = 1000;

/** A cache: texts by key that expire. */
export class Cache extends Service {
  constructor(
    private readonly host: Host,
    private readonly prefix: string,
  ) {
    super('Cache');
  }

  get(key: string): string | null {
    this.host.call('Cache.get');
    return this.read(key);
  }

  getAll(keys: readonly string[]): Record<string, string> {
    this.host.call('Cache.getAll');
    const found = keys.map((key): [string, string | null] => [key, this.read(key)]);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  put(...args: [string, unknown, number?]): null {
    this.host.call('Cache.put');
    checkArguments('Cache.put', args, ['String', 'String'], ['String', 'String', 'Integer']);
    return this.write(args[0], String(args[1]), args[2] ?? CACHE_SECONDS);
  }

  putAll(values: Record<string, unknown>, seconds = CACHE_SECONDS): null {
    this.host.call('Cache.putAll');
    for (const [key, value] of Object.entries(values)) this.write(key, String(value), seconds);
    return null;
  }

  remove(key: string): null {
    this.host.call('Cache.remove');
    Reflect.deleteProperty(this.host.world.cache, this.prefix + key);
    return null;
  }

  removeAll(keys: readonly string[]): null {
    this.host.call('Cache.removeAll');
    for (const key of keys) Reflect.deleteProperty(this.host.world.cache, this.prefix + key);
    return null;
  }

  private read(key: string): string | null {
    const kept = this.host.world.cache[this.prefix + key];
    return kept && kept.expires > this.host.world.now ? kept.value : null;
  }

  private write(key: string, value: string, seconds: number): null {
    if (textOf(key).length > CACHE_KEY_MAX) refuse('Argument too large: key');
    if (bytesOf(value) > CACHE_VALUE_MAX_BYTES) refuse('Argument too large: value');
    const lasts = Math.min(Math.max(seconds, 1), CACHE_SECONDS_MAX) * 1000;
    this.host.world.cache[this.prefix + key] = { value, expires: this.host.world.now + lasts };
    this.evict();
    return null;
  }

  /** What has expired goes, and of more items than Google keeps those that would expire first. */
  private evict(): void {
    const { cache, now } = this.host.world;
    const mine = Object.keys(cache).filter(key => key.startsWith(this.prefix));
    const expires = (key: string): number => cache[key]?.expires ?? 0;
    const live = mine.filter(key => expires(key) > now).sort((one, other) => expires(other) - expires(one));
    const kept = new Set(live.slice(0, CACHE_ITEMS_MAX));
    for (const key of mine) if (!kept.has(key)) Reflect.deleteProperty(cache, key);
  }
}

/** CacheService: the caches of the document, the script and the user. */
export class CacheService extends Service {
  constructor(private readonly host: Host) {
    super('CacheService');
  }

  getDocumentCache(): Cache {
    this.host.call('CacheService.getDocumentCache');
    return ofDocument(this.host, new Cache(this.host, 'document/'));
  }

  getScriptCache(): Cache {
    this.host.call('CacheService.getScriptCache');
    return new Cache(this.host, 'script/');
  }

  getUserCache(): Cache {
    this.host.call('CacheService.getUserCache');
    return new Cache(this.host, `user/${this.host.execution.user}/`);
  }
}

/**
 * A lock of the document, the script or the user. An execution that is started inside another cannot outwait it here: it is
 * told at once what it would be told when its patience ends. One that runs beside others waits (local/interleaved).
 */
export class Lock extends Service {
  /** Whether to ask for it now would be to wait. */
  static isTaken({ host, kind }: Lock): boolean {
    return host.locks.isTaken(kind);
  }

  constructor(
    private readonly host: Host,
    private readonly kind: string,
  ) {
    super('Lock');
  }

  tryLock(patienceMs: number): boolean {
    this.host.call('Lock.tryLock');
    if (this.hasHeld()) return true;
    return patienceMs >= 0 && this.host.locks.take(this.kind);
  }

  waitLock(patienceMs: number): void {
    this.host.call('Lock.waitLock');
    if (patienceMs < 0 || !this.host.locks.take(this.kind))
      refuse('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    this.host.call('Lock.hasLock');
    return this.hasHeld();
  }

  releaseLock(): void {
    this.host.call('Lock.releaseLock');
    this.host.locks.release(this.kind);
  }

  private hasHeld(): boolean {
    return this.host.locks.has(this.kind);
  }
}

/** LockService: the locks of the document, the script and the user. */
export class LockService extends Service {
  constructor(private readonly host: Host) {
    super('LockService');
  }

  getDocumentLock(): Lock {
    this.host.call('LockService.getDocumentLock');
    return ofDocument(this.host, new Lock(this.host, 'document'));
  }

  getScriptLock(): Lock {
    this.host.call('LockService.getScriptLock');
    return new Lock(this.host, 'script');
  }

  getUserLock(): Lock {
    this.host.call('LockService.getUserLock');
    return new Lock(this.host, `user/${this.host.execution.user}`);
  }
}
