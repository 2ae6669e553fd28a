import { busy } from '../../base/busy';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import type { Office } from '../../workbook/office';

const patienceMs = 30_000;

/** Stops this account's triggers and takes the marks and warnings off. The sheets stay, their formulas alive. */
export function switchOff(office: Office): Outcome<null> {
  const language = office.language();
  office.triggers.dropMine();
  const withdrawn = office.alone(patienceMs, () => office.withdraw());
  if (withdrawn === null) return refused('broken', busy);
  if (!withdrawn.ok) return withdrawn;
  office.screen.toast('', off[language]);
  return done(null);
}

const off: Text = {
  ru: 'Перезвон отключён: писем больше не будет. Листы и формулы остались; включить снова — «Настроить».',
  en: 'Perezvon is switched off: there will be no more mails. Sheets and formulas stay; “Set up” switches it on again.',
};
