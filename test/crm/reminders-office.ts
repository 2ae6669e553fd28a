import type { Day, Time } from '../../src/base/day';
import type { Letter } from '../../src/base/outside';
import { done } from '../../src/base/outcome';
import type { Language } from '../../src/base/text';
import { contacts } from '../../src/crm/contact';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { plan } from '../../src/crm/plan';
import { settings } from '../../src/crm/settings';
import { starterStages, stageKinds, stages } from '../../src/crm/stage';
import type { Office } from '../../src/workbook/office';
import type { Row, Table } from '../../src/workbook/sheet';

/** A row with what a test does not speak of left empty. */
export function rowOf<T extends Table>(table: T, values: Partial<Row<T>>): Row<T> {
  const empty = Object.entries(table.columns).map(([key, column]) => [key, column.codec.empty]);
  return { ...(Object.fromEntries(empty) as Row<T>), ...values };
}

export const stageRows = starterStages.map(({ key, name, kind }) =>
  rowOf(stages, { stage: name.en, stageKind: stageKinds[kind].en, stageKey: key }),
);

/** What the sheets hold. */
export interface Sheets {
  readonly managers: readonly Partial<Row<typeof managers>>[];
  readonly leads?: readonly Partial<Row<typeof leads>>[];
  readonly plan?: readonly Partial<Row<typeof plan>>[];
  readonly contacts?: readonly Partial<Row<typeof contacts>>[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly language?: Language;
}

/** The spreadsheet's surroundings that accounts share: its properties, its outbox, its clock. */
export class Mailroom {
  readonly outbox: (Letter & { day: Day; from: string })[] = [];
  readonly store: Record<string, string> = {};
  readonly reads: string[] = [];
  readonly logs: string[] = [];
  private readonly sent = new Map<string, number>();

  constructor(
    public sheets: Sheets,
    public today = '2026-11-23' as Day,
    public now = '09:05' as Time,
    public quota = 100,
  ) {}

  /** The office of an account. `onCall` is told of every call of a service before it is made, and may throw. */
  office(email: string, onCall: (name: string) => void = () => undefined): Office {
    const store = {
      all: () => (onCall('all'), { ...this.store }),
      put: (values: Readonly<Record<string, string>>) => (onCall('put'), void Object.assign(this.store, values)),
      drop: (key: string) => (onCall('drop'), void Reflect.deleteProperty(this.store, key)),
    };
    const left = (): number => Math.max(0, this.quota - (this.sent.get(`${this.today} ${email}`) ?? 0));
    const office: Partial<Office> = {
      identity: { email, language: 'en' },
      store,
      calendars: null,
      clock: { today: this.today, now: this.now, momentOf: (day, time) => Date.parse(`${day}T${time}:00Z`) },
      spreadsheet: { name: 'Sales', url: 'https://docs.google.com/spreadsheets/d/example/edit' },
      log: message => void this.logs.push(message),
      mailbox: {
        left: () => (onCall('left'), left()),
        send: letter => {
          onCall('send');
          if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(letter.to)) throw new Error(`Invalid email: ${letter.to}`);
          if (left() < 1) throw new Error('Service invoked too many times for one day: email.');
          this.sent.set(`${this.today} ${email}`, (this.sent.get(`${this.today} ${email}`) ?? 0) + 1);
          this.outbox.push({ ...letter, day: this.today, from: email });
        },
      },
      read: () => (onCall('read'), done(this.book() as never)),
      alone: (_, work) => (onCall('lock'), work()),
    };
    return office as Office;
  }

  private book() {
    const {
      managers: people,
      leads: known = [],
      plan: steps = [],
      contacts: logged = [],
      settings: set = {},
      language = 'en',
    } = this.sheets;
    const tables = new Map<string, readonly unknown[]>([
      [managers.key, people.map(row => rowOf(managers, row))],
      [leads.key, known.map(row => rowOf(leads, row))],
      [plan.key, steps.map(row => rowOf(plan, row))],
      [contacts.key, logged.map(row => rowOf(contacts, row))],
      [stages.key, stageRows],
      [settings.key, Object.entries(set).map(([settingKey, value]) => rowOf(settings, { settingKey, value }))],
    ]);
    return {
      language,
      today: this.today,
      now: this.now,
      rows: ({ key }: Table) => {
        this.reads.push(key);
        return (tables.get(key) ?? []).map(values => ({ values }));
      },
      listed: ({ key }: Table) => tables.get(key) ?? [],
    };
  }
}
