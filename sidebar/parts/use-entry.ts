import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSidebar } from './sidebar-context';

/** A ref to what takes the keyboard when the view opens, unless it opened by itself (by following the selection). */
export function useEntry<E extends HTMLElement>() {
  const { way } = useSidebar();
  const entry = useRef<E>(null);
  useLayoutEffect(() => {
    if (way.takesFocus.peek()) entry.current?.focus();
  }, []);
  return entry;
}
