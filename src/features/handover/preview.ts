import type { HandoverPreview } from '../../api/calls';
import { done, type Outcome } from '../../base/outcome';
import type { Book } from '../../workbook/book';
import { question } from '../endpoint';
import { handOverOf, handoverInput, loadDays, type HandOver } from './hand-over';

/** Rows that the preview lists; the counts are of all. */
const movesMost = 300;

/** `handover.preview`: who would get what, on which days, and how full their days would be. */
export const previewCall = question('handover.preview', handoverInput, (book, input): Outcome<HandoverPreview> => {
  const found = handOverOf(book, input);
  return found.ok ? done(previewOf(book, found.value)) : found;
});

function previewOf(book: Book, { leads, plans, receivers }: HandOver): HandoverPreview {
  return {
    leads: leads.length,
    plans: plans.length,
    today: book.today,
    receivers: receivers.map(receiver => ({
      name: receiver.caller.name,
      leads: receiver.leads,
      plans: receiver.plans,
      capacity: receiver.caller.capacity,
      days: loadDays(receiver).map(day => ({
        date: day,
        before: receiver.caller.planned.get(day) ?? 0,
        after: receiver.after.get(day) ?? 0,
      })),
    })),
    moves: plans.slice(0, movesMost).map(({ entry: { values }, to, date }) => ({
      lead: values.lead,
      topic: values.topic,
      time: values.time,
      to,
      before: values.date ?? '',
      after: date ?? '',
    })),
  };
}
