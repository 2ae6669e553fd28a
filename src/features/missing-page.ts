import type { OptionalPage } from '../base/outside';
import { refused, type Outcome } from '../base/outcome';
import type { Text } from '../base/text';

/** The refusal where somebody installed the script without one of its optional pages: which file to add, and how. */
export function missingPage(name: OptionalPage): Outcome<never> {
  const { ru, en } = workOf[name];
  return refused('missing', {
    ru: `${ru} нужен файл ${name}, а в скрипте его нет. Добавьте: Расширения → Apps Script → + → HTML, имя ${name}, вставьте ${name}.html, сохраните и повторите. Всё остальное работает без него.`,
    en: `${en} needs the file ${name}, which the script does not have. To add it: Extensions → Apps Script → + → HTML, name ${name}, paste ${name}.html, save, and try again. Everything else works without it.`,
  });
}

const workOf: Readonly<Record<OptionalPage, Text>> = {
  Desk: { ru: 'Для этого окна', en: 'This window' },
  OneLine: { ru: 'Для записи одной строкой', en: 'Logging by one line' },
};
