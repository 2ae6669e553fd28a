import { fold } from '../base/text';

/** The tags of a cell: words separated by commas. */
export function tagsOf(cell: string): readonly string[] {
  return cell.split(/[,;\n]/).flatMap(tag => (tag.trim() === '' ? [] : [tag.trim()]));
}

/** The cell with these tags as well; ones that it has already, in whatever spelling, stay as they are. */
export function withTags(cell: string, tags: readonly string[]): string {
  const own = tagsOf(cell);
  const fresh = tags.filter((tag, at) => !has([...own, ...tags.slice(0, at)], tag));
  return fresh.length ? [...own, ...fresh].join(', ') : cell;
}

/** The cell without these tags. */
export function withoutTags(cell: string, tags: readonly string[]): string {
  const own = tagsOf(cell);
  const left = own.filter(tag => !has(tags, tag));
  return left.length === own.length ? cell : left.join(', ');
}

function has(tags: readonly string[], tag: string): boolean {
  return tags.some(one => fold(one) === fold(tag));
}
