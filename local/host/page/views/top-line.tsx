import type { VNode } from 'preact';
import { state, type Deeds } from '../state';
import { words } from '../words';

/** The line above everything: what this is, who you are, and the way to the sidebar. */
export function TopLine({ deeds }: { deeds: Deeds }): VNode {
  const { language } = deeds;
  const users = [...new Set([...state.users.value, state.user.value])].filter(Boolean);
  const choose = (chosen: string): void => {
    const user = chosen === OTHER ? (window.prompt(words.otherAccountAsk[language]) ?? '').trim() : chosen;
    if (user) deeds.become(user);
  };
  const toggle = (): void => {
    if (state.sidebar.value) state.sidebarOpen.value = !state.sidebarOpen.value;
    else void deeds.call('showSidebar', [], 'menu');
  };
  return (
    <header class="top-line">
      <span class="brand">{language === 'ru' ? 'Перезвон' : 'Perezvon'}</span>
      <span class="subtitle">{words.subtitle[language]}</span>
      <label class="account">
        <span>{words.account[language]}</span>
        <select value={state.user.value} onChange={event => choose(event.currentTarget.value)}>
          {users.map(user => (
            <option key={user} value={user}>
              {user}
            </option>
          ))}
          <option value={OTHER}>{words.otherAccount[language]}</option>
        </select>
      </label>
      <button
        type="button"
        class="sidebar-toggle"
        aria-expanded={state.sidebar.value !== null && state.sidebarOpen.value}
        onClick={toggle}
      >
        {words.sidebar[language]}
      </button>
    </header>
  );
}

const OTHER = '+';
