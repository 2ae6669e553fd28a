import type { Phrasing } from './phrasing';

/** Lines in Russian by those who wrote the parser: a row a rule of it. */
export const ownRussianPhrasings: readonly Phrasing[] = [
  {
    text: 'Позвонил Боре, думает, набрать во вторник 15:00',
    expect: { lead: 'Боре', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'позвонила боре думает набрать во вторник в 15',
    expect: { lead: 'боре', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  { text: 'Анне не дозвонился, завтра', expect: { lead: 'Анне', result: 'noAnswer', next: { date: '2026-11-24' } } },
  {
    text: 'Ромашка: не берут трубку, перезвонить послезавтра в 10:30',
    expect: { lead: 'Ромашка', result: 'noAnswer', next: { date: '2026-11-25', time: '10:30' } },
  },
  {
    text: 'Созвонились с Петровым, обсудили смету, выслать КП в четверг',
    expect: { lead: 'Петровым', channel: 'call', result: 'talked', next: { date: '2026-11-26' } },
  },
  {
    text: 'Встретился с Ольгой Ивановной, договорились, договор подготовить к пятнице',
    expect: { lead: 'Ольгой Ивановной', channel: 'meeting', result: 'agreed', next: { date: '2026-11-27' } },
  },
  {
    text: 'Написал Ане в телеграм, просит подумать до конца недели',
    expect: { lead: 'Ане', channel: 'messenger', result: 'talked', next: { date: '2026-11-27' } },
  },
  {
    text: 'Письмо Семенову, ждут директора, напомнить через две недели',
    expect: { lead: 'Семенову', channel: 'email', result: 'talked', next: { date: '2026-12-07' } },
  },
  {
    text: 'Звонил в «Ромашку», отказались, больше не звонить',
    expect: { lead: 'Ромашку', channel: 'call', result: 'refusal', next: 'none' },
  },
  {
    text: 'Набрал Игоря, неверный номер, без шага',
    expect: { lead: 'Игоря', channel: 'call', result: 'wrongNumber', next: 'none' },
  },
  {
    text: 'Позвонил Боре, думает, набрать в понедельник',
    expect: { lead: 'Боре', result: 'talked', next: { date: '2026-11-30' } },
  },
  {
    text: 'Позвонил Боре, думает, созвон 5 декабря в 12:00',
    expect: { lead: 'Боре', result: 'talked', next: { date: '2026-12-05', time: '12:00' } },
  },
  { text: 'Боря думает, 05.12 набрать', expect: { lead: 'Боря', result: 'talked', next: { date: '2026-12-05' } } },
  {
    text: 'Боря думает, набрать 25-го к трём',
    expect: { lead: 'Боря', result: 'talked', next: { date: '2026-11-25', time: '15:00' } },
  },
  { text: 'Боря думает, набрать 10 ноября', expect: { lead: 'Боря', next: { date: '2027-11-10' } } },
  { text: 'Боря думает, набрать через месяц', expect: { lead: 'Боря', next: { date: '2026-12-23' } } },
  { text: 'Боря думает, набрать через 3 рабочих дня', expect: { lead: 'Боря', next: { date: '2026-11-26' } } },
  { text: 'Боря думает, набрать на следующей неделе', expect: { lead: 'Боря', next: { date: '2026-11-30' } } },
  { text: 'Боря думает, набрать на следующей неделе в среду', expect: { next: { date: '2026-12-02' } } },
  { text: 'Боря думает, набрать в конце месяца', expect: { lead: 'Боря', next: { date: '2026-11-30' } } },
  { text: 'Боря думает, набрать во вторник, 1 декабря', expect: { lead: 'Боря', next: { date: '2026-12-01' } } },
  {
    text: 'Боря думает, набрать вт. 15.30',
    expect: { lead: 'Боря', result: 'talked', next: { date: '2026-11-24', time: '15:30' } },
  },
  { text: 'Боря думает, набрать завтра в полдень', expect: { next: { date: '2026-11-24', time: '12:00' } } },
  {
    text: 'Боря думает, набрать завтра в половине четвертого',
    expect: { next: { date: '2026-11-24', time: '15:30' } },
  },
  { text: 'Боря думает, набрать завтра в 9 утра', expect: { next: { date: '2026-11-24', time: '09:00' } } },
  {
    text: 'Позвонил Боре, просил прислать до пятницы смету, набрать в понедельник',
    expect: { lead: 'Боре', result: 'talked' },
  },
  {
    text: 'Позвонл Боре, не ответли, перезвонть завтар',
    expect: { lead: 'Боре', channel: 'call', result: 'noAnswer', next: { date: '2026-11-24' } },
  },
  {
    text: 'Написал в вотсап Марине Сергеевне, молчит, напомнить в чт',
    expect: { lead: 'Марине Сергеевне', channel: 'messenger', result: 'noAnswer', next: { date: '2026-11-26' } },
  },
  {
    text: 'ПОЗВОНИЛ БОРЕ, ДУМАЕТ, НАБРАТЬ ЗАВТРА',
    expect: { lead: 'БОРЕ', channel: 'call', result: 'talked', next: { date: '2026-11-24' } },
  },
  {
    text: 'Вчера звонил Боре, согласен, встреча 27 ноября в 11',
    expect: { lead: 'Боре', channel: 'call', result: 'agreed', next: { date: '2026-11-27', time: '11:00' } },
  },
  { text: 'Не ответил, набрать завтра', refuse: 'lead' },
  { text: 'Позвонил, думает, набрать завтра', refuse: 'lead' },
  { text: 'Позвонил Боре, набрать завтра', refuse: 'result' },
  { text: 'Боре не дозвонился, договорились, завтра', refuse: 'result' },
  { text: 'Позвонил Боре, думает', refuse: 'date' },
  { text: 'Позвонил Боре, думает, набрать 31 ноября', refuse: 'date' },
  { text: 'Позвонил Боре, думает, набрать во вторник или в среду', refuse: 'date' },
  { text: 'Позвонил Боре, думает, набрать во вторник 25 ноября', refuse: 'date' },
  { text: 'Позвонил Боре, думает, набрать на днях', refuse: 'date' },
  { text: 'Позвонил Боре, думает, набрать сегодня в 8:00', refuse: 'date' },
  { text: 'Звонил Боре в пятницу, думает', refuse: 'date' },
  { text: 'Позвонил Боре, отказался, больше не звонить, набрать завтра', refuse: 'date' },
  { text: 'Позвонил Боре, думает, набрать через несколько дней', refuse: 'date' },
  { text: '   ', refuse: 'lead' },
];
