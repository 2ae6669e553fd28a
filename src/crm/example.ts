/** Whether a row with this id is one of the starter's examples. */
export function isExample(id: string): boolean {
  return /^ex-[lcp]\d/.test(id);
}
