import type { Text } from '../base/text';
import type { ViewCell, ViewSheet } from '../workbook/sheet';

interface Paragraph {
  readonly title: Text;
  readonly lines: readonly Text[];
}

const paragraphs: readonly Paragraph[] = [
  {
    title: { ru: 'Три привычки', en: 'Three habits' },
    lines: [
      {
        ru: '1. Поговорили — запишите: что обсудили, чем кончилось, чего ждать.',
        en: '1. You talked: log it. What was discussed, how it ended, what to expect.',
      },
      {
        ru: '2. Запланируйте следующий контакт: день, время, тема. У живого лида всегда есть следующий шаг.',
        en: '2. Plan the next contact: day, time, topic. A live lead always has a next step.',
      },
      {
        ru: '3. Контакт состоялся или сорвался — отметьте в плане: Проведен или Отменен.',
        en: '3. The contact took place or fell through: mark it in the plan as Done or Cancelled.',
      },
      {
        ru: 'Не ответил или отказал — ещё не проигран: панель сама предложит день следующей попытки. Паузы — в Настройках. Проигран — после последней попытки или по причине из Справочников.',
        en: 'No answer or a refusal is not a loss yet: the sidebar proposes the day of the next attempt. The pauses are in Settings. Lost is for after the last attempt, or for a reason of Lists.',
      },
    ],
  },
  {
    title: { ru: 'Листы', en: 'The sheets' },
    lines: [
      {
        ru: 'Звонки на сегодня: слева сегодняшние и будущие, справа просроченные. Выберите менеджера вверху. Считается само.',
        en: 'Calls today: on the left today’s and later ones, on the right the late ones. Choose a manager at the top. Counted by itself.',
      },
      {
        ru: 'Лиды: строка на лида. Вы заполняете столбцы до «Создан», остальное считается само по контактам и плану.',
        en: 'Leads: a row for each lead. You fill the columns up to “Created”; the rest is counted from contacts and the plan.',
      },
      {
        ru: 'Контакты: журнал, строка на каждый состоявшийся контакт. Лида выбирайте из списка.',
        en: 'Contacts: the log, a row for each contact that took place. Choose the lead from the list.',
      },
      {
        ru: 'План контактов: что впереди. Перенести контакт — поменять дату.',
        en: 'Contact plan: what lies ahead. To move a contact, change its date.',
      },
      {
        ru: 'Отчёты: с какой попытки вы выигрываете. Считается само по контактам.',
        en: 'Reports: at which attempt you win. Counted by itself from contacts.',
      },
      {
        ru: 'Справочники: этапы, источники, каналы, результаты, причины и менеджеры. Меняйте их под себя.',
        en: 'Lists: stages, sources, channels, results, reasons and managers. Make them your own.',
      },
      {
        ru: 'Настройки: язык, время писем, нормы тишины, паузы, праздники.',
        en: 'Settings: language, hours of the mails, silence norms, pauses, holidays.',
      },
    ],
  },
  {
    title: { ru: 'Панель', en: 'The sidebar' },
    lines: [
      {
        ru: 'Меню «Перезвон» → «Открыть панель». Клавиши: стрелки — выбор, Enter — записать контакт, / — найти, n — новый лид, ? — подсказка.',
        en: 'Menu Perezvon → Open the sidebar. Keys: arrows choose, Enter logs a contact, / finds, n adds a lead, ? shows all keys.',
      },
    ],
  },
  {
    title: { ru: 'День с телефона', en: 'A day by phone' },
    lines: [
      {
        ru: 'В приложении на телефоне панели нет, там работают листы. Кому звонить — «Звонки на сегодня», всё о лиде — «Карточка»: выберите его в жёлтой ячейке.',
        en: 'The phone app shows no sidebar: there the sheets do the work. Whom to call: “Calls today”. All about a lead: “Lead card”, choose the lead in the yellow cell.',
      },
      {
        ru: 'Поговорили — строка на листе «С телефона»: лид, результат, следующий шаг и галочка. Контакт запишется, сегодняшний план станет проведенным, строка освободится. Что не так, скажет столбец «Что вышло».',
        en: 'You talked: a row of the sheet “Phone”. Lead, result, next step, tick. The contact is logged, today’s plan becomes done, and the row is free again. What is wrong, the column “Outcome” says.',
      },
      {
        ru: 'Сорвалось или перенесли — на листе «План контактов» выберите статус или поменяйте дату.',
        en: 'It fell through or was moved: choose the status or change the date in “Contact plan”.',
      },
      {
        ru: 'Без связи галочка подождёт: запись появится, как только таблица её получит, самое позднее через час.',
        en: 'Offline the tick waits: the contact is logged once the spreadsheet gets it, within an hour at the latest.',
      },
    ],
  },
  {
    title: { ru: 'Письма', en: 'The mails' },
    lines: [
      {
        ru: 'Утром по рабочим дням каждый менеджер получает свои звонки, руководитель — все и сводку. Час писем — в Настройках, адреса — в Справочниках.',
        en: 'In the morning of working days every manager gets their calls, the head all of them and a summary. The hour is in Settings, the addresses in Lists.',
      },
      {
        ru: 'Проверка идёт раз в час: письмо может прийти до часа позже. Бесплатная почта Google отправляет до 100 писем в день.',
        en: 'The check runs once an hour: a mail may come up to an hour later. A free Google account sends up to 100 mails a day.',
      },
    ],
  },
  {
    title: { ru: 'Что важно знать', en: 'Good to know' },
    lines: [
      {
        ru: 'Столбцы можно двигать, переименовывать, скрывать и добавлять свои. Серые формулы в заголовках не стирайте: без них столбец опустеет, через час он вернётся.',
        en: 'Columns may be moved, renamed, hidden, and yours added. Do not erase the formulas in headers: the column would go empty, and come back within an hour.',
      },
      {
        ru: 'Имя лида — его адрес: переименуйте лида на листе «Лиды», и имя сменится в контактах и плане.',
        en: 'A lead’s name is its address: rename it in Leads, and contacts and the plan will follow.',
      },
      {
        ru: 'Кто может менять таблицу, тот видит её всю: отдельных прав на строки в Google Таблицах нет.',
        en: 'Whoever may edit the spreadsheet sees all of it: Google Sheets has no rights for single rows.',
      },
      {
        ru: 'Цвет свежести бледнеет до белого за 14 дней; норма тишины в Настройках меняет слово «Молчит», но не цвет.',
        en: 'The colour of freshness fades to white within 14 days; the norm in Settings changes the word “Silent”, not the colour.',
      },
    ],
  },
  {
    title: { ru: 'Как выключить', en: 'How to switch off' },
    lines: [
      {
        ru: 'Меню «Перезвон» → «Отключить»: письма прекратятся, листы и формулы останутся вашими.',
        en: 'Menu Perezvon → Switch off: the mails stop, the sheets and formulas remain yours.',
      },
    ],
  },
];

