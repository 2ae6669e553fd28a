import type { Rung } from '../../src/base/ladder';
import { count, type Text } from '../../src/base/text';
import { bilingual } from './bilingual';

/** The words of the form that logs a contact. */
export const contactWords = {
  title: bilingual('Запись контакта', 'Log a contact'),
  result: bilingual('Что вышло', 'Result'),
  summary: bilingual('О чём говорили', 'Summary'),
  expect: bilingual('Чего ждать', 'What to expect'),
  channel: bilingual('Канал', 'Channel'),
  stage: bilingual('Этап', 'Stage'),
  unchanged: bilingual('Прежний', 'Unchanged'),
  closes: bilingual('Это был контакт по плану', 'This was the planned contact'),
  closesNone: bilingual('Вне плана', 'Not a planned one'),
  when: bilingual('Когда и сколько', 'When and how long'),
  date: bilingual('Дата', 'Date'),
  time: bilingual('Время', 'Time'),
  minutes: bilingual('Минут', 'Minutes'),
  save: bilingual('Записать', 'Log'),
  saving: bilingual('Записываю…', 'Logging…'),
  logged: (lead: string) => bilingual(`Записано: ${lead}`, `Logged: ${lead}`),
  loggedPerhapsAsFirst: (lead: string) =>
    bilingual(
      `Записано: ${lead}. Возможно, так, как отправили в первый раз: проверьте запись.`,
      `Logged: ${lead}. Perhaps as you first sent it: check the log.`,
    ),
  draft: bilingual('Это ваш черновик.', 'This is your draft.'),
  dropDraft: bilingual('Начать заново', 'Start afresh'),
  resultNeeded: bilingual('Выберите, что вышло.', 'Choose the result.'),
  notADay: bilingual('Такой даты нет.', 'There is no such date.'),
  notMinutes: bilingual('Сколько минут? Нужно целое число.', 'How many minutes? A whole number.'),
} as const;

/** The words of the next step, wherever it is planned. */
export const stepWords = {
  title: bilingual('Дальше', 'Then'),
  step: bilingual('Будет шаг', 'Next step'),
  none: bilingual('Без шага', 'No next step'),
  day: bilingual('День', 'Day'),
  time: bilingual('Время', 'Time'),
  topic: bilingual('Тема', 'Topic'),
  reason: bilingual('Почему', 'Why'),
  dayNeeded: bilingual(
    'Выберите день следующего шага или отметьте, что шага не будет.',
    'Choose the day of the next step, or say there is none.',
  ),
  dayNeededPlain: bilingual('Выберите день.', 'Choose the day.'),
  dayPast: bilingual('Этот день уже прошёл.', 'That day is past.'),
  topicNeeded: bilingual('Напишите, о чём будет контакт.', 'Say what the contact will be about.'),
  reasonNeeded: bilingual(
    'Напишите, почему шага не будет: иначе лид потеряется.',
    'Say why there is no next step, or the lead will be forgotten.',
  ),
  lostNeeded: bilingual(
    'Попытки ещё не кончились: выберите причину из списка или запланируйте следующий шаг.',
    'The attempts are not over: choose a reason of the list, or plan the next step.',
  ),
  lostUnlisted: bilingual(
    'Попытки ещё не кончились, а причин в Справочниках нет: впишите их туда или запланируйте следующий шаг.',
    'The attempts are not over, and Lists have no reject reasons: add some there, or plan the next step.',
  ),
  giveUp: (stage: string) => bilingual(`Закрыть: ${stage}`, `Close as ${stage}`),
} as const;

/** Why the ladder proposes its day. */
export function rungWords({ attempt, pause, isLast }: Rung): Text {
  return {
    ru: `${attempt}-я попытка${isLast ? ', последняя' : ''}: снова через ${count(pause, ['рабочий день', 'рабочих дня', 'рабочих дней'])}`,
    en: `Attempt ${attempt}${isLast ? ', the last' : ''}: again in ${count(pause, ['working day', 'working days'])}`,
  };
}

/** What the next contact is usually about, by the key of the result. */
export const usualTopics = {
  talked: bilingual('Продолжить разговор', 'Continue the talk'),
  noAnswer: bilingual('Перезвонить', 'Call back'),
  refusal: bilingual('Спросить ещё раз', 'Ask again'),
  agreed: bilingual('Проверить договорённости', 'Check what was agreed'),
  wrongNumber: bilingual('Найти верный номер', 'Find the right number'),
} as const;
