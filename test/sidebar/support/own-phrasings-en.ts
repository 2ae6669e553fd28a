import type { Phrasing } from './phrasing';

/** Lines in English by those who wrote the parser: a row a rule of it. */
export const ownEnglishPhrasings: readonly Phrasing[] = [
  {
    text: 'Called Bob, thinking, ring Tuesday 15:00',
    expect: { lead: 'Bob', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'called bob no answer try again tomorrow at 3',
    expect: { lead: 'bob', channel: 'call', result: 'noAnswer', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'Spoke to Anna Sample, interested, send the quote on Thursday',
    expect: { lead: 'Anna Sample', channel: 'call', result: 'talked', next: { date: '2026-11-26' } },
  },
  {
    text: 'Met with Shore Studio, agreed, contract by Friday',
    expect: { lead: 'Shore Studio', channel: 'meeting', result: 'agreed', next: { date: '2026-11-27' } },
  },
  {
    text: 'Emailed Corner Coffee, they asked for a discount, follow up in two weeks',
    expect: { lead: 'Corner Coffee', channel: 'email', result: 'talked', next: { date: '2026-12-07' } },
  },
  {
    text: 'Texted Jim on WhatsApp, no reply, ping him next week',
    expect: { lead: 'Jim', channel: 'messenger', result: 'noAnswer', next: { date: '2026-11-30' } },
  },
  {
    text: 'Rang “Dance School”, not interested, do not call again',
    expect: { lead: 'Dance School', channel: 'call', result: 'refusal', next: 'none' },
  },
  {
    text: 'Called Peter, wrong number, no next step',
    expect: { lead: 'Peter', channel: 'call', result: 'wrongNumber', next: 'none' },
  },
  {
    text: 'Bob - voicemail, call back tmrw 10am',
    expect: { lead: 'Bob', channel: 'call', result: 'noAnswer', next: { date: '2026-11-24', time: '10:00' } },
  },
  { text: 'Bob is thinking, ring Monday', expect: { lead: 'Bob', result: 'talked', next: { date: '2026-11-30' } } },
  { text: 'Bob is thinking, ring on Dec 5', expect: { lead: 'Bob', result: 'talked', next: { date: '2026-12-05' } } },
  { text: 'Bob is thinking, ring 12/5', expect: { lead: 'Bob', next: { date: '2026-12-05' } } },
  { text: 'Bob is thinking, ring on the 5th', expect: { lead: 'Bob', next: { date: '2026-12-05' } } },
  { text: 'Bob is thinking, ring on 5 December at noon', expect: { next: { date: '2026-12-05', time: '12:00' } } },
  { text: 'Bob is thinking, ring on Nov 10', expect: { lead: 'Bob', next: { date: '2027-11-10' } } },
  { text: 'Bob is thinking, ring in a month', expect: { lead: 'Bob', next: { date: '2026-12-23' } } },
  { text: 'Bob is thinking, ring in 3 working days', expect: { lead: 'Bob', next: { date: '2026-11-26' } } },
  { text: 'Bob is thinking, ring at the end of the week', expect: { lead: 'Bob', next: { date: '2026-11-27' } } },
  { text: 'Bob is thinking, ring end of month', expect: { lead: 'Bob', next: { date: '2026-11-30' } } },
  { text: 'Bob is thinking, ring next week on Wednesday', expect: { next: { date: '2026-12-02' } } },
  { text: 'Bob is thinking, ring the day after tomorrow', expect: { next: { date: '2026-11-25' } } },
  { text: 'Bob is thinking, ring Tuesday, Dec 1, at 3:30pm', expect: { next: { date: '2026-12-01', time: '15:30' } } },
  { text: 'Bob is thinking, ring tomorrow half past two', expect: { next: { date: '2026-11-24', time: '14:30' } } },
  { text: 'Bob is thinking, ring tomorrow quarter to 4', expect: { next: { date: '2026-11-24', time: '15:45' } } },
  { text: 'Bob is thinking, ring Wed at ten', expect: { next: { date: '2026-11-25', time: '10:00' } } },
  {
    text: 'Clled Bob, thnking, ring Tusday 3pm',
    expect: { lead: 'Bob', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'CALLED BOB, THINKING, RING TOMORROW',
    expect: { lead: 'BOB', channel: 'call', result: 'talked', next: { date: '2026-11-24' } },
  },
  {
    text: 'Called Bob yesterday, agreed, meeting on Nov 27 at 11',
    expect: { lead: 'Bob', channel: 'call', result: 'agreed', next: { date: '2026-11-27', time: '11:00' } },
  },
  { text: 'Signed! Won Bob’s deal', expect: { lead: 'Bob’s', result: 'agreed', next: 'none' } },
  { text: 'No answer, call tomorrow', refuse: 'lead' },
  { text: 'Called, thinking, ring tomorrow', refuse: 'lead' },
  { text: 'Called Bob, ring tomorrow', refuse: 'result' },
  { text: 'Called Bob, no answer, he agreed, ring tomorrow', refuse: 'result' },
  { text: 'Called Bob, thinking', refuse: 'date' },
  { text: 'Called Bob, thinking, ring on Nov 31', refuse: 'date' },
  { text: 'Called Bob, thinking, ring Tuesday or Wednesday', refuse: 'date' },
  { text: 'Called Bob, thinking, ring Tuesday Nov 25', refuse: 'date' },
  { text: 'Called Bob, thinking, ring some time soon', refuse: 'date' },
  { text: 'Called Bob, thinking, ring today at 8am', refuse: 'date' },
  { text: 'Called Bob on Friday, thinking', refuse: 'date' },
  { text: 'Called Bob, thinking, ring in a few days', refuse: 'date' },
  { text: '', refuse: 'lead' },
];
