import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

export const changesWords = {
  title: bilingual('Отменить действие', 'Undo an act'),
  intro: bilingual(
    'Что Перезвон сделал за последние 30 дней. Отмена возвращает прежние значения там, где их с тех пор никто не менял.',
    'What Perezvon did in the last 30 days. Undoing puts the former values back where nobody has changed them since.',
  ),
  empty: bilingual(
    'За последние 30 дней отменять нечего: здесь появятся переносы, слияния и правки.',
    'Nothing to undo in the last 30 days: moves, merges and corrections will appear here.',
  ),
  when: bilingual('Когда', 'When'),
  who: bilingual('Кто', 'Who'),
  what: bilingual('Что сделано', 'What was done'),
  undo: bilingual('Отменить', 'Undo'),
  loading: bilingual('Читаю журнал…', 'Reading the log…'),
  rows: (rows: number, subject: string) =>
    rows > 1
      ? bilingual(
          `${subject} и ещё ${count(rows - 1, ['строка', 'строки', 'строк'])}`,
          `${subject} and ${count(rows - 1, ['more row', 'more rows'])}`,
        )
      : bilingual(subject, subject),
};
