import type { Day, Time } from '../../../src/base/day';
import { readLine, type Around, type Said } from '../../../sidebar/one-line/parse';
import { usualWorkdays } from '../../../src/base/workdays';
import { wordsOf } from '../../browser/support/fake-lists';
import type { Phrasing } from './phrasing';

/** Monday noon, and the starter lists. */
export function aroundIn(language: 'ru' | 'en'): Around {
  const { results, channels, stages, reasons } = wordsOf(language).start;
  const today = '2026-11-23' as Day;
  return {
    today,
    now: '12:00' as Time,
    language,
    workdays: usualWorkdays,
    holidays: [],
    results,
    channels,
    stages,
    reasons,
  };
}

/** What the line is read as, in the terms of the phrasings: only what the phrasing tells, or what is refused. */
export function understood(phrasing: Phrasing, around: Around): Phrasing {
  const { text } = phrasing;
  const said = readLine(text, around);
  if ('refuse' in phrasing) {
    const refused = refusedIn(said);
    return refused.includes(phrasing.refuse) ? phrasing : { text, expect: meaningOf(said, around) };
  }
  const meaning = meaningOf(said, around);
  const asked = Object.keys(phrasing.expect) as (keyof typeof meaning)[];
  return { text, expect: Object.fromEntries(asked.map(part => [part, meaning[part]])) };
}

function refusedIn({ lead, isSeveral, result, ends, day }: Said): readonly string[] {
  return [
    ...(lead && !isSeveral ? [] : ['lead']),
    ...(result.unknown ? ['result'] : []),
    ...(day.unknown && ends === 'step' ? ['date'] : []),
  ];
}

function meaningOf({ lead, channel, result, ends, day, time }: Said, around: Around) {
  const keyOf = (lists: Around['results'], name: string) => lists.find(one => one.name === name)?.key;
  return {
    lead,
    channel: keyOf(around.channels, channel.value),
    result: keyOf(around.results, result.value),
    next: ends === 'none' ? 'none' : { date: day.value, ...(time && { time }) },
  } as { lead: string; channel: 'call'; result: 'talked'; next: { date: string } };
}
