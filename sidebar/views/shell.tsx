import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Banners } from '../parts/banners';
import { Foot } from '../parts/foot';
import { Header } from '../parts/header';
import { KeyHelp } from '../parts/key-help';
import { useSidebar } from '../parts/sidebar-context';
import { moveAmongRows, shortcutOf, takesKeys, type Shortcut } from '../shortcuts';
import type { Sidebar } from '../state/sidebar';
import { ContactFormView } from './contact-form';
import { FindView } from './find';
import { InstructionView } from './instruction';
import { LeadCardView } from './lead-card';
import { LeadFormView } from './lead-form';
import { OpeningView } from './opening';
import { TodayView } from './today';
import { TourView } from './tour';

/** The panel: a head, the view in front, and a foot that tells what was done. */
export function Shell() {
  const { session, takeBack, way } = useSidebar();
  const help = useRef<HTMLDialogElement>(null);
  useLanguage();
  useShortcuts(() => help.current?.showModal());
  if (!session.start.value) return <OpeningView />;
  return (
    <div class="shell">
      <Header onKeys={() => help.current?.showModal()} />
      <Banners />
      <main>
        <View key={JSON.stringify(way.route.value)} />
      </main>
      <Foot busy={takeBack.command.running.value} />
      <KeyHelp dialog={help} />
    </div>
  );
}

function View() {
  const { way } = useSidebar();
  const route = way.route.value;
  switch (route.view) {
    case 'today':
      return <TodayView />;
    case 'lead':
      return <LeadCardView lead={route.lead} plan={route.plan} />;
    case 'log':
      return <ContactFormView lead={route.lead} plan={route.plan} />;
    case 'add':
      return <LeadFormView />;
    case 'find':
      return <FindView />;
    case 'tour':
      return <TourView />;
    case 'instruction':
      return <InstructionView />;
  }
}

function useLanguage(): void {
  const { session } = useSidebar();
  useSignalEffect(() => {
    document.documentElement.lang = session.language.value;
  });
}

function useShortcuts(showKeys: () => void): void {
  const sidebar = useSidebar();
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || event.defaultPrevented || !isMeant(shortcut, event.target)) return;
      event.preventDefault();
      if (shortcut === 'keys') showKeys();
      else act(sidebar, shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Not while text is typed, save for what text has no use of; and not through an open dialog or menu. */
function isMeant(shortcut: Shortcut, target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open')) return false;
  const moves = shortcut === 'up' || shortcut === 'down';
  if (target instanceof HTMLInputElement && target.type === 'radio' && moves) return false;
  const searching = target instanceof HTMLInputElement && target.type === 'search';
  return shortcut === 'back' || (searching && shortcut === 'down') || !takesKeys(target);
}

function act({ session, way, today, card, oneLine }: Sidebar, shortcut: Exclude<Shortcut, 'keys'>): void {
  const route = way.route.peek();
  switch (shortcut) {
    case 'up':
      moveAmongRows(-1);
      break;
    case 'down':
      moveAmongRows(1);
      break;
    case 'find':
    case 'add':
      way.go({ view: shortcut });
      break;
    case 'back':
      if (route.view !== 'today') way.back();
      break;
    case 'log':
      if (route.view === 'lead') way.go({ ...route, view: 'log' });
      break;
    case 'line':
      oneLine.call('lead' in route ? route.lead : rowLead());
      if (route.view !== 'today') way.go({ view: 'today' });
      break;
    case 'card': {
      const lead = route.view === 'log' ? route.lead : rowLead();
      if (lead) way.go({ view: 'lead', lead, plan: null });
      break;
    }
    case 'waiting': {
      const first = today.list.peek()?.waiting;
      if (first) way.go({ view: 'lead', lead: first.lead, plan: null });
      break;
    }
    case 'refresh':
      if (!session.start.peek()) void session.load();
      else void (route.view === 'lead' ? card.open(route.lead) : today.load());
  }
}

function rowLead(): string {
  return document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.lead ?? '') : '';
}
