import { signal } from '@preact/signals';
import type { Input } from '../../src/api/calls';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import type { Session } from '../state/session';
import { handoverWords } from './handover-words';
import { Undoing } from '../state/undoing';

/** A hand-over on its way: whose leads, to whom, what it would do, and what was done. */
export class Handover {
  readonly people;
  readonly preview;
  readonly dossiers;
  readonly running;
  readonly input = signal<Input<'handover.preview'>>({ from: '', to: [] });
  /** The act that was done, '' before. */
  readonly done = signal('');
  private readonly undoing;

  constructor(session: Session) {
    this.people = new Asking(session, 'handover.people');
    this.preview = new Asking(session, 'handover.preview');
    this.dossiers = new Asking(session, 'handover.dossier');
    this.running = new Command(session, 'handover.run');
    this.undoing = new Undoing(session, () => this.begin());
  }

  /** Asks who has leads, and forgets what was chosen. */
  begin(): void {
    this.done.value = '';
    this.dossiers.forget();
    this.preview.forget();
    this.input.value = { from: '', to: [] };
    void this.people.ask({});
  }

  /** Changes what was chosen; once it is whole, asks what would come of it. */
  change(values: Partial<Input<'handover.preview'>>): void {
    const input = { ...this.input.peek(), ...values };
    this.input.value = input;
    this.preview.forget();
    this.running.trouble.value = null;
    if (input.from !== '' && input.to.length) void this.preview.ask(input);
  }

  async run(): Promise<void> {
    const answer = await this.running.run(this.input.peek());
    if (!answer?.ok) return;
    const { leads, plans, act } = answer.value;
    this.done.value = act;
    this.undoing.offer(handoverWords.done(leads, plans), act);
  }

  /** Does again what failed. */
  retry(): void {
    if (this.running.trouble.peek()) void this.run();
    else if (this.people.trouble.peek()) this.people.again();
    else this.preview.again();
  }
}
