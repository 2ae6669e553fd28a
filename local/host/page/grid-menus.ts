import type { Engine } from '../../engine/library';
import type { MenuItem } from '../../world/world';
import type { Menu } from '../page-asks';

// What Sheets has no like of, or what this host does not keep.
const UNNEEDED = new Set([
  'insert_carousel',
  'insert_pivot',
  'insert_image',
  'view_irregularity_map',
  'toggle_pin_panel',
  'column_statistics',
  'pivot_data_sources',
  'reinsert_dynamic_pivot',
  'reinsert_static_pivot',
  'edit_table',
  'insert_table',
]);

interface Item {
  id?: string;
  children?: Item[] | ((...args: unknown[]) => unknown);
}

interface Registry {
  content: Record<string, Item>;
  add(key: string, item: object): void;
  addChild(key: string, path: string[], item: object): void;
  remove(key: string): void;
}

/** Takes away the menus of the engine that have no use here. */
export function trimMenus(engine: Engine): void {
  const registry = registryOf(engine);
  registry.remove('file');
  for (const item of Object.values(registry.content)) {
    if (Array.isArray(item.children)) {
      item.children = item.children.filter(child => typeof child !== 'function' && !UNNEEDED.has(child.id ?? ''));
    }
  }
}

/** Puts the menus that the script made after the engine's own; those that it made before go. */
export function addMenus(engine: Engine, menus: readonly Menu[], run: (handler: string) => void): void {
  const registry = registryOf(engine);
  for (const key of Object.keys(registry.content).filter(isScripts)) registry.remove(key);
  menus.forEach(({ title, items }, index) => {
    const key = `script-${index}`;
    registry.add(key, { name: title, sequence: 900 + index });
    addItems(registry, [key], items, run);
  });
}

function addItems(
  registry: Registry,
  path: readonly string[],
  items: readonly MenuItem[],
  run: (handler: string) => void,
): void {
  items.forEach((item, index) => {
    if ('separator' in item) return;
    const key = `${path.join('/')}/${index}`;
    const next = items[index + 1];
    const separator = next !== undefined && 'separator' in next;
    const execute = 'handler' in item ? { execute: () => run(item.handler) } : {};
    // The registry takes the path apart as it walks.
    registry.addChild(key, [...path], { name: item.caption, sequence: index, separator, ...execute });
    if ('items' in item) addItems(registry, [...path, key], item.items, run);
  });
}

function registryOf(engine: Engine): Registry {
  return engine.registries.topbarMenuRegistry as unknown as Registry;
}

function isScripts(key: string): boolean {
  return key.startsWith('script-');
}
