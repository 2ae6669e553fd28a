import { bilingual } from './bilingual';

/** The words of the first steps. */
export const tourWords = {
  title: bilingual('Первые шаги', 'First steps'),
  intro: bilingual(
    'Семь шагов, около часа. Отметки ставятся сами, по тому, что уже есть в таблице.',
    'Seven steps, about an hour. They tick themselves off by what the spreadsheet already has.',
  ),
  loading: bilingual('Смотрю, что уже сделано…', 'Looking at what is done…'),
  ticked: bilingual('сделано', 'done'),
  steps: {
    managers: {
      title: bilingual('Впишите менеджеров и их почту', 'Enter the managers and their e-mail'),
      about: bilingual(
        'Лист «Справочники», справа. На эти адреса утром приходят звонки.',
        'In the sheet Lists, on the right. The morning’s calls are mailed to these addresses.',
      ),
    },
    lead: {
      title: bilingual('Добавьте лида', 'Add a lead'),
      about: bilingual('Хватит имени. Готовый список — импортом.', 'A name is enough. A list you have is imported.'),
    },
    contact: {
      title: bilingual('Запишите контакт', 'Log a contact'),
      about: bilingual(
        'Выберите лида и нажмите «Записать контакт»: чем кончилось и что дальше.',
        'Pick a lead and press “Log a contact”: how it ended and what is next.',
      ),
    },
    step: {
      title: bilingual('Запланируйте следующий шаг', 'Plan the next step'),
      about: bilingual(
        'У живого лида он есть всегда: так никто не забыт.',
        'A live lead always has one: that way nobody is forgotten.',
      ),
    },
    reminders: {
      title: bilingual('Проверьте напоминания', 'See that reminders run'),
      about: bilingual(
        'Письма идут раз в час по Настройкам. Не сделано — меню Перезвон → Настроить.',
        'Mails go by the hours in Settings. Not done? Menu Perezvon → Set up.',
      ),
    },
    instruction: {
      title: bilingual('Прочитайте инструкцию', 'Read the instruction'),
      about: bilingual(
        'Она же — лист «Справка»: перепишите его под себя.',
        'It is the sheet Help: rewrite it as you work.',
      ),
    },
    examples: {
      title: bilingual('Уберите примеры', 'Remove the examples'),
      about: bilingual('Тех, с кем вы уже работали, уборка не тронет.', 'Those that you have worked with stay.'),
    },
  },
  remove: bilingual('Убрать примеры', 'Remove the examples'),
  removed: ({ removed, kept }: { readonly removed: number; readonly kept: number }) =>
    kept
      ? bilingual(
          `Убрано примеров: ${removed}. С остальными (${kept}) работали.`,
          `Removed: ${removed}. ${kept} were worked with and stay.`,
        )
      : bilingual(`Убрано примеров: ${removed}.`, `Examples removed: ${removed}.`),
} as const;

/** The words of the instruction. */
export const instructionWords = {
  title: bilingual('Инструкция', 'Instruction'),
  loading: bilingual('Читаю инструкцию…', 'Reading the instruction…'),
  due: bilingual('Инструкция новая: прочитайте и примите.', 'The instruction is new: read and accept it.'),
  read: bilingual('Прочитать', 'Read'),
  accept: bilingual('Прочитано и принято', 'Read and accepted'),
  accepted: (version: number, when: { readonly ru: string; readonly en: string }) =>
    bilingual(`Версия ${version}, принята вами: ${when.ru}`, `Version ${version}, accepted by you: ${when.en}`),
} as const;
