import { groupBy } from '../../../base/groups';
import { count, type Text } from '../../../base/text';
import { contacts } from '../../../crm/contact';
import { leads, type Lead } from '../../../crm/leads';
import { plan } from '../../../crm/plan';
import { stageKindOf } from '../../../crm/stage';
import { nameKey } from '../../../crm/word';
import type { Table } from '../../../workbook/sheet';
import type { MendedRow } from '../rows';
import { closeTo } from './close';
import { firstOf, foundId, samplesMost, shownIn, type Choice, type Fix, type Found, type Patient } from './found';

/** A contact or a planned contact of a lead that is not in Leads. */
interface Orphan {
  readonly table: Table;
  readonly row: MendedRow<Table>;
  readonly lead: string;
}

/** Contacts and planned contacts whose lead nobody knows, or several leads could be. */
export function orphanFindings(patient: Patient): readonly Found[] {
  const { directory, leads: leadRows } = patient.sound;
  const known = leadRows.map(({ values }) => values).filter(({ name }) => name.trim() !== '');
  const rows: readonly Orphan[] = [
    ...patient.sound.contacts.map(row => orphan(contacts, row as never)),
    ...patient.sound.plan.map(row => orphan(plan, row as never)),
  ];
  const lost = rows.filter(({ lead, row }) => {
    const found = lead.trim() === '' ? null : directory.named(lead, String(row.values['leadId']));
    return lead.trim() !== '' && (found === null || found === 'several');
  });
  return firstOf(
    [...groupBy(lost, ({ lead }) => nameKey(lead)).values()].map(group => orphanFinding(group, known, patient)),
  );
}

function orphanFinding(group: readonly Orphan[], known: readonly Lead[], patient: Patient): Found {
  const lead = group[0]?.lead.replace(/\s+/g, ' ').trim() ?? '';
  const isShared = patient.sound.directory.named(lead, '') === 'several';
  const near = closeTo(lead, known, ({ name }) => name).slice(0, isShared ? 10 : 3);
  const choices: Choice[] = near.map(({ id, name }) => ({ choice: `to:${id}`, title: attachTo(name) }));
  const [first] = near;
  return {
    id: foundId('orphans', nameKey(lead)),
    kind: 'orphans',
    sentence: isShared ? severalLeads(lead, group) : noLead(lead, group),
    rows: group.length,
    samples: group
      .slice(0, samplesMost)
      .map(({ table, row }) => shownIn(table, row, 'lead', isShared ? '' : (first?.name ?? ''))),
    mend: 'ask',
    choices: isShared ? choices : [...choices, { choice: 'make', title: makeLead(lead) }],
    ...(!isShared && { suggested: choices[0]?.choice ?? 'make' }),
    fix: choice => {
      const chosen = known.find(({ id }) => `to:${id}` === choice);
      if (chosen) return joinedTo(group, chosen);
      return choice === 'make' ? leadMade(lead, group, patient) : [];
    },
  };
}

function joinedTo(group: readonly Orphan[], { id, name }: Pick<Lead, 'id' | 'name'>): readonly Fix[] {
  return group.map(({ table, row }) => ({ table, row, values: { lead: name, leadId: id } }));
}

/** The lead as its rows know it: its last manager who is in Lists, and the day of its first contact. */
function leadMade(name: string, group: readonly Orphan[], { circumstances }: Patient): readonly Fix[] {
  const { lists, freshId, today } = circumstances;
  const former = group.map(({ row }) => String(row.values['leadId'])).find(id => id !== '');
  const id = former ?? `l-${freshId()}`;
  const managers = group.map(({ row }) => lists.manager(String(row.values['manager']), ''));
  const manager = [...managers].reverse().find(chosen => chosen.ok && chosen.value !== '');
  const days = group.map(({ row }) => row.values['date']).filter(day => typeof day === 'string');
  const stage = lists.stages.find(one => stageKindOf(one.stage, lists.stages) === 'live')?.stage ?? '';
  const add = {
    name,
    stage,
    manager: manager?.ok ? manager.value : '',
    created: [...days, today].sort()[0] ?? today,
    id,
  };
  return [{ table: leads, id, subject: name, add }, ...joinedTo(group, { id, name })];
}

function orphan(table: Table, row: MendedRow<Table>): Orphan {
  return { table, row, lead: String(row.values['lead']) };
}

function attachTo(lead: string): Text {
  return { ru: `Это лид «${lead}»`, en: `It is the lead “${lead}”` };
}

function makeLead(lead: string): Text {
  return { ru: `Завести лида «${lead}»`, en: `Add the lead “${lead}”` };
}

function countsOf(group: readonly Orphan[]): Text {
  const of = (table: Table): number => group.filter(one => one.table === table).length;
  const [logged, planned] = [of(contacts), of(plan)];
  const ru = [
    ...(logged ? [count(logged, ['контакт', 'контакта', 'контактов'])] : []),
    ...(planned ? [count(planned, ['строка плана', 'строки плана', 'строк плана'])] : []),
  ];
  const en = [
    ...(logged ? [count(logged, ['contact', 'contacts'])] : []),
    ...(planned ? [count(planned, ['planned contact', 'planned contacts'])] : []),
  ];
  return { ru: ru.join(' и '), en: en.join(' and ') };
}

function noLead(lead: string, group: readonly Orphan[]): Text {
  const counts = countsOf(group);
  return {
    ru: `Лида «${lead}» нет в листе «Лиды», а записи о нём есть: ${counts.ru}. Чьи они? Если лида удалили нечаянно, верните его из меню «Что исчезло и изменилось».`,
    en: `There is no lead “${lead}” in Leads, but there are records of it: ${counts.en}. Whose are they? If the lead was deleted by accident, take it back from “What vanished and changed” in the menu.`,
  };
}

function severalLeads(lead: string, group: readonly Orphan[]): Text {
  const counts = countsOf(group);
  return {
    ru: `«${lead}» может быть разными лидами: ${counts.ru}. Выберите, чьи это записи.`,
    en: `“${lead}” may be several leads: ${counts.en}. Choose whose records these are.`,
  };
}
