import { pattern } from './line';

/** How a result shows in words: strong ones say it, weak ones only tell that there was a talk. */
export interface ResultCue {
  readonly key: string;
  readonly shape: RegExp;
}

const number = '(?:номер|телефон|number|no|person|num)\\S*';

/** In order: what an earlier one has read, a later one does not read again. */
export const resultCues: readonly ResultCue[] = [
  {
    key: 'wrongNumber',
    shape: pattern(
      `(?:не ?верн|не ?прав|чуж|не ?тот|wrong|bad)\\S* ${number}|номер\\S* (?:не ?верн|не ?прав|не ?сущ|чуж|не тот|не обсл|заблок)\\S*|` +
        'не туда(?: попал\\S*)?|ошиб\\S* номером|не существует|number (?:is )?(?:wrong|invalid|dead|disconnected)|(?:number )?not in (?:use|service)|disconnected',
    ),
  },
  {
    key: 'noAnswer',
    shape: pattern(
      '(?:трубк\\S+ )?(?:так и )?не (?:отв|бер|взял|подн|подош|подход|доступ|дозв|смог\\S* дозв|вышл\\S* на связь|реаг)\\S*(?: трубк\\S+)?|' +
        'н/о|недо(?:ступ|зв)\\S*|(?:нет|без) ответ\\S*|никто не \\S+|(?:(?:одни|длинные|только) )?гудки|тишина|молч[аи]т|автоответчик\\S*|' +
        'голосов\\S+ почт\\S+|занято|сбр(?:ос|асыв)\\S+|скинул\\S* (?:звонок|трубк\\S+)|вне зоны(?: \\S+)?|(?:телефон )?выключен\\S*|' +
        'n/a|no (?:answer|reply|response|pick-?up|luck)|(?:did not|didnt|doesnt|does not|not|isnt|wont|never|hasnt|cant) (?:pick\\S*|answer\\S*|repl\\S+|respond\\S*|reach\\S*|available)(?: up)?|' +
        'voice-?mail|vm|unreachable|unavailable|left (?:a |him |her |them )?(?:message|msg|voice \\S+)|engaged|rang out|(?:line|phone) (?:was |is )?(?:busy|dead|off)|busy (?:tone|signal)|couldnt (?:reach|get) \\S+',
    ),
  },
  {
    key: 'refusal',
    shape: pattern(
      'отказ\\S*|не ?(?:интерес\\S+|нужн\\S+|хо(?:тят|чет)|актуальн\\S*|заинтерес\\S+|подош\\S+|готовы? работать)|послал\\S*|' +
        '(?:выбрал|ушл|нашл)\\S* (?:к )?(?:друг|конкур)\\S+|передумал\\S*|refus\\S*|declin\\S*|reject\\S*|not interested|no interest|' +
        '(?:went|gone|going|go) with (?:another|someone|other|a|the)\\S*|chose (?:another|someone|other|a)\\S*|turned (?:us |me |it )?down|said no|' +
        '(?:doesnt|dont|does not|do not|didnt) (?:want|need)|not for (?:them|him|her)',
    ),
  },
  {
    key: 'agreed',
    shape: pattern(
      'договор(?:ил\\S+|ен\\S+)|соглас(?:ен|на|ны|ил\\S+|овал\\S*)|подтверди\\S+|подписал\\S*|оплатил\\S*|купил\\S*|бер[уе]т(?! (?:трубк|пауз|врем|тайм))|(?:hes|shes|theyre|im) in(?= \\|)|заказал\\S*|' +
        'по рукам|внесл?\\S* предоплат\\S+|выигр\\S+|agreed|agrees|said yes|signed|accepted|accepts|confirmed|bought|paid|deal|won|booked|approved|' +
        '(?:wants|want|happy|ready) to (?:go ahead|proceed|buy|sign|start)|go(?:es|ing)? ahead|on board|green light',
    ),
  },
  {
    key: 'talked',
    shape: pattern(
      '(?:по|раз)гов(?:ор|ар)\\S+|поболт\\S+|пообщ\\S+|обсу(?:дил|жда)\\S*|talked|spoke|discussed|chatted|good (?:call|chat|talk|meeting)',
    ),
  },
];

/** Nobody says so of somebody they did not talk to; anything above says more. */
export const talkedWeakly = pattern(
  '(?:по)?дума\\S+|(?:по)?прос(?:ил|ит|ят)\\S*|жд[уе]т|жд[ае]л\\S*|(?:за)?интерес\\S+|рассказал\\S*|объяснил\\S*|уточн\\S+|сказал\\S*|говор[ия]т|' +
    'хо(?:чет|тят)|неудобно|перен[ео]с\\S*|занят[аы]?|в восторге|довол\\S+|дум|спр(?:осил|ашива)\\S*|(?:по)?обеща\\S+|сравнива\\S+|изуча\\S+|(?:по)?смотр[ия]т|решают|решает|сомнева\\S+|ответил\\S*|дорого|показал\\S*|' +
    'созвонил\\S*|встретил\\S*|дозвон\\S+|взял\\S* паузу|торгу\\S+|согласов\\S+ с \\S+|перезвонил\\S* сам\\S*|нужн[аоы]?|нравит\\S+|понравил\\S+|' +
    'thinking|thinks?|consider\\S*|interested|wants?|wanted|asked|asks|waiting|waits|needs?|says?|said|undecided|busy|rescheduled|postponed|(?:bad|not a good) time|decides|thnk\\S*|happy|delighted|(?:he|she|they)(?: will| would| is| are| can| has|ll)|hes|shes|theyre|unsure|not sure|maybe|deciding|' +
    'comparing|reviewing|likes?|liked|loved?|promised|told|explained|hesita\\S+|met|will (?:think|decide|check|let|review|talk)|keen|replied|answered|went well|mulling|showed|pitched',
);

