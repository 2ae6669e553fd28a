import { computed, signal } from '@preact/signals';
import type { ImportDefaults, ImportMapping, ImportPreview } from '../../src/api/calls';
import type { Text } from '../../src/base/text';
import type { Encoding } from '../encoding';
import type { Trouble } from '../rpc';
import { readFile, sourceOf, type Chosen } from './import-source';
import { ImportRun } from './import-run';
import type { Session } from './session';

const pauseMs = 400;

/** Importing leads: what from, by which columns, how it would look. */
export class Import {
  readonly chosen = signal<Chosen>({ from: 'nothing' });
  /** Why the chosen file cannot be read. */
  readonly fileProblem = signal<Text | null>(null);
  readonly preview = signal<ImportPreview | null>(null);
  readonly mapping = signal<ImportMapping>({});
  readonly defaults = signal<ImportDefaults>({});
  readonly previewing = signal(false);
  readonly trouble = signal<Trouble | null>(null);
  readonly run;
  readonly unsaved = computed(() => this.chosen.value.from !== 'nothing');
  private latest = 0;

  constructor(private readonly session: Session) {
    this.run = new ImportRun(session);
    session.onReturn(this.trouble, () => void this.look());
  }

  async chooseFile(file: File): Promise<void> {
    const read = await readFile(file);
    const wrong = 'from' in read ? null : read;
    this.choose('from' in read ? read : { from: 'nothing' });
    this.fileProblem.value = wrong;
  }

  chooseSheet(title: string): void {
    this.choose(title ? { from: 'sheet', title } : { from: 'nothing' });
  }

  chooseEncoding(encoding: Encoding): void {
    const chosen = this.chosen.peek();
    if (chosen.from === 'file') this.choose({ ...chosen, encoding });
  }

  startAfresh(): void {
    this.choose({ from: 'nothing' });
    this.run.forget();
  }

  /** Takes a field from those columns; none leaves it empty. */
  map(field: string, columns: readonly string[]): void {
    this.mapping.value = { ...this.mapping.peek(), [field]: columns };
    void this.look(pauseMs);
  }

  setDefault(name: string, value: string): void {
    const kept = Object.entries(this.defaults.peek()).filter(([key]) => key !== name);
    this.defaults.value = Object.fromEntries(value ? [...kept, [name, value]] : kept);
    void this.look(pauseMs);
  }

  /** Asks how the import would look; answers to older questions are dropped. */
  async look(pause = 0): Promise<void> {
    const asked = ++this.latest;
    const source = sourceOf(this.chosen.peek());
    this.trouble.value = null;
    this.previewing.value = source !== null;
    if (!source) return;
    if (pause) await this.session.browser.wait(pause);
    if (asked !== this.latest) return;
    const mapping = this.mapping.peek();
    const corrected = Object.keys(mapping).length ? { mapping } : {};
    const answer = await this.session.call('import.preview', {
      ...source,
      ...corrected,
      defaults: this.defaults.peek(),
    });
    if (asked !== this.latest) return;
    this.previewing.value = false;
    if (!answer.ok) {
      this.trouble.value = answer.trouble;
      return;
    }
    this.preview.value = answer.value;
    this.mapping.value = answer.value.mapping;
  }

  async start(): Promise<void> {
    const [source, preview] = [sourceOf(this.chosen.peek()), this.preview.peek()];
    if (!source || !preview || this.previewing.peek()) return;
    const input = { ...source, mapping: this.mapping.peek(), defaults: this.defaults.peek() };
    await this.run.start(input, preview.total);
  }

  private choose(chosen: Chosen): void {
    this.chosen.value = chosen;
    this.fileProblem.value = null;
    this.preview.value = null;
    this.mapping.value = {};
    void this.look();
  }
}
