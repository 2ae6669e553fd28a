import '../../engine/polyfill';
import { batch } from '@preact/signals';
import { h, render } from 'preact';
import type { Language } from '../../../src/base/text';
import type { Shown } from '../../world/world';
import type { State, Tell } from '../page-asks';
import { Connection, returnWhenServed } from './connection';
import { createGrid, prepareEngine, type Grid } from './grid';
import { addRun, alert, nextNumber, notify, state, type Deeds } from './state';
import { PageView } from './views/page-view';

const language = chooseLanguage();
document.documentElement.lang = language;
void start();

/** Opens the line, waits for the welcome, and builds the page from it. */
async function start(): Promise<void> {
  let grid: Promise<Grid> | undefined;
  prepareEngine(language);
  const connection = new Connection(socketAddress(), hear, () => {
    state.lost.value = true;
    void returnWhenServed();
  });
  const deeds: Deeds = {
    language,
    call: async (name, args, from) => {
      const active = (await grid)?.active();
      return connection.question({ ask: 'call', function: name, args, from, ...(active && { active }) });
    },
    become: user => connection.ask({ ask: 'become', user }),
    moveClock: to => {
      state.moving.value = true;
      connection.ask({ ask: 'clock', to });
    },
    focusGrid: () => void grid?.then(it => it.focus()),
  };
  render(h(PageView, { deeds }), document.body);
  await connection.opened();
  connection.ask({ ask: 'enter', language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

  function hear(tell: Exclude<Tell, { tell: 'answer' }>): void {
    switch (tell.tell) {
      case 'welcome':
        takeState(tell);
        grid = createGrid(gridPlace(), tell, connection, language, handler => {
          deeds.call(handler, [], 'menu').catch((error: unknown) => notify(handler, (error as Error).message));
        });
        return;
      case 'menus':
        state.user.value = tell.user;
        void grid?.then(it => it.setMenus(tell.menus)).then(() => (state.ready.value = true));
        return;
      case 'revision':
        void grid?.then(it => it.receive(tell.message)).catch(() => location.reload());
        return;
      case 'state':
        if (tell.now !== state.now.value) void grid?.then(it => it.setNow(tell.now));
        {
          takeState(tell);
          return;
        }
      case 'ran': {
        addRun(tell.run);
        return;
      }
      case 'shown': {
        tell.shown.forEach(show);
        return;
      }
    }
  }
}

function takeState({ now, moving, timeZone, users, outbox }: State): void {
  batch(() => {
    state.now.value = now;
    state.timeZone.value = timeZone;
    state.users.value = users;
    if (outbox) state.outbox.value = outbox;
    state.moving.value = moving;
  });
}

function show(shown: Shown): void {
  if (shown.kind === 'sidebar') {
    state.sidebar.value = { number: nextNumber(), title: shown.title, html: shown.html };
    // Whoever asks for it sees it; at the start a narrow page shows the grid first.
    if (state.ready.value) state.sidebarOpen.value = true;
  }
  if (shown.kind === 'dialog') state.dialog.value = { number: nextNumber(), ...shown };
  if (shown.kind === 'alert') alert(shown.title, shown.text);
  if (shown.kind === 'toast') notify(shown.title, shown.text);
}

/** `?lang=` speaks first, then the browser. */
function chooseLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return asked.startsWith('ru') ? 'ru' : 'en';
}

function socketAddress(): string {
  const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '';
  return `ws://${location.host}/?token=${encodeURIComponent(token)}`;
}

function gridPlace(): Element {
  const place = document.querySelector('#grid');
  if (!place) throw new Error('The page has no place for the grid.');
  return place;
}