/** Through what one reached the lead; the first in the line is it. */
export const channelCues: readonly (readonly [string, RegExp])[] = [
  [
    'call',
    pattern(
      '(?:по|пере|до|со|от)?звон\\S+|(?:по|пере|со|до)зв|cld|набрал\\S*|набирал\\S*|call(?:ed|ing|s)?|rang|phoned|dial\\S+|spoke|voice-?mail|vm|трубк\\S+|гудки|сбр[оа]с\\S+|phone',
    ),
  ],
  [
    'meeting',
    pattern('встре(?:т|ч)\\S+|был\\S* у|(?:при|за)езжал\\S*|съездил\\S*|met|meeting|visited|lunch|coffee with|saw'),
  ],
  [
    'messenger',
    pattern(
      'телег\\S*|тг|тлг|telegram|[вву]ат[сц]ап\\S*|вацап\\S*|вотс\\S*|whats-?app\\S*|wa|вайбер\\S*|viber|мессендж\\S+|смс\\S*|sms|text(?:ed)?|вк|в личк\\S+|директ\\S*|messenger|messaged|dm\\S*|signal|linkedin',
    ),
  ],
  ['email', pattern('почт[уеыа]|[еи]?-?мейл\\S*|[еи]-?м[эа]йл\\S*|письм\\S+|e-?mail\\S*|mailed')],
  ['site', pattern('(?:с|через) сайта?|на сайте|(?:через )?форм[ау] на сайте|via (?:the )?(?:web)?site|web ?form')],
];

/** Something was sent, nobody says through what. */
export const wroteSomehow = pattern(
  '(?:на)?писал\\S*|отписал\\S*|отправил\\S*|выслал\\S*|прислал\\S*|скинул\\S*|wrote|sent',
);

/** What came later is what counts. */
export const later = pattern('потом|затем|then|later|afterwards|сам\\S? (?:перезвон|набра)\\S+|перезвон\\S+ сам\\S?');

/** Nobody thinks about it at a wrong number. */
export const thinking = pattern('(?:по)?дума(?:ет|ют)|thinking|thinks');

/** There is to be no next step. */
export const noStep = pattern(
  'без (?:следующ\\S+ )?шаг\\S*|шага (?:не будет|нет)|(?:больше )?(?:не|никогда не|незачем) (?:пере)?(?:звони\\S*|беспокоить|перезвани\\S+|трогать|тревожить|писать|дергать)(?: больше)?|' +
    'закры(?:ваем|ваю|л\\S*|ть|вай|т\\S*)(?: (?:лид|сделк|карточк)\\S*)?|(?:снима|вычерк|удаля)\\S+(?: с учета)?|в архив|больше не (?:надо|нужно)|проигр\\S+|выигр\\S+|' +
    'no (?:next step|follow-?ups?|further \\S+|more (?:calls|contact)|need to (?:call|follow up)|callback)|(?:do not|dont|never|not to|no) (?:call|contact|ring|bother|chase|follow)\\S*(?: up| again| back)?|' +
    'stop calling|not (?:calling|contacting|ringing)(?: again| back)?|clos(?:e|ed|ing)(?: (?:it|the (?:lead|deal|file)|lead|deal|file))?|drop(?:ping|ped)? (?:it|them|him|her|the lead)?|archive\\S*|dead lead|dead|lost|won|take (?:\\S+ )?off (?:the |our )?list',
);

/** "Do not call until Tuesday" plans a step all the same. */
export const until = /^(?:до|until|till|before|раньше)$/;

/** What the deal has come to. */
export const wonWords = pattern('выигр\\S+|won|closed (?:the )?deal');
export const lostWords = pattern('проигр\\S+|lost(?! (?:contact|touch|my|the))|dead lead');

/** What is to be done: an infinitive, a promise, the plain English verb, a thing planned. */
export const toDo = pattern(
  '(?!\\S*(?:ость|пять|шесть|часть|сеть|ночь|помощь|опять|есть|почти|быть)(?= ))[а-я]{2,}(?:ть|ться|тись|чь|сти|йти)|' +
    '(?:пере|по|со)звон(?:ю|им\\S*|ит\\S*|и|ок)|звонок|звоню|перезвон|созвон\\S?|созв|перезв|наб|набер\\S+|напиш\\S+|вышл[юи]\\S*|отправ(?:лю|им|ь)|пришл[юе]\\S*|' +
    'встреч[аиу]|встре(?:чаемся|тимся)|свяж\\S+|покаж\\S+|подготовлю|сделаю|узнаю|спрошу|уточню|напомн\\S+|показ|презентаци\\S+|демо|замер|напоминание|контакт|касание|' +
    'попроб\\S+|again|ring|call|calls|phone|dial|follow(?:-?up)?|f/u|fu|chase|ping|e-?mail|mail|write|text|message|whatsapp|send|meet|meeting|check|try|remind|ask|visit|discuss|speak|talk|' +
    'get back|touch|catch|prepare|demo|call-?back|show|present|resend|nudge|schedule|book|confirm|retry|next',
);

/** What a step may be about, where it does not say what to do: "contract on Tuesday". */
export const things = pattern(
  'смет[ауы]|кп|аванс|предоплат[ау]|договор|счет|оплата|contract|invoice|deposit|quote|proposal|payment|estimate|advance',
);

/** Any word of having reached, or tried to reach, somebody. */
export const anyContact = new RegExp(
  [...channelCues.map(([, shape]) => shape), wroteSomehow].map(shape => shape.source).join('|'),
  'g',
);

/** Any word of how it went. */
export const anyResult = new RegExp(
  [...resultCues.map(cue => cue.shape), talkedWeakly, noStep].map(shape => shape.source).join('|'),
  'g',
);
