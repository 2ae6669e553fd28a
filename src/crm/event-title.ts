import { oneLine } from '../base/one-line';

/** What a calendar calls a planned contact: `Acme: discuss the estimate`. */
export function eventTitle(lead: string, topic: string): string {
  return [oneLine(lead, 100), oneLine(topic, 150)].filter(Boolean).join(': ');
}
