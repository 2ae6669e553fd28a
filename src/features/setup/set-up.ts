import * as v from 'valibot';
import { busy } from '../../base/busy';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Language, Text } from '../../base/text';
import { settings } from '../../crm/settings';
import { set } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { checkInput } from '../input';
import * as take from '../input';
import { addExamples } from './examples';

/** Options come from scripts and the local host; a menu gives none. */
const schema = take.fields({
  language: v.optional(v.nullable(v.picklist(['ru', 'en'], 'language'), null), null),
  examples: take.flag,
  starter: v.optional(v.nullable(v.picklist(['studio', 'callCentre'], 'starter'), 'studio'), 'studio'),
});

const patienceMs = 30_000;

/** Brings the sheets to what is declared, adds examples when asked, and sees to the hourly trigger. Running it again mends. */
export function setUp(office: Office, options: unknown): Outcome<{ language: Language; steps: number }> {
  const checked = checkInput(schema, options);
  if (!checked.ok) return checked;
  const { examples, starter } = checked.value;
  const language = checked.value.language ?? office.language();
  const applied = office.alone(patienceMs, () => office.setUp(language));
  if (applied === null) return refused('broken', busy);
  if (!applied.ok) return applied;
  const spoken = speak(office, language);
  if (!spoken.ok) return spoken;
  if (examples) {
    const added = addExamples(office, starter);
    if (!added.ok) return added;
  }
  office.triggers.keepOneHourly('onHour');
  office.screen.toast('', ready[language]);
  return done({ language, steps: applied.value.steps });
}

/**
 * The sheets speak the language; the setting follows where it said another one. The heartbeat begins here: a trigger that never
 * comes is then seen as well.
 */
function speak(office: Office, language: Language): Outcome<null> {
  return office.transact({
    id: '',
    decide: book => {
      const heartbeat = set(settings, 'heartbeat', { value: `${book.today} ${book.now}` });
      const spoken = book.language === language ? [] : [set(settings, 'language', { value: language })];
      return done({ changes: [heartbeat, ...spoken], value: null });
    },
  });
}

const ready: Text = {
  ru: 'Перезвон готов: начните с листа «Звонки на сегодня» или откройте панель из меню.',
  en: 'Perezvon is ready: begin with the sheet “Calls today”, or open the sidebar from the menu.',
};
