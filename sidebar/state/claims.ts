import { signal } from '@preact/signals';
import type { ClaimNote } from '../../src/api/calls';
import type { Way } from './way';

/** Who is busy with which lead: the others, as the server last told, and whoever looks. */
export class Claims {
  readonly others = signal<readonly ClaimNote[]>([]);
  private way: Way | null = null;
  private ended = '';

  watch(way: Way): void {
    this.way = way;
  }

  /** The lead that is being worked on here, '' when none is. A card that the selection has brought is only looked at. */
  get mine(): string {
    const route = this.way?.route.peek();
    const works = route?.view === 'log' || (route?.view === 'lead' && this.way?.takesFocus.peek());
    const lead = route && 'lead' in route && works ? route.lead : '';
    if (lead !== this.ended) this.ended = '';
    return this.ended ? '' : lead;
  }

  begin(): void {
    this.ended = '';
  }

  /** The contact is logged: the lead's card may stay open, but nobody is busy with it. */
  end(lead: string): void {
    this.ended = lead;
  }

  of(lead: string): readonly ClaimNote[] {
    return this.others.value.filter(claim => claim.lead === lead);
  }
}
