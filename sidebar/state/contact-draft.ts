import type { ContactInput, Start } from '../../src/api/calls';
import { dayOf, timeOf, type Day } from '../../src/base/day';
import { fold } from '../../src/base/text';
import { attemptAfter, isLadderDone } from '../../src/base/ladder';
import { effectOf, proposeRung } from '../ladder';
import { contactWords, stepWords, usualTopics } from '../words/contact';
import { blankStep, checkStep, nextStepOf, type FieldErrors, type StepDraft } from './next-step';
import type { Language } from '../../src/base/text';

/** The form that logs a contact, as it stands. */
export interface ContactDraft {
  /** The command's id: one a form, so that the form is logged once. */
  readonly id: string;
  /** What was sent without learning whether it was saved; '' when nothing was. */
  readonly sent: string;
  readonly result: string;
  readonly channel: string;
  readonly summary: string;
  readonly expect: string;
  /** '' leaves the stage as it is. */
  readonly stage: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  readonly plan: string;
  readonly ends: 'step' | 'none';
  /** The user said how it ends: it does not follow from the result and the stage any more. */
  readonly endsChosen: boolean;
  readonly step: StepDraft;
  /** The user wrote the topic, or chose the day: they are not suggested any more. */
  readonly topicTyped: boolean;
  readonly dayChosen: boolean;
  readonly reason: string;
}

/** What is suggested by: the lists, the day, the lead as it was before, and the topic of the planned contact that this one was. */
export interface Surroundings {
  readonly start: Start;
  readonly today: Day;
  readonly language: Language;
  readonly plannedTopic: string;
  readonly stageNow: string;
  /** The attempts in a row that failed before this contact. */
  readonly failed: number;
}

/** An empty form for a contact that was planned as `plan`, or was not ('' then). */
export function blankContact(id: string, plan: string, start: Start): ContactDraft {
  const call = start.channels.find(channel => channel.key === 'call') ?? start.channels[0];
  return {
    id,
    sent: '',
    result: '',
    channel: call?.name ?? '',
    summary: '',
    expect: '',
    stage: '',
    date: '',
    time: '',
    minutes: '',
    plan,
    ends: 'step',
    endsChosen: false,
    step: blankStep,
    topicTyped: false,
    dayChosen: false,
    reason: '',
  };
}

/** Whether the form holds anything that the user would miss. */
export function isTyped(draft: ContactDraft): boolean {
  const { result, summary, expect, stage, minutes, reason, step } = draft;
  return Boolean(result || summary || expect || stage || minutes || reason || step.day || draft.topicTyped);
}

/** The form with what follows from its other fields: the usual topic, the ladder's day, and whether anything comes after it. */
export function withSuggestions(draft: ContactDraft, around: Surroundings): ContactDraft {
  const { start, today } = around;
  const key = start.results.find(result => result.name === draft.result)?.key ?? '';
  const usual = key in usualTopics ? usualTopics[key as keyof typeof usualTopics][around.language] : '';
  const unanswered = key === 'noAnswer';
  const topic = draft.expect.trim() || (unanswered && around.plannedTopic) || usual;
  const day = proposeRung(start, draft.result, around.failed, dayOf(draft.date) ?? today, today)?.day ?? '';
  const isOver = !staysLive(draft, start, around.stageNow) || effectOf(start, draft.result) === 'close';
  return {
    ...draft,
    ends: draft.endsChosen ? draft.ends : isOver ? 'none' : 'step',
    step: {
      ...draft.step,
      topic: draft.topicTyped ? draft.step.topic : topic,
      day: draft.dayChosen ? draft.step.day : day,
    },
  };
}

/** Whether the lead is in work after this contact; a lead not read yet is taken for one that is. */
export function staysLive(draft: ContactDraft, start: Start, stageNow: string): boolean {
  const stage = start.stages.find(known => known.name === (draft.stage || stageNow));
  return (stage?.kind ?? 'live') === 'live';
}

/** Whether the lead becomes lost by this contact before the last attempt was made: it takes a reason of the list, then. */
export function takesListedReason(draft: ContactDraft, { start, stageNow, failed }: Farewell): boolean {
  const kindOf = (name: string) => start.stages.find(known => known.name === name)?.kind;
  if (kindOf(draft.stage) !== 'lost' || kindOf(stageNow) === 'lost') return false;
  return !isLadderDone(attemptAfter(failed, effectOf(start, draft.result) ?? 'close'), start.pauses);
}

type Farewell = Pick<Surroundings, 'start' | 'stageNow' | 'failed'>;

/** Why nothing comes after it: in the user's words, or by a result that says so itself. */
export function reasonOf(draft: ContactDraft, start: Start): string {
  const said = draft.reason.trim();
  if (said || effectOf(start, draft.result) !== 'close') return said;
  return start.reasons.find(reason => fold(reason) === fold(draft.result)) ?? '';
}

/** What keeps the contact from being logged, by field; nothing when it can be sent. */
export function checkContact(draft: ContactDraft, around: Farewell, today: Day): FieldErrors {
  const { start, stageNow } = around;
  const none = draft.ends === 'none';
  const reason = reasonOf(draft, start);
  const unlisted = takesListedReason(draft, around) && !(none && start.reasons.includes(reason));
  return {
    ...(!draft.result && { result: contactWords.resultNeeded }),
    ...(draft.date && !dayOf(draft.date) && { date: contactWords.notADay }),
    ...(draft.minutes && !/^\d{1,4}$/.test(draft.minutes.trim()) && { minutes: contactWords.notMinutes }),
    ...(!none && checkStep(draft.step, today, stepWords.dayNeeded)),
    ...(none && staysLive(draft, start, stageNow) && !reason && { 'next.none': stepWords.reasonNeeded }),
    ...(unlisted && { 'next.none': start.reasons.length ? stepWords.lostNeeded : stepWords.lostUnlisted }),
  };
}

/** The form as the server takes it. */
export function contactInputOf(lead: string, draft: ContactDraft, start: Start, stageNow: string): ContactInput {
  const { channel, result, summary, expect, stage, date, plan, step } = draft;
  const time = timeOf(draft.time);
  const reason = reasonOf(draft, start) || draft.stage || stageNow;
  return {
    lead,
    channel,
    result,
    ...(summary.trim() && { summary: summary.trim() }),
    ...(expect.trim() && { expect: expect.trim() }),
    ...(stage && { stage }),
    ...(date && { date }),
    ...(time && { time }),
    ...(draft.minutes && { minutes: Number(draft.minutes) }),
    ...(plan && { plan }),
    next: draft.ends === 'none' ? { none: reason } : nextStepOf(step),
  };
}
