import type { LinePart } from '../state/one-line';
import type { Text } from '../../src/base/text';
import { bilingual } from './bilingual';

/** The words of the line that logs a contact. */
export const lineWords = {
  label: bilingual('Контакт одной строкой', 'A contact in one line'),
  example: bilingual('Позвонил Боре, думает, набрать во вт 15:00', 'Called Bob, thinking, ring Tue 15:00'),
  said: bilingual('Что понято', 'What is understood'),
  reading: bilingual('Читаю…', 'Reading…'),
  finding: (words: string) => bilingual(`Ищу: ${words}`, `Searching: ${words}`),
  which: (words: string) => bilingual(`Кто это: ${words}?`, `Who is it: ${words}?`),
  nobody: (words: string) => bilingual(`Нет лида: ${words}`, `No such lead: ${words}`),
  was: (day: Text) => bilingual(`Контакт: ${day.ru}`, `Contact: ${day.en}`),
  none: (reason: string) => bilingual(`Без шага: ${reason}`, `No next step: ${reason}`),
  nameIt: bilingual('Впишите имя лида в строку.', 'Write the lead’s name in the line.'),
  press: bilingual('Нажмите Enter и выберите.', 'Press Enter and choose.'),
  addOrMend: bilingual(
    'Такого лида нет: исправьте имя или нажмите Enter и добавьте.',
    'There is no such lead: mend the name, or press Enter and add it.',
  ),
} as const;

/** What a part is asked for when the line does not say it. */
export const askedParts: Readonly<Record<LinePart, Text>> = {
  lead: bilingual('О ком?', 'Who?'),
  channel: bilingual('Как связались?', 'By what channel?'),
  result: bilingual('Что вышло?', 'What came of it?'),
  summary: bilingual('О чём говорили', 'Summary'),
  stage: bilingual('Этап', 'Stage'),
  date: bilingual('Когда был контакт', 'When it was'),
  next: bilingual('Когда дальше?', 'When is the next step?'),
};

/** Why the day of the next step is not known. */
export const dayProblems = {
  missing: bilingual('Когда дальше?', 'When is the next step?'),
  several: bilingual('Непонятно, в какой день дальше', 'Which day is next is not clear'),
  past: bilingual('Это время уже прошло', 'That time is past'),
} as const;
