import { bilingual } from './bilingual';

/** What stands around every view. */
export const shell = {
  loading: bilingual('Открываю…', 'Opening…'),
  back: bilingual('Назад', 'Back'),
  find: bilingual('Найти лида', 'Find a lead'),
  add: bilingual('Новый лид', 'New lead'),
  more: bilingual('Ещё', 'More'),
  refresh: bilingual('Обновить', 'Refresh'),
  import: bilingual('Импорт лидов', 'Import leads'),
  merge: bilingual('Объединить лидов…', 'Merge leads…'),
  keys: bilingual('Клавиши', 'Keys'),
  close: bilingual('Закрыть', 'Close'),
  offline: bilingual('Нет связи: показано то, что пришло раньше.', 'Offline: this is what came earlier.'),
  updated: bilingual(
    'Дополнение обновилось. Откройте панель заново, здесь или из меню «Перезвон».',
    'The add-on was updated. Reopen the panel, here or from the Perezvon menu.',
  ),
  reopen: bilingual('Открыть заново', 'Reopen'),
  startFailed: bilingual('Панель не открылась', 'The panel did not open'),
  selected: (lead: string) => bilingual(`Выбран лид «${lead}»`, `“${lead}” is selected`),
  open: bilingual('Открыть', 'Open'),
  takeBack: bilingual('Взять назад', 'Take back'),
  takeBackOf: (lead: string) => bilingual(`Взять назад запись: ${lead}`, `Take back the log: ${lead}`),
  tookBack: (lead: string) => bilingual(`Запись взята назад: ${lead}`, `Taken back: ${lead}`),
  writeAgain: bilingual('Записать иначе', 'Log again'),
} as const;

/** The help on keys: what to press, what it does. */
export const keyHelp = [
  { keys: ['↑', '↓', 'J', 'K'], does: bilingual('по списку', 'move in a list') },
  { keys: ['Enter'], does: bilingual('записать контакт', 'log a contact') },
  { keys: [';'], does: bilingual('контакт одной строкой', 'a contact in one line') },
  { keys: ['C'], does: bilingual('карточка лида', 'the lead’s card') },
  { keys: ['D', 'W', 'B'], does: bilingual('отложить: день, неделя, рабочий день', 'put off: day, week, working day') },
  { keys: ['Q'], does: bilingual('новый лид, что ждёт дольше всех', 'the new lead that waits longest') },
  { keys: ['L'], does: bilingual('записать контакт из карточки', 'log from the card') },
  { keys: ['/'], does: bilingual('найти лида', 'find a lead') },
  { keys: ['N'], does: bilingual('новый лид', 'new lead') },
  { keys: ['1…5'], does: bilingual('результат в записи', 'the result, in a log') },
  { keys: ['Ctrl', 'Enter'], does: bilingual('сохранить', 'save') },
  { keys: ['R'], does: bilingual('обновить', 'refresh') },
  { keys: ['Esc'], does: bilingual('назад', 'back') },
  { keys: ['?'], does: bilingual('эта подсказка', 'this help') },
] as const;
