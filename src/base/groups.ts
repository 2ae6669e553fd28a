/** Things by a key that several may share; groups and what is in them stay in order. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) put(groups, keyOf(item), item);
  return groups;
}

/** Adds a thing to the group of its key. */
export function put<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
