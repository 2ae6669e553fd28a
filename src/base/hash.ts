/** A short stable name made of a text: the same text gives the same name in every execution. Not a secret. */
export function hash(text: string): string {
  return (fnv(text, 0x811c9dc5) >>> 0).toString(36) + (fnv(text, 0x01234567) >>> 0).toString(36);
}

function fnv(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  // A last stir, so that ids that differ in their end only are not neighbours.
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return sum ^ (sum >>> 13);
}
