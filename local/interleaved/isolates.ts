import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { createBells, ring, servicesBell, waitFor, type SharedArrays } from './bells';
import type { Asked, Birth, Said } from './wire';

/** A thread that runs executions of a script, one at a time. */
export class Isolate {
  private busy = false;

  constructor(
    private readonly bells: SharedArrays,
    private readonly bell: number,
    private readonly port: MessagePort,
    private readonly worker: Worker,
  ) {}

  /** Whether it runs just now, so that nobody knows what it will say. */
  get isBusy(): boolean {
    return this.busy;
  }

  ask(asked: Asked): void {
    this.busy = true;
    this.port.postMessage(asked);
    ring(this.bells, this.bell);
  }

  /** Waits for what it says next. */
  hear(): Said {
    const said = waitFor(this.bells, servicesBell, () => receiveMessageOnPort(this.port)?.message as Said | undefined);
    this.busy = false;
    return said;
  }

  close(): void {
    void this.worker.terminate();
    this.port.close();
  }
}

/** The threads that executions share: to start one takes long, so they are started once. */
export class Isolates {
  private readonly all: readonly Isolate[];
  private readonly free: Isolate[];

  constructor(code: string, count: number) {
    const bells = createBells(count);
    this.all = Array.from({ length: count }, (_, index) => begin(bells, index + 1, code));
    this.free = [...this.all];
  }

  /** One that runs nothing, or undefined when all do. */
  take(): Isolate | undefined {
    return this.free.shift();
  }

  giveBack(isolate: Isolate): void {
    this.free.push(isolate);
  }

  close(): void {
    for (const isolate of this.all) isolate.close();
  }
}

function begin(bells: SharedArrays, bell: number, code: string): Isolate {
  const { port1, port2 } = new MessageChannel();
  const birth: Birth = { bells, bell, code, port: port2 };
  // Built, this file is part of a module of build/, and the isolate's own module stands beside it.
  const path = fileURLToPath(new URL('isolate.mjs', import.meta.url));
  return new Isolate(bells, bell, port1, new Worker(path, { workerData: birth, transferList: [port2] }));
}
