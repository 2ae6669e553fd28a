import type { ContactInput, Start } from '../../src/api/calls';
import { dayOf, timeOf, type Day } from '../../src/base/day';
import { nextWorkingDay } from '../quick-days';
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
  readonly step: StepDraft;
  /** The user wrote the topic, or chose the day: they are not suggested any more. */
  readonly topicTyped: boolean;
  readonly dayChosen: boolean;
  readonly reason: string;
}

/** What is suggested by: the lists, the day, the language, the topic of the planned contact that this one was. */
export interface Surroundings {
  readonly start: Start;
  readonly today: Day;
  readonly language: Language;
  readonly plannedTopic: string;
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

/** The form with what follows from its other fields: the usual topic and day, and how a closing stage ends it. */
export function withSuggestions(draft: ContactDraft, around: Surroundings): ContactDraft {
  const key = around.start.results.find(result => result.name === draft.result)?.key ?? '';
  const usual = key in usualTopics ? usualTopics[key as keyof typeof usualTopics][around.language] : '';
  const unanswered = key === 'noAnswer';
  const topic = draft.expect.trim() || (unanswered && around.plannedTopic) || usual;
  const day = unanswered ? nextWorkingDay(around.today) : '';
  return {
    ...draft,
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

/** What keeps the contact from being logged, by field; nothing when it can be sent. */
export function checkContact(draft: ContactDraft, start: Start, stageNow: string, today: Day): FieldErrors {
  const none = draft.ends === 'none';
  return {
    ...(!draft.result && { result: contactWords.resultNeeded }),
    ...(draft.date && !dayOf(draft.date) && { date: contactWords.notADay }),
    ...(draft.minutes && !/^\d{1,4}$/.test(draft.minutes.trim()) && { minutes: contactWords.notMinutes }),
    ...(!none && checkStep(draft.step, today, stepWords.dayNeeded)),
    ...(none && staysLive(draft, start, stageNow) && !draft.reason.trim() && { 'next.none': stepWords.reasonNeeded }),
  };
}

/** The form as the server takes it. */
export function contactInputOf(lead: string, draft: ContactDraft, stageNow: string): ContactInput {
  const { channel, result, summary, expect, stage, date, plan, step } = draft;
  const time = timeOf(draft.time);
  const reason = draft.reason.trim() || draft.stage || stageNow;
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
