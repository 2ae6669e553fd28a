import type { Moved } from '../../src/api/calls';
import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

function movedWords({ contacts, plan }: Moved): readonly [ru: string, en: string] {
  return [
    `${count(contacts, ['контакт', 'контакта', 'контактов'])} и ${count(plan, ['строка плана', 'строки плана', 'строк плана'])}`,
    `${count(contacts, ['contact', 'contacts'])} and ${count(plan, ['planned contact', 'planned contacts'])}`,
  ];
}

export const mergeWords = {
  title: bilingual('Объединить лидов', 'Merge leads'),
  intro: bilingual(
    'Из двух лидов станет один. Контакты и план второго перейдут к первому, пустое заполнится, комментарии и метки соединятся. Это можно отменить.',
    'Two leads become one. The contacts and the plan of the second go to the first, what is empty is filled, comments and tags are joined. It can be undone.',
  ),
  loading: bilingual('Смотрю, что выбрано…', 'Looking at what is selected…'),
  keep: bilingual('Останется', 'Stays'),
  merge: bilingual('Вольётся в него', 'Goes into it'),
  find: bilingual('Имя, телефон или почта', 'Name, phone or e-mail'),
  none: bilingual('Никого не нашлось.', 'Nobody found.'),
  alike: bilingual('Похожи:', 'Look alike:'),
  another: bilingual('Выбрать другого', 'Choose another'),
  fact: bilingual('Что', 'What'),
  left: bilingual(
    'То, что не выбрано, запишется в комментарий; прежние этап и менеджер — только в Журнал изменений.',
    'What is not chosen is noted in the comment; the other stage and manager only in the change log.',
  ),
  moves: (moved: Moved) => {
    const [ru, en] = movedWords(moved);
    return bilingual(`Перейдут: ${ru}.`, `To be moved: ${en}.`);
  },
  swap: bilingual('Поменять местами', 'Swap'),
  run: bilingual('Объединить', 'Merge'),
  running: bilingual('Объединяю…', 'Merging…'),
  done: (name: string, moved: Moved) => {
    const [ru, en] = movedWords(moved);
    return bilingual(`Объединено: ${name}. Перешли: ${ru}.`, `Merged: ${name}. Moved: ${en}.`);
  },
};
