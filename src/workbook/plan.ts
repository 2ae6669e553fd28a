import { done, refused, type Outcome } from '../base/outcome';
import type { Language, Text } from '../base/text';
import { formatIn } from './column';
import { addedSheets, layOut, type Site } from './layout';
import { bearsSheetMark, sheetMark } from './locate';
import type { Observed } from './observed';
import { referencesTo, spotsOf } from './places';
import { planChoices } from './plan-choices';
import { planPaint } from './plan-paint';
import { planStarters } from './plan-starters';
import { planTables } from './plan-tables';
import { planView } from './plan-view';
import type { Step } from './step';
import { isOlder, type Workbook } from './workbook';

/**
 * The steps that make the spreadsheet what is declared; none when nothing is missing or broken. What people have
 * changed to their liking (titles, places, notes, colours, their own sheets, columns and rules) is left as it is.
 */
export function plan(wanted: Workbook, language: Language, observed: Observed): Outcome<readonly Step[]> {
  const { stamp } = observed;
  if (stamp && isOlder(wanted.version, stamp.version)) return refused('stale', newerWorkbook);
  const layout = layOut(wanted, language, observed);
  if (!layout.ok) return layout;
  const sites = layout.value;
  const places = sites.map(site => site.place);
  const at = referencesTo(wanted.sheets, places, language);
  const spots = spotsOf(wanted.sheets, places);
  const parts = sites.map(site =>
    site.sheet.kind === 'tables'
      ? planTables(site, site.sheet, at(site.sheet), language)
      : planView(site, site.sheet, at(site.sheet), language),
  );
  const stamped = stamp?.version === wanted.version && stamp.language === language;
  // Everything stands in its place before a formula names it; columns of words are formatted as text before rows are
  // written; drop-downs come after the words that they allow.
  const steps: readonly Step[] = [
    ...addedSheets(sites, observed),
    ...sites.flatMap(markedSheet),
    ...sites.flatMap(site => site.steps),
    ...parts.flatMap(part => part.structure),
    ...sites.flatMap(site => planStarters(site, language, stamp === null)),
    ...parts.flatMap(part => part.content),
    ...sites.flatMap(site => planChoices(site, spots, language)),
    ...sites.flatMap(site => planPaint(site, at)),
    ...parts.flatMap(part => part.finish),
    ...(stamped ? [] : [{ do: 'stamp', version: wanted.version, language, known: stamp !== null } as const]),
  ];
  return done(steps.map(step => (step.do === 'format' ? { ...step, format: formatIn(language, step.format) } : step)));
}

/** The steps that take our marks and warnings off the spreadsheet. Its sheets stay readable, and their formulas live. */
export function withdraw(observed: Observed): readonly Step[] {
  // Of a workbook that is up to date nobody has looked where its warnings stand.
  const ours = observed.sheets.filter(({ mark, guarded }) => mark !== '' || guarded?.length);
  return [...ours.map(sheet => ({ do: 'unguard', sheet: sheet.id }) as const), { do: 'unmark' }];
}

function markedSheet({ sheet, seen }: Site): readonly Step[] {
  if (!seen || seen.mark === sheetMark(sheet, seen.id)) return [];
  if (seen.mark === '' && !bearsSheetMark(sheet, seen.title)) return [];
  return [{ do: 'markSheet', sheet: seen.id, key: sheet.key }];
}

const newerWorkbook: Text = {
  ru: 'Таблицу настроила более новая версия Перезвона. Обновите дополнение: эта версия ничего не записала.',
  en: 'A newer version of Perezvon has set this spreadsheet up. Update the add-on: this version has written nothing.',
};
