import type { Phrasing } from './phrasing';

/** What salespeople type after a call in English, with what a colleague would understand. */
export const englishPhrasings: readonly Phrasing[] = [
  {
    text: 'Called Bob, thinking, ring Tuesday 15:00',
    expect: { lead: 'Bob', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'Spoke to Maria Lopez, wants a quote, call back tomorrow at 11',
    expect: { lead: 'Maria Lopez', result: 'talked', next: { date: '2026-11-24', time: '11:00' } },
  },
  {
    text: 'bob thinking call tues 3pm',
    expect: { lead: 'bob', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'CALLED KATE. THINKING IT OVER. RING WED 10:30',
    expect: { lead: 'KATE', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '10:30' } },
  },
  {
    text: 'Left a vm for Jordan, try again Thursday',
    expect: { lead: 'Jordan', channel: 'call', result: 'noAnswer', next: { date: '2026-11-26' } },
  },
  { text: 'Sam n/a, retry tmrw morning', expect: { lead: 'Sam', result: 'noAnswer', next: { date: '2026-11-24' } } },
  {
    text: 'No answer from Peter Walsh, call again the day after tomorrow',
    expect: { lead: 'Peter Walsh', result: 'noAnswer', next: { date: '2026-11-25' } },
  },
  {
    text: 'WhatsApped Nina, no reply yet, nudge her Fri',
    expect: { lead: 'Nina', channel: 'messenger', result: 'noAnswer', next: { date: '2026-11-27' } },
  },
  {
    text: 'Emailed the proposal to Greg, follow up in 3 days',
    expect: { lead: 'Greg', channel: 'email', next: { date: '2026-11-26' } },
  },
  {
    text: 'Met Laura at the studio, loved the samples, call in a week',
    expect: { lead: 'Laura', channel: 'meeting', result: 'talked', next: { date: '2026-11-30' } },
  },
  { text: 'Tom said no, too expensive, do not call again', expect: { lead: 'Tom', result: 'refusal', next: 'none' } },
  {
    text: 'Rang Alice, wrong number, some guy answered',
    expect: { lead: 'Alice', channel: 'call', result: 'wrongNumber' },
  },
  {
    text: 'Hannah said yes! Signing Dec 5 at noon',
    expect: { lead: 'Hannah', result: 'agreed', next: { date: '2026-12-05', time: '12:00' } },
  },
  {
    text: "Called Sunny Dental, manager's on vacation, ring back 12/5",
    expect: { lead: 'Sunny Dental', channel: 'call', next: { date: '2026-12-05' } },
  },
  {
    text: "sunny dental isn't picking up the phone, try Monday",
    expect: { lead: 'sunny dental', channel: 'call', result: 'noAnswer', next: { date: '2026-11-30' } },
  },
  {
    text: 'Caled Rob, thinking, ring Tusday at 3',
    expect: { lead: 'Rob', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'Talked w/ Priya about the logo, show drafts Thurs 3:30',
    expect: { lead: 'Priya', result: 'talked', next: { date: '2026-11-26', time: '15:30' } },
  },
  {
    text: 'Called Will, he will think about it, ring Wed at 2',
    expect: { lead: 'Will', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '14:00' } },
  },
  {
    text: 'Spoke with May on the phone, comparing prices, call back Dec 3',
    expect: { lead: 'May', channel: 'call', result: 'talked', next: { date: '2026-12-03' } },
  },
  {
    text: 'April Reyes wants a photo shoot, meeting on the 5th at 10am',
    expect: { lead: 'April Reyes', result: 'talked', next: { date: '2026-12-05', time: '10:00' } },
  },
  {
    text: 'Called Mark, he will mark it in his calendar, Zoom Fri 4pm',
    expect: { lead: 'Mark', channel: 'call', result: 'talked', next: { date: '2026-11-27', time: '16:00' } },
  },
  {
    text: 'Rang Zoe on 555-0130, wants the price list, call tomorrow 2pm',
    expect: { lead: 'Zoe', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '14:00' } },
  },
  {
    text: '(555) 010-1205 Oscar not picking up, call again Wed',
    expect: { lead: 'Oscar', channel: 'call', result: 'noAnswer', next: { date: '2026-11-25' } },
  },
  {
    text: 'Called Dana yesterday at 3pm, still thinking, ring tomorrow 10am',
    expect: { lead: 'Dana', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '10:00' } },
  },
  {
    text: 'Ken Ito: budget 15k, 12 people, visit them December 2 at 1pm',
    expect: { lead: 'Ken Ito', next: { date: '2026-12-02', time: '13:00' } },
  },
  {
    text: 'Refused. Steve went with another studio, no next step',
    expect: { lead: 'Steve', result: 'refusal', next: 'none' },
  },
  { text: 'Woohoo, Gina paid!', expect: { lead: 'Gina', result: 'agreed' } },
  { text: 'Ivy signed the contract, deal won', expect: { lead: 'Ivy', result: 'agreed' } },
  {
    text: 'Phone off, Victor Hale, try again on the 30th',
    expect: { lead: 'Victor Hale', channel: 'call', result: 'noAnswer', next: { date: '2026-11-30' } },
  },
  {
    text: 'Voicemail again for Emma, call back Fri 11am',
    expect: { lead: 'Emma', channel: 'call', result: 'noAnswer', next: { date: '2026-11-27', time: '11:00' } },
  },
  {
    text: 'Sent Kyle an email with prices, phone him end of week',
    expect: { lead: 'Kyle', channel: 'email', next: { date: '2026-11-27' } },
  },
  {
    text: "Met with Olivia, she's in! Deposit in two weeks",
    expect: { lead: 'Olivia', channel: 'meeting', result: 'agreed', next: { date: '2026-12-07' } },
  },
  {
    text: 'Liz asked me to call back in a month',
    expect: { lead: 'Liz', result: 'talked', next: { date: '2026-12-23' } },
  },
  {
    text: 'Rang Sophie, bad time for her to talk, try tonight',
    expect: { lead: 'Sophie', channel: 'call', result: 'talked', next: { date: '2026-11-23' } },
  },
  {
    text: "Paul Grant didn't say no, still thinking, call end of month",
    expect: { lead: 'Paul Grant', result: 'talked', next: { date: '2026-11-30' } },
  },
  {
    text: "First Fred didn't answer, then he rang back and agreed, contract Monday",
    expect: { lead: 'Fred', channel: 'call', result: 'agreed', next: { date: '2026-11-30' } },
  },
  {
    text: 'Zach: wrong number, someone else picked up, no next step',
    expect: { lead: 'Zach', channel: 'call', result: 'wrongNumber', next: 'none' },
  },
  {
    text: 'telegram Rita thinking ping her Dec 1',
    expect: { lead: 'Rita', channel: 'messenger', result: 'talked', next: { date: '2026-12-01' } },
  },
  {
    text: 'Called Owen,thinking,ring Friday,15:00',
    expect: { lead: 'Owen', channel: 'call', result: 'talked', next: { date: '2026-11-27', time: '15:00' } },
  },
  {
    text: 'messaged Leo the estimate on Telegram, discuss tomorrow at noon',
    expect: { lead: 'Leo', channel: 'messenger', next: { date: '2026-11-24', time: '12:00' } },
  },
  {
    text: "Ring Vince on Tuesday at 15:00, spoke today, he's thinking",
    expect: { lead: 'Vince', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  { text: 'Called Mike, not interested, closing it', expect: { lead: 'Mike', channel: 'call', result: 'refusal' } },
  {
    text: '"Northern Light" didn\'t pick up, call Thursday morning at 10',
    expect: {
      lead: 'Northern Light',
      channel: 'call',
      result: 'noAnswer',
      next: { date: '2026-11-26', time: '10:00' },
    },
  },
  {
    text: "Called Friday Bakery, they're thinking, ring Thursday",
    expect: { lead: 'Friday Bakery', channel: 'call', result: 'talked', next: { date: '2026-11-26' } },
  },
  {
    text: 'Spoke to Anne-Marie, waiting for our quote, send it 12/15/2026 before lunch',
    expect: { lead: 'Anne-Marie', result: 'talked', next: { date: '2026-12-15' } },
  },
  {
    text: 'Art agrees to $8,000, advance Dec 3 at 9:30',
    expect: { lead: 'Art', result: 'agreed', next: { date: '2026-12-03', time: '09:30' } },
  },
  {
    text: 'Tina answered my email, looking at the portfolio, call in 10 days',
    expect: { lead: 'Tina', channel: 'email', result: 'talked', next: { date: '2026-12-03' } },
  },
  {
    text: 'Called Gail back, husband decides, call Wed 12:30pm',
    expect: { lead: 'Gail', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '12:30' } },
  },
  {
    text: "Couldn't reach Arthur, third try, ring January 15",
    expect: { lead: 'Arthur', result: 'noAnswer', next: { date: '2027-01-15' } },
  },
  {
    text: 'cld Vicky thnkng call tue 3pm',
    expect: { lead: 'Vicky', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: "Spoke with O'Brien, happy with the sketches, call tmrw 5pm",
    expect: { lead: "O'Brien", result: 'talked', next: { date: '2026-11-24', time: '17:00' } },
  },
  {
    text: "Called Tanya. Number's out of service. Not calling again",
    expect: { lead: 'Tanya', channel: 'call', next: 'none' },
  },
  { text: "Nadia doesn't agree to the price, turned us down", expect: { lead: 'Nadia', result: 'refusal' } },
  {
    text: 'Igor wants to think, will ring tomorrow half past two',
    expect: { lead: 'Igor', result: 'talked', next: { date: '2026-11-24', time: '14:30' } },
  },
  {
    text: 'Arranged with Una to meet Tuesday next week at 11',
    expect: { lead: 'Una', next: { date: '2026-12-01', time: '11:00' } },
  },
  {
    text: "DM'd Jess on Instagram, she's keen, call next week",
    expect: { lead: 'Jess', channel: 'messenger', result: 'talked', next: { date: '2026-11-30' } },
  },
  {
    text: "Harper & Sons said they'll think, ring in a fortnight",
    expect: { lead: 'Harper & Sons', result: 'talked', next: { date: '2026-12-07' } },
  },
  {
    text: "Called Bob's Garage, thinking, send prices Weds after lunch",
    expect: { lead: "Bob's Garage", channel: 'call', result: 'talked', next: { date: '2026-11-25' } },
  },
  { text: 'Called, thinking, ring Tuesday 15:00', refuse: 'lead' },
  { text: 'no answer, try again tomorrow', refuse: 'lead' },
  { text: 'Called the client, agreed, contract Wednesday', refuse: 'lead' },
  { text: 'WhatsApp, refused, too expensive', refuse: 'lead' },
  { text: 'Called Bob and Sue, both thinking, ring Friday', refuse: 'lead' },
  { text: 'ok', refuse: 'lead' },
  { text: '   ...   ', refuse: 'lead' },
  { text: 'Called Bob, no answer, he agreed, contract Friday', refuse: 'result' },
  { text: 'Sue refused, she agreed, ring tomorrow', refuse: 'result' },
  { text: 'Called Kate, wrong number, Kate is thinking, ring Wednesday', refuse: 'result' },
  { text: "Greg either refused or agreed, couldn't tell, ring Tuesday", refuse: 'result' },
  { text: 'Called Bob, thinking, ring some time next year', refuse: 'date' },
  { text: 'Sue is thinking, call November 31', refuse: 'date' },
  { text: 'Called Kate, thinking, ring today at 7am', refuse: 'date' },
  { text: 'Called Jean, thinking, asked to ring Tuesday or Thursday', refuse: 'date' },
  { text: 'Oscar is thinking, get back to him one of these days', refuse: 'date' },
  { text: 'Messaged Lena on Telegram, thinking, meet Wednesday November 24', refuse: 'date' },
  { text: 'Ron is thinking, call after the holidays', refuse: 'date' },
  { text: 'Called Iris, thinking, ring tomorrow at 25:00', refuse: 'date' },
  { text: 'Met Nora, thinking, call December 12, 2025', refuse: 'date' },
  { text: 'Called Dan, waiting for a quote, ring 2/30', refuse: 'date' },
];
