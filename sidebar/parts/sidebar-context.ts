import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Sidebar } from '../state/sidebar';

export { useWords } from './session-context';

const SidebarContext = createContext<Sidebar | null>(null);

/** Gives the sidebar to the views under it. */
export const SidebarProvider = SidebarContext.Provider;

/** The sidebar that the view is in. */
export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext);
  if (!sidebar) throw new Error('A view stands outside the sidebar');
  return sidebar;
}
