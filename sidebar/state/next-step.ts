import type { NextStep } from '../../src/api/calls';
import { dayOf, type Day } from '../../src/base/day';
import type { Text } from '../../src/base/text';
import { stepWords } from '../words/contact';

/** The next step as it is being typed. */
export interface StepDraft {
  readonly day: string;
  readonly time: string;
  readonly topic: string;
}

/** What is wrong with which field, in the user's words. */
export type FieldErrors = Readonly<Record<string, Text>>;

export const blankStep: StepDraft = { day: '', time: '', topic: '' };

/** What keeps the step from being planned; nothing when it can be. `needed` says why a day is asked for. */
export function checkStep(step: StepDraft, today: Day, needed: Text): FieldErrors {
  const day = dayOf(step.day);
  return {
    ...(!day && { 'next.date': needed }),
    ...(day && day < today && { 'next.date': stepWords.dayPast }),
    ...(!step.topic.trim() && { 'next.topic': stepWords.topicNeeded }),
  };
}

/** The step as the server takes it. */
export function nextStepOf(step: StepDraft): NextStep {
  const topic = step.topic.trim();
  return { date: step.day, topic, ...(step.time && { time: step.time }) };
}
