import type { Phrasing } from './phrasing';

/** What salespeople type after a call in Russian, with what a colleague would understand. */
export const russianPhrasings: readonly Phrasing[] = [
  {
    text: 'Позвонил Боре, думает, набрать во вторник 15:00',
    expect: { lead: 'Боре', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'Позвонила Светлане Орловой, попросила смету, перезвонить завтра в 11',
    expect: {
      lead: 'Светлане Орловой',
      channel: 'call',
      result: 'talked',
      next: { date: '2026-11-24', time: '11:00' },
    },
  },
  {
    text: 'боря думает набрать вт 15:00',
    expect: { lead: 'боря', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'ПОЗВОНИЛ КАТЕ. ДУМАЕТ. НАБРАТЬ В СРЕДУ В 10:30',
    expect: { lead: 'КАТЕ', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '10:30' } },
  },
  {
    text: 'Марина не взяла трубку, перезв. послезавтра',
    expect: { lead: 'Марина', channel: 'call', result: 'noAnswer', next: { date: '2026-11-25' } },
  },
  {
    text: 'не дозвонился до Кузнецова попробовать завтра утром',
    expect: { lead: 'Кузнецова', channel: 'call', result: 'noAnswer', next: { date: '2026-11-24' } },
  },
  {
    text: 'Написал Гоше в вотсап, молчит, тыкнуть в чт',
    expect: { lead: 'Гоше', channel: 'messenger', result: 'noAnswer', next: { date: '2026-11-26' } },
  },
  {
    text: 'Телега, Лена Белова: прислала референсы, созвон в пятницу к трём',
    expect: { lead: 'Лена Белова', channel: 'messenger', next: { date: '2026-11-27', time: '15:00' } },
  },
  {
    text: 'Отправила КП на почту Тимуру, ждём ответа, позвонить через 3 дня',
    expect: { lead: 'Тимуру', channel: 'email', next: { date: '2026-11-26' } },
  },
  {
    text: 'Встретились с Дарьей в студии, понравилось, думает, позвонить через неделю',
    expect: { lead: 'Дарьей', channel: 'meeting', result: 'talked', next: { date: '2026-11-30' } },
  },
  {
    text: 'Алексей отказался, дорого, больше не звонить',
    expect: { lead: 'Алексей', result: 'refusal', next: 'none' },
  },
  {
    text: 'Позвонил Инне — не туда попал, номер чужой',
    expect: { lead: 'Инне', channel: 'call', result: 'wrongNumber' },
  },
  {
    text: 'Нина Павловна согласна! договор подпишем 5 декабря в 12:00',
    expect: { lead: 'Нина Павловна', result: 'agreed', next: { date: '2026-12-05', time: '12:00' } },
  },
  {
    text: 'ромашка не отвечает, набрать в пн',
    expect: { lead: 'ромашка', result: 'noAnswer', next: { date: '2026-11-30' } },
  },
  {
    text: 'Звонил в «Ромашку», директор в отпуске, перезвонить 05.12',
    expect: { lead: 'Ромашку', channel: 'call', next: { date: '2026-12-05' } },
  },
  {
    text: 'Позвонила в ООО "Берег", заинтересованы, встреча в среду в 16:00',
    expect: { lead: 'ООО "Берег"', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '16:00' } },
  },
  {
    text: 'Позвонл Роману, думает, набрать во вторнк в 15',
    expect: { lead: 'Роману', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'Созвонились с Артёмом, обсудили логотип, в четверг в 15-30 показать эскизы',
    expect: { lead: 'Артёмом', channel: 'call', result: 'talked', next: { date: '2026-11-26', time: '15:30' } },
  },
  {
    text: 'созвонились с Артемом, думает еще, на следующей неделе набрать',
    expect: { lead: 'Артемом', channel: 'call', result: 'talked', next: { date: '2026-11-30' } },
  },
  {
    text: 'Петру набрал, занято, ещё раз сегодня в 18:00',
    expect: { lead: 'Петру', channel: 'call', result: 'noAnswer', next: { date: '2026-11-23', time: '18:00' } },
  },
  {
    text: 'Вера перезвонила сама, хочет сайт, завтра после обеда скинуть цены',
    expect: { lead: 'Вера', channel: 'call', result: 'talked', next: { date: '2026-11-24' } },
  },
  {
    text: 'Позвонила Марте, сравнивает с другими, звонок 12 марта',
    expect: { lead: 'Марте', channel: 'call', result: 'talked', next: { date: '2027-03-12' } },
  },
  {
    text: 'Звонил Жене +7 900 000-15-30, просит прайс, набрать послезавтра в 14:00',
    expect: { lead: 'Жене', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '14:00' } },
  },
  {
    text: '8 900 000 12 05 Олег, не берёт трубку, попробовать в ср',
    expect: { lead: 'Олег', channel: 'call', result: 'noAnswer', next: { date: '2026-11-25' } },
  },
  {
    text: 'Вчера в 15:00 звонил Юле, думает, набрать завтра в 10:00',
    expect: { lead: 'Юле', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '10:00' } },
  },
  {
    text: 'Юля Ким: бюджет 150 тысяч, 2 декабря в 13:00 встреча у них в офисе',
    expect: { lead: 'Юля Ким', next: { date: '2026-12-02', time: '13:00' } },
  },
  {
    text: 'Отказ. Степан нашёл другую студию, следующего шага нет',
    expect: { lead: 'Степан', result: 'refusal', next: 'none' },
  },
  { text: 'Ура, Глеб оплатил!', expect: { lead: 'Глеб', result: 'agreed' } },
  { text: 'Яна подписала договор, продано', expect: { lead: 'Яна', result: 'agreed' } },
  {
    text: 'Абонент недоступен, Виктор Сергеевич, повторить 30-го',
    expect: { lead: 'Виктор Сергеевич', channel: 'call', result: 'noAnswer', next: { date: '2026-11-30' } },
  },
  {
    text: 'Оставил Эмме сообщение на автоответчике, перезвонить в пт в 11',
    expect: { lead: 'Эмме', channel: 'call', result: 'noAnswer', next: { date: '2026-11-27', time: '11:00' } },
  },
  {
    text: 'Написала Кириллу на почту, позвонить в конце недели',
    expect: { lead: 'Кириллу', channel: 'email', next: { date: '2026-11-27' } },
  },
  {
    text: 'Встреча с Ильёй прошла отлично, берёт! предоплата через две недели',
    expect: { lead: 'Ильёй', channel: 'meeting', result: 'agreed', next: { date: '2026-12-07' } },
  },
  {
    text: 'Лиза попросила перезвонить через месяц',
    expect: { lead: 'Лиза', result: 'talked', next: { date: '2026-12-23' } },
  },
  {
    text: 'Набрала Соню, ей неудобно говорить, перезвонить сегодня вечером',
    expect: { lead: 'Соню', channel: 'call', result: 'talked', next: { date: '2026-11-23' } },
  },
  {
    text: 'Павел Громов не отказался, пока думает, звонок в конце месяца',
    expect: { lead: 'Павел Громов', result: 'talked', next: { date: '2026-11-30' } },
  },
  {
    text: 'Сначала Федя не взял трубку, потом перезвонил и согласился, договор в понедельник',
    expect: { lead: 'Федя', channel: 'call', result: 'agreed', next: { date: '2026-11-30' } },
  },
  {
    text: 'Захар: неверный номер, трубку взял другой человек, следующего шага нет',
    expect: { lead: 'Захар', channel: 'call', result: 'wrongNumber', next: 'none' },
  },
  {
    text: 'тг Рита думает если что пнуть 1 декабря',
    expect: { lead: 'Рита', channel: 'messenger', result: 'talked', next: { date: '2026-12-01' } },
  },
  {
    text: 'Позвонил Оксане Юрьевне,думает,набрать в пятницу,15:00',
    expect: { lead: 'Оксане Юрьевне', channel: 'call', result: 'talked', next: { date: '2026-11-27', time: '15:00' } },
  },
  {
    text: 'Отправил смету Лёше в телеграм, обсудить завтра в полдень',
    expect: { lead: 'Лёше', channel: 'messenger', next: { date: '2026-11-24', time: '12:00' } },
  },
  {
    text: 'Во вторник в 15:00 набрать Ваню, сегодня говорили, думает',
    expect: { lead: 'Ваню', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  { text: 'Звонила Мише, ему не интересно, закрываем', expect: { lead: 'Мише', channel: 'call', result: 'refusal' } },
  {
    text: '"Северный свет" — не дозвонилась, набрать в четверг утром в 10',
    expect: { lead: 'Северный свет', channel: 'call', result: 'noAnswer', next: { date: '2026-11-26', time: '10:00' } },
  },
  {
    text: 'Позвонил в «Пятницу», думают, набрать в четверг',
    expect: { lead: 'Пятницу', channel: 'call', result: 'talked', next: { date: '2026-11-26' } },
  },
  {
    text: 'Говорил с Анной-Марией, ждёт смету, отправить 15.12.2026 до обеда',
    expect: { lead: 'Анной-Марией', result: 'talked', next: { date: '2026-12-15' } },
  },
  {
    text: 'Аркадий — да, согласен на 80 000, аванс 3.12 в 9:30',
    expect: { lead: 'Аркадий', result: 'agreed', next: { date: '2026-12-03', time: '09:30' } },
  },
  {
    text: 'Тоня ответила на письмо, смотрит портфолио, набрать через 10 дней',
    expect: { lead: 'Тоня', channel: 'email', result: 'talked', next: { date: '2026-12-03' } },
  },
  {
    text: 'Перезвонил Гале, решает муж, созв ср 12.30',
    expect: { lead: 'Гале', channel: 'call', result: 'talked', next: { date: '2026-11-25', time: '12:30' } },
  },
  {
    text: 'Артуру не дозвонился третий раз, набрать 15 января',
    expect: { lead: 'Артуру', channel: 'call', result: 'noAnswer', next: { date: '2027-01-15' } },
  },
  {
    text: 'позв Вике дум наб вт 15:00',
    expect: { lead: 'Вике', channel: 'call', result: 'talked', next: { date: '2026-11-24', time: '15:00' } },
  },
  {
    text: 'Лев в восторге от эскизов 😊 завтра созвон в 17',
    expect: { lead: 'Лев', result: 'talked', next: { date: '2026-11-24', time: '17:00' } },
  },
  {
    text: 'Позвонил Тане. Номер не обслуживается. Больше не звоним',
    expect: { lead: 'Тане', channel: 'call', next: 'none' },
  },
  { text: 'Надя не согласна с ценой, отказ', expect: { lead: 'Надя', result: 'refusal' } },
  {
    text: 'Хочет подумать Игорь, наберу завтра в полтретьего',
    expect: { lead: 'Игорь', result: 'talked', next: { date: '2026-11-24', time: '14:30' } },
  },
  {
    text: 'Договорились с Ульяной встретиться во вторник на следующей неделе в 11:00',
    expect: { lead: 'Ульяной', next: { date: '2026-12-01', time: '11:00' } },
  },
  { text: 'Позвонил, думает, набрать во вторник 15:00', refuse: 'lead' },
  { text: 'не взял трубку, завтра ещё раз', refuse: 'lead' },
  { text: 'Позвонила клиенту, согласен, договор в среду', refuse: 'lead' },
  { text: 'Вотсап, отказ, дорого', refuse: 'lead' },
  { text: 'Позвонил Боре и Свете, оба думают, набрать в пятницу', refuse: 'lead' },
  { text: 'ок', refuse: 'lead' },
  { text: '   ...   ', refuse: 'lead' },
  { text: 'Позвонил Боре, не взял трубку, согласился, договор в пятницу', refuse: 'result' },
  { text: 'Света отказалась, согласна, набрать завтра', refuse: 'result' },
  { text: 'Позвонила Кате, не туда попала, она думает, набрать в среду', refuse: 'result' },
  { text: 'Гриша то ли отказался, то ли согласен, не понял, набрать во вторник', refuse: 'result' },
  { text: 'Позвонил Боре, думает, набрать на днях', refuse: 'date' },
  { text: 'Света думает, созвон 31 ноября', refuse: 'date' },
  { text: 'Позвонила Кате, думает, набрать сегодня в 7:00', refuse: 'date' },
  { text: 'Позвонил Жене, думает, просил набрать во вторник или в четверг', refuse: 'date' },
  { text: 'Олег думает, вернуться к разговору когда-нибудь весной', refuse: 'date' },
  { text: 'Написал Лене в телегу, думает, встреча в среду 24 ноября', refuse: 'date' },
  { text: 'Рома думает, набрать после праздников', refuse: 'date' },
  { text: 'Позвонил Ире, думает, набрать завтра в 25:00', refuse: 'date' },
  { text: 'Встретились с Ниной, думает, звонок 12 декабря 2025', refuse: 'date' },
  { text: 'Позвонила Диме, ждёт смету, набрать 30.02', refuse: 'date' },
];
