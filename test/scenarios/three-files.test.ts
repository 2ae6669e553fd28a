import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Studio } from './support/studio';

/** What somebody without a terminal pastes at least. */
const folder = mkdtempSync(join(tmpdir(), 'perezvon-three-'));
for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json']) copyFileSync(join('dist', name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openDesk = [
  'showMerge',
  'showGroup',
  'showHandover',
  'showLoad',
  'showImport',
  'showChanges',
  'checkSheets',
  'showVanished',
];

/** The functions behind the menu. */
function menuOf(studio: Studio): readonly string[] {
  const { shown } = studio.run('onOpen', [{}], { context: 'open' });
  const items = shown.flatMap(one => (one.kind === 'menu' ? one.items : []));
  return items.flatMap(item => ('handler' in item ? [item.handler] : []));
}

const english = Studio.empty({ folder, now: '2026-11-23T08:10' });

test('three files are enough to set up, to work in the sidebar, and for the morning mails', () => {
  const studio = english;
  studio.choose('setUp');
  studio.ask('manager.add', { name: 'Olga', email: 'olga@example.com', role: 'manager' });
  studio.ask('lead.add', {
    name: 'Acme',
    manager: 'Olga',
    next: { date: '2026-11-23', time: '11:00', topic: 'Offer' },
  });
  studio.choose('showSidebar');
  expect(studio.lastRun?.shown).toEqual([expect.objectContaining({ kind: 'sidebar', title: 'Perezvon' })]);
  const [call] = studio.ask('today.list', {}).upcoming;
  const contact = { lead: 'Acme', channel: 'call', result: 'talked', plan: call?.plan ?? '' };
  studio.ask('contact.log', { ...contact, next: { date: '2026-11-23', time: '17:00', topic: 'Hear the answer' } });
  expect(studio.sheet('Contacts')).toEqual([expect.objectContaining({ Lead: 'Acme', Result: 'Talked' })]);
  expect(studio.until('2026-11-23T09:59').flatMap(run => run.logs)).toEqual([]);
  expect(studio.outbox.map(mail => mail.to)).toEqual(['olga@example.com']);
  expect(studio.outbox[0]?.text).toContain('Hear the answer');
  expect(studio.send('panel.part', { part: 'OneLine' })).toMatchObject({
    ok: false,
    failure: { code: 'missing', message: expect.stringContaining('name OneLine, paste OneLine.html') as string },
  });
});

test.each([
  [
    'English',
    () => english,
    'Perezvon',
    'This window needs the file Desk, which the script does not have. To add it: Extensions → Apps Script',
  ],
  [
    'Russian',
    () => Studio.from({ ...Studio.ready({ locale: 'ru_RU', timeZone: 'Europe/Moscow' }).keep(), folder }),
    'Перезвон',
    'Для этого окна нужен файл Desk, а в скрипте его нет. Добавьте: Расширения → Apps Script',
  ],
])('whatever opens a window says which file to add (%s)', (_, studioOf, title, sentence) => {
  const studio = studioOf();
  for (const command of openDesk) {
    const reply = studio.choose<{ ok: boolean }>(command);
    expect(reply.ok).toBe(false);
    expect(studio.lastRun?.shown).toEqual([
      { kind: 'alert', title, text: expect.stringContaining(sentence) as string },
    ]);
    expect(studio.lastRun?.logs).toEqual([]);
  }
});

test('no other command of the menu opens one', () => {
  expect([...menuOf(Studio.empty())].filter(command => !openDesk.includes(command)).sort()).toEqual([
    'removeExamples',
    'selfCheck',
    'setUp',
    'showExamples',
    'showSidebar',
    'switchOff',
  ]);
});
