import { addDays } from '../../../base/day';
import { groupBy } from '../../../base/groups';
import { fold, type Text } from '../../../base/text';
import { contacts } from '../../../crm/contact';
import { readCalendarMark } from '../../../crm/calendar-mark';
import { leads } from '../../../crm/leads';
import { plan, planStatuses, planStatusOf } from '../../../crm/plan';
import { stageKindOf } from '../../../crm/stage';
import { nameKey } from '../../../crm/word';
import type { Table } from '../../../workbook/sheet';
import type { LeadRow } from '../lead-rows';
import { reusedNames } from '../problems';
import type { MendedRow } from '../rows';
import { rowsEn, rowsRu } from './cells';
import { firstOf, foundId, samplesMost, shownIn, type Fix, type Found, type Patient } from './found';

/** Leads of one name: whatever is logged counts for the upper one only. */
export function namesakeFindings({ sound }: Patient): readonly Found[] {
  const named = sound.leads.filter(({ values }) => values.name.trim() !== '');
  const taken = new Set(named.map(({ values }) => nameKey(values.name)));
  const groups = [...groupBy(named, ({ values }) => nameKey(values.name)).values()].filter(group => group.length > 1);
  return firstOf(
    groups.map(([first, ...others]): Found => {
      const name = first?.values.name ?? '';
      const renamed = others.map(row => ({ row, name: freeName(row.values.name, taken) }));
      return {
        id: foundId('namesakes', nameKey(name)),
        kind: 'namesakes',
        sentence: sameName(name, others.length + 1),
        rows: others.length,
        samples: renamed.slice(0, samplesMost).map(one => shownIn(leads, one.row as never, 'name', one.name)),
        mend: 'ask',
        choices: [{ choice: 'number', title: numberThem }],
        suggested: 'number',
        fix: () => renamed.flatMap(one => renaming(one.row, one.name, sound)),
      };
    }),
  );
}

/** The lead's own rows, which know it by id, take the new name with it. */
function renaming(row: LeadRow, name: string, { contacts: logged, plan: planned }: Patient['sound']): readonly Fix[] {
  const { id } = row.values;
  const own = (table: Table, rows: readonly MendedRow<Table>[]): readonly Fix[] =>
    id === ''
      ? []
      : rows
          .filter(one => one.entry.values['leadId'] === id)
          .map(one => ({ table, row: one, values: { lead: name, leadId: id } }));
  return [{ table: leads, row, values: { name } }, ...own(contacts, logged), ...own(plan, planned)];
}

function freeName(name: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const free = `${name} (${number})`;
    if (taken.has(nameKey(free))) continue;
    taken.add(nameKey(free));
    return free;
  }
}

const lostDays = 30;

/** Leads lost lately that nobody has written a reason for; what was lost long ago is not asked any more. */
export function lostFindings({ sound, circumstances }: Patient, reasons: readonly string[]): readonly Found[] {
  const { lists, today, language } = circumstances;
  const since = addDays(today, -lostDays);
  const spoken = new Map<string, { said: string; recent: boolean }>();
  for (const { values } of sound.contacts) {
    const before = spoken.get(values.leadId) ?? { said: '', recent: false };
    const isRecent = values.date !== null && values.date >= since;
    const said = `${before.said}\n${values.summary}\n${values.expect}`;
    spoken.set(values.leadId, { said, recent: before.recent || isRecent });
  }
  const hasReason = (text: string): boolean =>
    /(Без следующего шага|No next step): /.test(text) || reasons.some(reason => fold(text).includes(fold(reason)));
  const lost = sound.leads.filter(({ values }) => {
    const talk = spoken.get(values.id);
    if (!talk?.recent || stageKindOf(values.stage, lists.stages) !== 'lost') return false;
    return !hasReason(`${talk.said}\n${values.comment}`);
  });
  return firstOf(
    lost.map(row => ({
      id: foundId('lost', row.values.id),
      kind: 'lost',
      sentence: lostWithout(row.values.name, row.values.stage),
      rows: 1,
      samples: [],
      mend: reasons.length ? 'ask' : 'byHand',
      choices: reasons.map(reason => ({ choice: reason, title: because(reason) })),
      fix: choice => {
        const said = because(choice)[language];
        const comment = row.values.comment === '' ? said : `${row.values.comment}\n${said}`;
        return [{ table: leads, row: row as never, values: { comment } }];
      },
    })),
  );
}

/** Open planned contacts whose event somebody deleted from the calendar. */
export function calendarFindings({ sound, circumstances: { language } }: Patient): readonly Found[] {
  const rows = sound.plan.filter(
    ({ values }) => planStatusOf(values.status) === 'planned' && readCalendarMark(values.event)?.deleted === true,
  ) as unknown as readonly MendedRow<Table>[];
  return firstOf(
    rows.map(row => ({
      id: foundId('calendar', String(row.values['id'])),
      kind: 'calendar',
      sentence: eventGone(String(row.values['lead']), planDay(row)),
      rows: 1,
      samples: [],
      mend: 'ask',
      choices: [
        { choice: 'again', title: { ru: 'Создать событие снова', en: 'Make the event again' } },
        { choice: 'cancel', title: { ru: 'Отменить контакт', en: 'Cancel the contact' } },
      ],
      fix: choice => [
        { table: plan, row, values: choice === 'again' ? { event: '' } : { status: planStatuses.cancelled[language] } },
      ],
    })),
  );
}

function planDay({ values }: MendedRow<Table>): string {
  const { date } = values;
  return typeof date === 'string' ? date : '';
}

/** Contacts and plans that were of a renamed lead whose old name another lead took: only a person can tell whose they are. */
export function reusedFindings({ sound }: Patient): readonly Found[] {
  const { directory } = sound;
  return [...reusedNames(contacts, sound.contacts, directory), ...reusedNames(plan, sound.plan, directory)].map(
    ({ text }) => ({
      id: foundId('reused', text.en),
      kind: 'reused',
      sentence: text,
      rows: 1,
      samples: [],
      mend: 'byHand',
    }),
  );
}

const numberThem: Text = { ru: 'Дописать нижним номер', en: 'Add a number to the lower ones' };

function sameName(name: string, leadsCount: number): Text {
  return {
    ru: `Лид «${name}» записан несколько раз: ${rowsRu(leadsCount)}. Контакты и план считаются только у верхнего. Если это один клиент, объедините их: меню Перезвон → Объединить лидов.`,
    en: `The lead “${name}” stands in ${rowsEn(leadsCount)}. Contacts and plans count for the upper one only. If it is one client, merge them: menu Perezvon → Merge leads.`,
  };
}

function lostWithout(name: string, stage: string): Text {
  return {
    ru: `Лид «${name}»: этап «${stage}», а причина нигде не записана. Почему отказ? Ответ запишется в комментарий.`,
    en: `The lead “${name}” is at the stage “${stage}”, and no reason is written anywhere. Why? The answer goes into the comment.`,
  };
}

function because(reason: string): Text {
  return { ru: `Причина отказа: ${reason}`, en: `Reject reason: ${reason}` };
}

function eventGone(lead: string, date: string): Text {
  return {
    ru: `Событие календаря удалили, а контакт с лидом «${lead}» на ${date} остался в плане.`,
    en: `The calendar event was deleted, but the contact with “${lead}” on ${date} is still planned.`,
  };
}
