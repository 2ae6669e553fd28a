import { signal } from '@preact/signals';
import type { LeadCard, LeadFact } from '../../src/api/calls';
import { Undoing } from './undoing';
import { leadFields, leadWords } from '../words/lead';
import type { Card } from './card';
import { Command } from './command';
import type { Session } from './session';
import type { Way } from './way';

type Lead = LeadCard['lead'];

/** The one fact of a lead that is being edited in its place on the card. What is typed stays until it is saved or dropped. */
export class LeadEdit {
  readonly fact = signal<LeadFact | null>(null);
  readonly text = signal('');
  readonly reason = signal('');
  readonly command;
  private lead = '';
  private was = '';

  constructor(
    private readonly session: Session,
    private readonly card: Card,
    private readonly way: Way,
  ) {
    this.command = new Command(session, 'lead.change');
  }

  /** The fact of this lead that is being edited, or null. */
  of(lead: Lead): LeadFact | null {
    const fact = this.fact.value;
    return lead.id === this.lead ? fact : null;
  }

  begin(lead: Lead, fact: LeadFact): void {
    this.lead = lead.id;
    this.was = lead[fact];
    this.text.value = lead[fact];
    this.reason.value = '';
    this.command.trouble.value = null;
    this.fact.value = fact;
  }

  drop(): void {
    this.fact.value = null;
  }

  /** Whether the chosen stage gives the lead up, which asks for a reason. */
  givesUp(): boolean {
    const kindOf = (name: string): string | undefined =>
      this.session.start.value?.stages.find(stage => stage.name === name)?.kind;
    return this.fact.value === 'stage' && kindOf(this.text.value) === 'lost' && kindOf(this.was) !== 'lost';
  }

  /** Whether the server knows another lead with the same name, phone or address. */
  hasTwin(): boolean {
    const trouble = this.command.trouble.value;
    return (
      trouble?.code === 'invalid' &&
      this.text.value !== '' &&
      ['fields.name', 'fields.phone', 'fields.email'].includes(trouble.field)
    );
  }

  async save(lead: Lead, allowDuplicate = false): Promise<void> {
    const fact = this.fact.peek();
    const text = this.text.peek();
    if (!fact) return;
    if (text.trim() === this.was.trim()) {
      this.drop();
      return;
    }
    const [fields, was] = [{ [fact]: text }, { [fact]: this.was }];
    const reason = this.givesUp() && this.reason.peek();
    const answer = await this.command.run({
      lead: lead.id || lead.name,
      fields,
      was,
      ...(reason && { reason }),
      ...(allowDuplicate && { allowDuplicate }),
    });
    if (!answer) return;
    if (answer.ok) {
      this.drop();
      this.told(lead, fact, answer.value);
    } else if (answer.trouble.code === 'stale') await this.lookAgain(lead, fact);
  }

  /** Saved once more, what was typed goes over what is there now. */
  private async lookAgain(lead: Lead, fact: LeadFact): Promise<void> {
    await this.card.open(lead.name);
    this.was = this.card.of(lead.name)?.lead[fact] ?? this.was;
  }

  private told(lead: Lead, fact: LeadFact, { name, act }: { name: string; act: string }): void {
    const before = this.way.route.peek();
    const rename = (from: string, to: string): void => {
      const route = this.way.route.peek();
      if (from !== to && route.view === 'lead' && [from, lead.id].includes(route.lead))
        this.way.go({ ...route, lead: to });
    };
    const undoing = new Undoing(this.session, () => rename(name, lead.name));
    if (act) undoing.offer(leadWords.changed(leadFields[fact], name), act);
    if (before.view === 'lead') rename(lead.name, name);
  }
}
