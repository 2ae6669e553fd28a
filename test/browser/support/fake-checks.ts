import type { Calls, Failure, Finding } from '../../../src/api/calls';
import type { Lists } from './fake-lists';

/** The calls that it answers. */
export type ChecksCall = 'doctor.look' | 'doctor.mend' | 'snapshot.compare' | 'snapshot.restore';

type Handlers = { readonly [N in ChecksCall]: (input: Calls[N]['input']) => Calls[N]['value'] | Failure };

/** The answers of the doctor and of the snapshots; nothing is wrong where there are no leads. */
export function checksAnswers({ start, leads }: Lists, hasLeads: boolean): Handlers {
  const [lead] = leads;
  const name = lead?.name ?? '';
  const isRussian = start.language === 'ru';
  const say = (ru: string, en: string): string => (isRussian ? ru : en);
  const [sheet, column] = [say('Лиды', 'Leads'), say('Этап', 'Stage')];
  const sample = { sheet, row: name, column, before: 'talks?', after: say('Переговоры', 'Talks') };
  let findings: Finding[] = hasLeads
    ? [
        {
          id: 'word-1',
          kind: 'word',
          sentence: say('В Справочниках нет слова «talks?».', 'Lists have no “talks?”.'),
          rows: 7,
          samples: [sample],
          mend: 'ask',
          choices: ['A', 'B', 'C', 'D'].map(title => ({ choice: `to:${title}`, title })),
          suggested: 'to:C',
        },
        {
          id: 'orphans-1',
          kind: 'orphans',
          sentence: say('Лида «Кто-то» нет в листе «Лиды».', 'There is no lead “Somebody” in Leads.'),
          rows: 1,
          samples: [],
          mend: 'ask',
          choices: [{ choice: 'make', title: say('Завести лида «Кто-то»', 'Add the lead “Somebody”') }],
        },
        {
          id: 'unread',
          kind: 'unread',
          sentence: say('Дату не прочитать: 1 строка.', 'A date cannot be read: 1 row.'),
          rows: 1,
          samples: [{ ...sample, after: '' }],
          mend: 'byHand',
        },
        {
          id: 'spelling',
          kind: 'spelling',
          sentence: say('Слово написано не так, как в Справочниках.', 'A word is spelled otherwise than in Lists.'),
          rows: 1,
          samples: [sample],
          mend: 'safe',
        },
      ]
    : [];
  const row = { table: 'leads', id: 'l-1', sheet, name };
  let lost = hasLeads;
  return {
    'doctor.look': () => ({ findings }),
    'doctor.mend': ({ findings: mended }) => {
      findings = findings.filter(({ id }) => !mended.some(one => one.id === id));
      return { mended: mended.length, act: 'doctor.mend 1' };
    },
    'snapshot.compare': () => {
      const none = { vanished: [], changed: [], added: 0, more: 0, damaged: 0 };
      if (!hasLeads) return { days: [], since: null, ...none };
      const since = { days: ['2026-11-23', '2026-11-22'], since: { date: '2026-11-22', time: '01:10' } };
      if (!lost) return { ...since, ...none };
      const cell = { ...row, column: 'phone', title: say('Телефон', 'Phone'), before: '+7 900', after: '' };
      return {
        ...since,
        vanished: [{ ...row, id: 'l-2', said: 'olga@example.com', by: '' }],
        changed: [
          { ...cell, by: '' },
          { ...cell, column: 'stage', title: column, by: say('Перенос контакта', 'Contact moved') },
        ],
        added: 2,
        more: 3,
        damaged: 1,
      };
    },
    'snapshot.restore': ({ rows, cells }) => {
      lost = false;
      const kept = cells.length ? [{ name, why: say('Имя занято.', 'The name is taken.') }] : [];
      return { restored: rows.length, kept, act: 'snapshot.restore 1' };
    },
  };
}
