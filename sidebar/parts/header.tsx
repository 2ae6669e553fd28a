import { useRef } from 'preact/hooks';
import { contactWords } from '../words/contact';
import { instructionWords, tourWords } from '../words/first-hour';
import { leadFields } from '../words/lead';
import { shell } from '../words/shell';
import { todayWords } from '../words/today';
import { Icon, IconButton } from './icon';
import { useSidebar, useWords } from './sidebar-context';

const titles = {
  today: todayWords.title,
  lead: leadFields.name,
  log: contactWords.title,
  add: shell.add,
  find: shell.find,
  tour: tourWords.title,
  instruction: instructionWords.title,
} as const;

/** The view's title, the way back, and the ways to everything else. */
export function Header({ onKeys }: { onKeys: () => void }) {
  const { way } = useSidebar();
  const say = useWords();
  const { view } = way.route.value;
  return (
    <header class="head">
      {view !== 'today' && <IconButton shape="back" title={say(shell.back)} onPress={() => way.back()} />}
      <h1>{say(titles[view])}</h1>
      <nav>
        {(view === 'log' || view === 'add') && (
          <IconButton
            shape="help"
            title={say(instructionWords.title)}
            onPress={() => way.go({ view: 'instruction' })}
          />
        )}
        {view !== 'find' && (
          <IconButton shape="find" title={say(shell.find)} onPress={() => way.go({ view: 'find' })} />
        )}
        {view !== 'add' && <IconButton shape="add" title={say(shell.add)} onPress={() => way.go({ view: 'add' })} />}
        <button class="sign" type="button" popovertarget="more" title={say(shell.more)} aria-label={say(shell.more)}>
          <Icon shape="more" />
        </button>
      </nav>
      <MoreMenu onKeys={onKeys} />
    </header>
  );
}

function MoreMenu({ onKeys }: { onKeys: () => void }) {
  const { session, way, today, card, takeBack } = useSidebar();
  const say = useWords();
  const menu = useRef<HTMLDivElement>(null);
  const route = way.route.value;
  const lastLog = session.lastLog.value;
  const refresh = () => void (route.view === 'lead' ? card.open(route.lead) : today.load());
  const mergeLead = () => route.view === 'lead' && session.browser.open('showMerge', route.lead);
  const items = [
    { title: shell.refresh, key: 'R', run: refresh, shown: route.view === 'today' || route.view === 'lead' },
    { title: shell.merge, key: '', run: mergeLead, shown: route.view === 'lead' },
    { title: shell.import, key: '', run: () => session.browser.open('showImport'), shown: true },
    { title: shell.takeBackOf(lastLog?.lead ?? ''), key: '', run: () => void takeBack.run(), shown: lastLog !== null },
    { title: tourWords.title, key: '', run: () => way.go({ view: 'tour' }), shown: true },
    { title: instructionWords.title, key: '', run: () => way.go({ view: 'instruction' }), shown: true },
    { title: shell.keys, key: '?', run: onKeys, shown: true },
  ];
  return (
    <div id="more" class="menu" popover="auto" ref={menu}>
      {items
        .filter(item => item.shown)
        .map(item => (
          <button
            key={item.title.en}
            type="button"
            onClick={() => {
              // Before it runs: what it does may take this very button away.
              menu.current?.hidePopover();
              item.run();
            }}
          >
            <span>{say(item.title)}</span>
            {item.key && <kbd>{item.key}</kbd>}
          </button>
        ))}
    </div>
  );
}
