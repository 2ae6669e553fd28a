// The engine is written for Node 22; on Node 20 this one function is missing and must be there before it loads.
interface Grouping {
  groupBy?: <T>(items: Iterable<T>, key: (item: T, index: number) => PropertyKey) => Record<PropertyKey, T[]>;
}

(Object as Grouping).groupBy ??= <T>(items: Iterable<T>, key: (item: T, index: number) => PropertyKey) => {
  const groups = Object.create(null) as Record<PropertyKey, T[]>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups;
};

// It reports each load and each evaluation there, with timings.
console.debug = () => undefined;

export {};
