import { render } from 'preact';
import { SessionProvider } from './parts/session-context';
import { SidebarProvider } from './parts/sidebar-context';
import { frameBrowser } from './browser';
import './sidebar.css';
import { Sidebar } from './state/sidebar';
import { Shell } from './views/shell';

const sidebar = new Sidebar(frameBrowser(), __VERSION__);
const place = document.getElementById('sidebar');
if (place) {
  render(
    <SessionProvider value={sidebar.session}>
      <SidebarProvider value={sidebar}>
        <Shell />
      </SidebarProvider>
    </SessionProvider>,
    place,
  );
}
void sidebar.session.load();
void sidebar.selection.follow();
