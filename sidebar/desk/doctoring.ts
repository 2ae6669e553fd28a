import { computed, signal } from '@preact/signals';
import type { Finding } from '../../src/api/calls';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import type { Session } from '../state/session';
import { doctorWords } from './doctor-words';
import { Undoing } from '../state/undoing';

/** What the doctor has found, and what the user has ticked and chosen of it. */
export class Doctoring {
  readonly looking;
  readonly mending;
  readonly findings = computed(() => this.looking.value.value?.findings ?? null);
  /** What is to be mended, by id with the choice. */
  readonly ticked = computed(() =>
    (this.findings.value ?? []).flatMap(finding =>
      this.isTicked(finding) ? [{ id: finding.id, choice: this.choiceOf(finding) }] : [],
    ),
  );
  private readonly ticks = signal<Readonly<Record<string, boolean>>>({});
  private readonly choices = signal<Readonly<Record<string, string>>>({});
  private readonly undoing;

  constructor(private readonly session: Session) {
    this.looking = new Asking(session, 'doctor.look');
    this.mending = new Command(session, 'doctor.mend');
    this.undoing = new Undoing(session, () => this.look());
  }

  look(): void {
    void this.looking.ask({});
  }

  /** Safe findings are ticked from the beginning. */
  isTicked({ id, mend, choices = [] }: Finding): boolean {
    if (mend === 'byHand') return false;
    const ticked = this.ticks.value[id] ?? mend === 'safe';
    return ticked && (mend === 'safe' || choices.some(({ choice }) => choice === this.choices.value[id]));
  }

  choiceOf({ id }: Finding): string {
    return this.choices.value[id] ?? '';
  }

  tick({ id }: Finding, ticked: boolean): void {
    this.ticks.value = { ...this.ticks.value, [id]: ticked };
  }

  /** Choosing is ticking; the empty choice leaves it alone. */
  choose({ id }: Finding, choice: string): void {
    this.choices.value = { ...this.choices.value, [id]: choice };
    this.ticks.value = { ...this.ticks.value, [id]: choice !== '' };
  }

  async mend(): Promise<void> {
    const answer = await this.mending.run({ findings: this.ticked.value });
    if (!answer?.ok) return;
    const { mended, act } = answer.value;
    if (mended) this.undoing.offer(doctorWords.mended(mended), act);
    else this.session.notice.value = { text: doctorWords.mended(0) };
    this.look();
  }
}
