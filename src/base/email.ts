const address = /^[^\s@,;<>"']+@[^\s@,;<>"']+\.[^\s@,;<>"'.]{2,}$/;

/** Whether the whole text is one e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && address.test(text.trim());
}

/** All addresses that a cell holds, in lower case, as they are compared; `Ann <ann@example.com>` holds one. */
export function emailsIn(cell: string): readonly string[] {
  if (!cell.includes('@')) return [];
  return cell
    .toLowerCase()
    .split(/[\s,;<>"'|·]+/)
    .map(part => part.replace(/^mailto:/, ''))
    .filter(isEmail);
}
