import { act, type Act } from '../engine/acts';
import { editStart } from '../host/document';
import { EditQueue } from '../host/edit-queue';
import type { Bound, Run } from '../host/run';
import type { Chance } from '../interleaved/chance';
import type { Doing, Interleaving, Participant } from '../interleaved/interleaving';
import { callBy, type Asked } from './calls';
import { gridActBy } from './hand';
import type { Ledger } from './ledger';

/** Where a storm takes place. */
export interface Scene {
  readonly bound: Bound;
  readonly interleaving: Interleaving;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** What tells one storm's texts from another's. */
  readonly name: string;
  readonly tally: Tally;
  /** Acts on several rows that nobody has taken back. */
  readonly acts: string[];
}

/** What happened, in numbers. */
export interface Tally {
  acknowledged: number;
  refused: number;
  unanswered: number;
  retried: number;
  gridActs: number;
  refusedByGrid: number;
  dropped: number;
  late: number;
  /** Acts at the grid between an execution's last look at a sheet and its write there. */
  overtaken: number;
}

/** How long people think between two acts, and before they try again. */
const thinkMs = 9_000;
const retryMs = 15_000;
const triesMost = 12;

/** A user with a sidebar and a grid, who does some acts one after another. */
export class Person implements Participant {
  readyAt: number | null;
  private readonly edits = new EditQueue();
  private asked: (Asked & { readonly id: string; tries: number; begun: number }) | null = null;
  private count = 0;

  constructor(
    readonly name: string,
    readonly email: string,
    private left: number,
    private readonly scene: Scene,
  ) {
    this.readyAt = scene.bound.world.now + scene.chance.below(thinkMs);
  }

  act(): Doing {
    if (this.asked) return { did: this.send(this.asked) };
    this.left -= 1;
    const { chance } = this.scene;
    return chance.percent(55) ? { did: this.call() } : this.edit();
  }

  private call(): string {
    const { scene, name } = this;
    const text = `${scene.name} ${name} ${++this.count}`;
    const { now: begun } = scene.bound.world;
    this.asked = { ...callBy(scene, name, text), id: text, tries: 0, begun };
    return this.send(this.asked);
  }

  private send(asked: NonNullable<typeof this.asked>): string {
    const { id, call, input } = asked;
    asked.tries += 1;
    this.readyAt = null;
    const args = [JSON.stringify({ id, call, input })];
    const label = `${this.name} ${call}`;
    this.scene.interleaving.start({ function: 'rpc', user: this.email, context: 'sidebar', args }, label, run =>
      this.hear(run, asked),
    );
    return `asks ${call} ${args[0]}`;
  }

  private hear(run: Run, asked: NonNullable<typeof this.asked>): void {
    const { tally, interleaving, bound, chance } = this.scene;
    const reply = run.error === undefined ? (JSON.parse(String(run.value)) as Reply) : null;
    interleaving.trace.push(`${this.name} hears ${run.error ?? String(run.value)} ${run.logs.join(' ')}`);
    if (reply?.ok) {
      tally.acknowledged += 1;
      asked.acknowledged(reply.value, { begun: asked.begun, ended: bound.world.now });
    } else if (reply && reply.failure.code !== 'broken') {
      tally.refused += 1;
      asked.refused(0);
    } else if (asked.tries < triesMost) {
      tally.retried += 1;
      this.readyAt = bound.world.now + 1 + chance.below(retryMs);
      return;
    } else {
      tally.unanswered += 1;
      asked.refused(1);
    }
    this.asked = null;
    this.goOn();
  }

  private edit(): Doing {
    const { bound, tally, chance } = this.scene;
    const text = `${this.scene.name} ${this.name} typed ${++this.count}`;
    const drawn = gridActBy(this.scene, text);
    const outcome = act(bound.spreadsheet, drawn.act);
    tally.gridActs += 1;
    this.goOn();
    if ('refusal' in outcome) {
      tally.refusedByGrid += 1;
      return { did: `may not ${JSON.stringify(drawn.act)}: ${outcome.refusal}` };
    }
    drawn.done?.({ begun: bound.world.now, ended: bound.world.now });
    const before = this.edits.dropped;
    for (const edit of outcome.edits) this.edits.offer(edit);
    tally.dropped += this.edits.dropped - before;
    if (chance.percent(80)) this.deliver();
    else tally.late += outcome.edits.length;
    return { did: `does ${JSON.stringify(drawn.act)}`, ...this.placeOf(drawn.act) };
  }

  private placeOf({ do: what, sheet }: Act): Omit<Doing, 'did'> {
    const id = this.scene.bound.spreadsheet.sheets().find(({ title }) => title === sheet)?.id ?? '';
    return { sheet: id, columns: /Column$/.test(what) };
  }

  /** Sheets runs onEdit for the next edit that waits. What comes late waits for the next edit, or for ever. */
  private deliver(): void {
    const edit = this.edits.begin();
    if (!edit) return;
    const start = editStart(this.email, edit);
    this.scene.interleaving.start(start, `${this.name} onEdit`, () => {
      this.edits.end();
      this.deliver();
    });
  }

  private goOn(): void {
    const { bound, chance } = this.scene;
    this.readyAt = this.left > 0 ? bound.world.now + chance.below(thinkMs) : null;
  }
}

type Reply =
  | { readonly ok: true; readonly value: Readonly<Record<string, string | null>> }
  | { readonly ok: false; readonly failure: { readonly code: string; readonly message: string } };
