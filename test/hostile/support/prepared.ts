import type { CallName, Input } from '../../../src/api/calls';
import { instantOf } from '../../scenarios/support/host';
import { handIn } from '../../scenarios/support/hand';
import { keptOnDisk } from '../../scenarios/support/kept-studios';
import { Studio, type KeptStudio } from '../../scenarios/support/studio';

export const [olga, ivan, vera] = ['olga@example.com', 'ivan@example.com', 'vera@example.com'];

const mapping = { name: 'Name', phone: 'Phone', company: 'Company' };
const csv = 'Name,Phone,Company\nImported One,+7 900 000-00-01,First\nImported Two,+7 900 000-00-02,Second\n';

/** What each sheet and column that these tests touch is called. */
export const titles = {
  en_US: {
    leads: 'Leads',
    contacts: 'Contacts',
    plan: 'Contact plan',
    lists: 'Lists',
    settings: 'Settings',
    company: 'Company',
    lead: 'Lead',
  },
  ru_RU: {
    leads: 'Лиды',
    contacts: 'Контакты',
    plan: 'План контактов',
    lists: 'Списки',
    settings: 'Настройки',
    company: 'Компания',
    lead: 'Лид',
  },
} as const;

export type Locale = keyof typeof titles;

/** A spreadsheet in use, a night's snapshot behind it, in which every call of the contract has something to work on. */
export function studioInUse(locale: Locale, folder?: string): Studio {
  const make = (): KeptStudio => useOne(locale, folder).keep();
  return Studio.from(folder === undefined ? keptOnDisk(`in use ${locale}`, make) : make());
}

function useOne(locale: Locale, folder?: string): Studio {
  const timeZone = locale === 'ru_RU' ? 'Europe/Moscow' : 'America/New_York';
  const studio = Studio.ready({ locale, timeZone, now: '2026-11-23T10:00', ...(folder !== undefined && { folder }) });
  const next = { date: '2026-11-25', time: '11:00', topic: 'Estimate' };
  studio.ask('manager.add', { name: 'Olga', email: olga, role: 'head' });
  studio.ask('manager.add', { name: 'Ivan', email: ivan, role: 'manager' });
  studio.ask('manager.add', { name: 'Anna', email: 'anna@example.com', role: 'manager' });
  studio.ask('lead.add', { name: 'Acme', manager: 'Ivan', company: 'Acme Ltd', phone: '+7 999 000-11-22', next });
  studio.ask('lead.add', { name: 'Bolt', manager: 'Ivan', next });
  studio.ask('lead.add', { name: 'Cord', manager: 'Anna', next });
  studio.ask('lead.add', { name: 'Dane', manager: 'Olga', next });
  studio.ask('import.run', { csv, mapping });
  studio.ask('handover.run', { from: 'Anna', to: ['Olga'] });
  studio.ask('contact.log', { lead: 'Dane', channel: 'call', result: 'talked', summary: 'Said yes', next });
  studio.run('onHour', [], { context: 'clock' });
  studio.document.setNow(instantOf('2026-11-24T07:00', timeZone));
  const hand = handIn(studio, 'unseen');
  const { leads, company, lead } = titles[locale];
  hand.type(leads, 2, company, 'Typed over');
  hand.type(leads, 8, lead, 'Typed by hand');
  return studio;
}

/** A good input of each call for the spreadsheet in use. A call that is not here does not compile. */
export type Inputs = { readonly [N in CallName]: Input<N> };

export function inputsFor(studio: Studio): Inputs {
  const { plan: planOf } = studio.ask('lead.card', { lead: 'Acme' });
  const plan = planOf[0]?.plan ?? '';
  const found = (name: string): string => studio.ask('lead.find', { text: name }).leads[0]?.id ?? '';
  const [acme, bolt] = [found('Acme'), found('Bolt')];
  const { acts } = studio.ask('act.recent', {});
  const act = acts[0]?.act ?? '';
  const [finding] = studio.ask('doctor.look', {}).findings.filter(({ mend }) => mend === 'safe');
  const { version } = studio.ask('instruction.read', {});
  const next = { date: '2026-11-26', time: '12:00', topic: 'Contract', channel: 'call', manager: 'Ivan' };
  const group = { table: 'leads', what: 'tagAdd', value: 'vip', rows: [acme, bolt] } as const;
  const file = 'Name,Phone,Company\nFresh,+7 900 000-00-03,Third\n';
  const kept = Object.keys(studio.document.world.properties.document).find(key => key.startsWith('import.'));
  const batch = kept?.slice('import.'.length) ?? '';
  return {
    'app.start': {},
    'selection.read': { claim: 'Acme' },
    'panel.part': { part: 'OneLine' },
    'lead.add': {
      name: 'Echo',
      manager: 'Ivan',
      stage: 'new',
      source: '',
      person: 'Eve',
      phone: '+7 999 111-22-33',
      email: 'eve@echo.example',
      company: 'Echo Ltd',
      request: 'A site',
      comment: 'By a friend',
      next,
      allowDuplicate: true,
    },
    'lead.find': { text: 'Acme' },
    'lead.twins': { name: 'Acme', phone: '+7 999 000-11-22', email: 'a@b.example', person: 'Eve', company: 'Acme Ltd' },
    'lead.merge': { keep: 'Acme', merge: 'Bolt', fields: { company: 'keep' } },
    'lead.card': { lead: 'Acme', claim: true },
    'lead.change': { lead: 'Acme', fields: { comment: 'Changed', person: 'Eve' }, was: { comment: '' }, reason: '' },
    'contact.log': {
      lead: 'Acme',
      channel: 'call',
      result: 'talked',
      summary: 'Said yes',
      expect: 'Money',
      stage: 'talks',
      minutes: 5,
      date: '2026-11-24',
      time: '06:30',
      plan,
      next,
    },
    'contact.takeBack': {},
    'plan.add': { lead: 'Acme', ...next },
    'plan.move': { plan, date: '2026-11-27', time: '09:00' },
    'plan.snooze': { plan, by: 'week' },
    'plan.close': { plan, status: 'cancelled' },
    'today.list': { manager: 'Ivan' },
    'manager.add': { name: 'Petr', email: 'petr@example.com', role: 'manager' },
    'act.undo': { act },
    'act.recent': {},
    'handover.people': {},
    'handover.preview': { from: 'Ivan', to: ['Olga'], leads: 'live', fromDate: '2026-11-25' },
    'handover.run': { from: 'Ivan', to: ['Olga'], leads: 'live', fromDate: '2026-11-25' },
    'handover.dossier': { act },
    'tour.look': {},
    'instruction.read': {},
    'instruction.accept': { version },
    'examples.remove': {},
    'group.selection': {},
    'group.preview': group,
    'group.run': group,
    'load.read': {},
    'load.move': { moves: [{ plan, toDate: '2026-11-27', toManager: 'Olga' }] },
    'doctor.look': {},
    'doctor.mend': { findings: [{ id: finding?.id ?? '', choice: '' }] },
    'snapshot.compare': { since: '2026-11-23' },
    'snapshot.restore': {
      since: '2026-11-23',
      rows: [{ table: 'leads', id: acme }],
      cells: [{ table: 'leads', id: acme, column: 'company' }],
    },
    'import.preview': { csv: file, mapping, defaults: { manager: 'Ivan' } },
    'import.run': { csv: file, mapping, defaults: { manager: 'Ivan' }, batch: '' },
    'import.undo': { batch },
  };
}
