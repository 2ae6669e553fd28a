import { signal } from '@preact/signals';
import type { Selection } from '../../src/api/calls';
import type { Session } from './session';
import type { Way } from './way';

const pauseMs = 2500;
const slowestMs = 15_000;
const slowestAfterFailureMs = 60_000;
const sameBeforeSlower = 8;

/** Follows the row that is selected in the spreadsheet: its lead's card is shown, unless something typed would go out of sight. */
export class SelectionFollower {
  /** The selected lead that is not shown because of a form; null when there is none. */
  readonly hint = signal<Selection | null>(null);
  private last: Selection | null = null;

  constructor(
    private readonly session: Session,
    private readonly way: Way,
    private readonly isBusy: () => boolean,
  ) {}

  /** Asks again and again, as long as the panel stands. */
  async follow(): Promise<void> {
    let unchanged = 0;
    let failures = 0;
    for (;;) {
      await this.session.browser.wait(pauseAfter(unchanged, failures));
      if (!this.mayAsk()) continue;
      const answer = await this.session.call('selection.read', { claim: this.session.claims.mine });
      if (!answer.ok) failures += 1;
      else {
        failures = 0;
        unchanged = this.see(answer.value) ? 0 : unchanged + 1;
      }
    }
  }

  openHinted(): void {
    const hinted = this.hint.peek();
    this.hint.value = null;
    if (hinted) this.way.go({ view: 'lead', lead: hinted.lead, plan: hinted.plan });
  }

  /** Takes a selection; tells whether it is a new one. */
  private see(selection: Selection): boolean {
    const first = this.last === null;
    const same = this.last?.lead === selection.lead && this.last.plan === selection.plan;
    this.last = selection;
    if (same || this.isShown(selection)) return !same;
    this.hint.value = null;
    if (!selection.lead) return true;
    // What was selected before the panel opened was not selected for it: the calls stay in view.
    if (first || this.isBusy()) this.hint.value = selection;
    else this.way.follow({ view: 'lead', lead: selection.lead, plan: selection.plan });
    return true;
  }

  private isShown(selection: Selection): boolean {
    const route = this.way.route.peek();
    return 'lead' in route && route.lead === selection.lead;
  }

  private mayAsk(): boolean {
    const { browser, online, outstanding, start, updated } = this.session;
    return start.peek() !== null && !updated.peek() && online.peek() && outstanding.peek() === 0 && browser.visible();
  }
}

/** How long to wait before asking for the selection again: longer while nothing changes, and longer still after failures. */
export function pauseAfter(unchanged: number, failures: number): number {
  if (failures) return Math.min(pauseMs * 2 ** failures, slowestAfterFailureMs);
  return Math.min(pauseMs * 1.25 ** Math.max(0, unchanged - sameBeforeSlower), slowestMs);
}
