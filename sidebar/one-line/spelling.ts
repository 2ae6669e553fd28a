/** The words that most depends on: a letter too many, too few, wrong or swapped is mended in them. */
const known = (
  'понедельник вторник четверг пятниц суббот воскресен завтра послезавтра сегодня следующ позвонил перезвон созвонил ' +
  'набрать ответил договорил отказал встретил написал отправ неверн голосов поговорил обсудил месяц ' +
  'monday tuesday wednesday thursday friday saturday sunday tomorrow called emailed meeting thinking answer ' +
  'voicemail agreed refused interested december november january february number talked discuss follow'
).split(' ');
const longest = 18;

/** The word with one wrong letter mended, where it is one that we know. */
export function spelled(word: string): string {
  if (word.length < 5 || word.length > longest || known.some(stem => word.startsWith(stem))) return word;
  for (const stem of known) {
    const rest = restAfter(word, stem);
    if (rest !== null) return stem + rest;
  }
  return word;
}

/** What stands after `stem` in a word that begins with it but for one letter; null when it does not. The first letter must be right. */
function restAfter(word: string, stem: string): string | null {
  let at = 0;
  while (word[at] === stem[at]) at += 1;
  // The last letter tells forms apart: "agree" is not "agreed" misspelt.
  if (at === 0 || at > stem.length - 2) return null;
  const swapped = word.slice(at, at + 2) === (stem[at + 1] ?? ' ') + (stem[at] ?? '');
  const tries = [
    ...(swapped ? [[at + 2, at + 2] as const] : []),
    [at + 1, at + 1],
    [at, at + 1],
    [at + 1, at],
  ] as const;
  for (const [ofWord, ofStem] of tries) {
    const tail = stem.slice(ofStem);
    if (word.startsWith(tail, ofWord)) return word.slice(ofWord + tail.length);
  }
  return null;
}
