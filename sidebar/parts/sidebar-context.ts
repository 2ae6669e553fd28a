import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../src/base/text';
import type { Sidebar } from '../state/sidebar';

const SidebarContext = createContext<Sidebar | null>(null);

/** Gives the sidebar to the views under it. */
export const SidebarProvider = SidebarContext.Provider;

/** The sidebar that the view is in. */
export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext);
  if (!sidebar) throw new Error('A view stands outside the sidebar');
  return sidebar;
}

/** Says texts in the language that the panel speaks now. */
export function useWords(): (text: Text) => string {
  const { session } = useSidebar();
  return text => session.say(text);
}
