/** What tests drive of the local host, as one module: Node loads it built, for the engine is many times slower in a test runner's sandbox. */
export { createServices, finish } from './apps-script/services';
export { valuesShown } from './cli/show';
export { act, readTsv } from './engine/acts';
export { evaluatorPrototype } from './engine/evaluator';
export { engine } from './engine/library';
export { Spreadsheet } from './engine/spreadsheet';
export { Unsaved } from './engine/unsaved';
export { readBundle } from './host/bundle';
export { Document } from './host/document';
export { EditQueue } from './host/edit-queue';
export { Chance } from './interleaved/chance';
export { Interleaving } from './interleaved/interleaving';
export { Isolates } from './interleaved/isolates';
export { createMeter, createWorld } from './world/create';
export { instantOf, wallTime } from './world/wall-time';

/** A value of the tests as the host's own: the engine refuses objects that were made in another realm. */
export function adopt<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
