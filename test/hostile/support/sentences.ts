/** What is written alike in every language: names of products and of calls, addresses, and the keys that the contract spells in English. */
const alike = /\S+@example\.com|\b(Google|Perezvon|CSV|JSON|[a-z]+\.[a-z]+[A-Z]?\w*|manager|head|keep|merge)(?![\w-])/g;

/**
 * Why a user of a Russian workbook should not see such a sentence; null when nothing is wrong with it. What they gave themselves stands in
 * quotes; `listed` are the words of their own workbook or file that a sentence may list.
 */
export function sentenceFlaw(message: string, listed: readonly string[] = []): string | null {
  const own = new Set(listed);
  const ours = message.replace(/[«“"].*[»”"]/gs, ' ').replace(alike, ' ');
  if (!/[А-ЯЁа-яё]{3}/.test(ours)) return `not in Russian: ${message.slice(0, 200)}`;
  if (message.length > 700) return `${message.length} signs: ${message.slice(0, 200)}`;
  const foreign = (ours.match(/[a-z]{2,}|\[object/gi) ?? []).filter(word => !own.has(word));
  return foreign.length ? `${foreign.join(', ')} in: ${message.slice(0, 300)}` : null;
}
