import { render } from 'preact';
import { frameBrowser } from '../browser';
import { SessionProvider } from '../parts/session-context';
import { Session } from '../state/session';
import './desk.css';
import { Desk } from './desk';
import { deskViews } from './views';

const session = new Session(frameBrowser(), __VERSION__);
const place = document.getElementById('sidebar');
// The menu command that opened the dialog has put the view's name there, and the lead that it is about.
const { view: name = '', about = '' } = document.body.dataset;
const view = deskViews[name];
if (place && view) {
  render(
    <SessionProvider value={session}>
      <Desk view={view} about={decodeURIComponent(about)} />
    </SessionProvider>,
    place,
  );
}
void session.load();
