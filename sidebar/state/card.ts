import { signal } from '@preact/signals';
import type { LeadCard } from '../../src/api/calls';
import { fold } from '../../src/base/text';
import type { Trouble } from '../rpc';
import type { Session } from './session';

/** The card of one lead, shared by the views that speak of it. */
export class Card {
  readonly card = signal<LeadCard | null>(null);
  readonly trouble = signal<Trouble | null>(null);
  private asked = '';

  constructor(private readonly session: Session) {
    session.onReturn(this.trouble, () => void this.open(this.asked));
  }

  /** Shows that lead's card, read anew; an older card of the same lead stays meanwhile. */
  async open(lead: string): Promise<void> {
    this.asked = lead;
    this.trouble.value = null;
    if (!this.of(lead)) this.card.value = null;
    const answer = await this.session.call('lead.card', {
      lead,
      ...(this.session.claims.mine === lead && { claim: true }),
    });
    if (this.asked !== lead) return;
    if (answer.ok) this.card.value = answer.value;
    else this.trouble.value = answer.trouble;
  }

  /** The card, if it is that lead's. */
  of(lead: string): LeadCard | null {
    const shown = this.card.value;
    return shown && [shown.lead.name, shown.lead.id].includes(lead) ? shown : null;
  }
}

/** The planned contacts of a card that are not done or cancelled, the earliest first. */
export function plannedOf(card: LeadCard): LeadCard['plan'] {
  const planned = card.plan.filter(row => ['запланирован', 'planned'].includes(fold(row.status)));
  return planned.sort((one, other) => `${one.date} ${one.time}`.localeCompare(`${other.date} ${other.time}`));
}