const title: ViewCell = {
  row: 'title',
  column: 'text',
  text: { ru: 'Как работать с Перезвоном', en: 'How to work with Perezvon' },
  bold: true,
  size: 14,
};

/** The working instruction. Texts are set once: what the owner rewrites stays. */
export const helpSheet: ViewSheet = {
  kind: 'view',
  key: 'help',
  title: { ru: 'Справка', en: 'Help' },
  columns: { text: { width: 760 } },
  ...helpRows(),
};

function helpRows(): Pick<ViewSheet, 'rows' | 'cells'> {
  const rows: Record<string, number> = { title: 1 };
  const cells: ViewCell[] = [title];
  paragraphs.forEach((paragraph, index) => {
    const [heading, body] = [`heading${index + 1}`, `body${index + 1}`];
    // A blank row parts the paragraphs.
    rows[heading] = 3 * index + 3;
    rows[body] = 3 * index + 4;
    cells.push({ row: heading, column: 'text', text: paragraph.title, bold: true });
    cells.push({ row: body, column: 'text', text: lines(paragraph.lines), wrap: true });
  });
  return { rows, cells };
}

function lines(texts: readonly Text[]): Text {
  return { ru: texts.map(text => text.ru).join('\n'), en: texts.map(text => text.en).join('\n') };
}
