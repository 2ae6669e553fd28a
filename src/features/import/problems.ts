import { shortened, type Text } from '../../base/text';
import type { DayOrder } from '../../base/written-day';

/** Sentences about what an import could not take as it stands. */
export function notADay(value: string): Text {
  return {
    ru: `«${short(value)}»: такого дня нет. Значение оставлено в комментарии.`,
    en: `“${short(value)}” is not a day that exists. The value is kept in the comment.`,
  };
}

export function ahead(value: string): Text {
  return {
    ru: `«${short(value)}» ещё не наступило и не может быть последним контактом. Значение оставлено в комментарии.`,
    en: `“${short(value)}” is still ahead and cannot be the last contact. The value is kept in the comment.`,
  };
}

export function notAPhone(value: string): Text {
  return {
    ru: `«${short(value)}»: не похоже на полный телефон, оставлено как есть. Если это номера другой страны, укажите страну.`,
    en: `“${short(value)}” is not a complete phone number and is kept as it is. If the numbers are of one country, name it.`,
  };
}

export function notAnEmail(value: string): Text {
  return {
    ru: `«${short(value)}»: это не адрес почты. Значение оставлено в комментарии.`,
    en: `“${short(value)}” is not an e-mail address. The value is kept in the comment.`,
  };
}

export function tooLong(length: number): Text {
  return {
    ru: `Значение из ${length} знаков не помещается в ячейку (до 50000): импортировано только начало.`,
    en: `A value of ${length} characters does not fit a cell (up to 50000): only its beginning is imported.`,
  };
}

export function notAWord(value: string): Text {
  return {
    ru: `«${short(value)}»: слишком длинно для имени или слова из Справочников. Значение оставлено в комментарии.`,
    en: `“${short(value)}” is too long for a name or a word of Lists. The value is kept in the comment.`,
  };
}

export function crowded(field: Text, words: number, most: number): Text {
  return {
    ru: `«${field.ru}»: в столбце ${words} новых слов, а список в Справочниках берёт не больше ${most}. Выберите другой столбец или ни одного.`,
    en: `“${field.en}”: the column has ${words} new words, and a list in Lists takes at most ${most}. Choose another column, or none.`,
  };
}

export function noName(name: string): Text {
  return {
    ru: `В строке нет ни имени, ни телефона, ни почты: лид назван «${name}».`,
    en: `The row has no name, phone or e-mail: the lead is called “${name}”.`,
  };
}

export function noHeader(value: string): Text {
  return {
    ru: `Первая строка похожа на лида, а не на заголовок («${short(value)}»), и не импортируется. Добавьте над ней названия столбцов.`,
    en: `The first row looks like a lead, not like a header (“${short(value)}”), and is not imported. Add column names above it.`,
  };
}

export function unnamedColumns(columns: string): Text {
  return {
    ru: `У столбцов ${columns} нет заголовка, их значения идут в комментарий. Если строки разрезаны неверно, проверьте кавычки в файле.`,
    en: `The columns ${columns} have no header, and their values go to the comment. If rows are cut wrongly, check the file’s quotes.`,
  };
}

export function noStep(value: string): Text {
  return {
    ru: `Сделка закрыта, поэтому контакт «${short(value)}» не запланирован. Значение оставлено в комментарии.`,
    en: `The deal is closed, so the contact “${short(value)}” is not planned. The value is kept in the comment.`,
  };
}

const orderWords: Readonly<Record<DayOrder, Text>> = {
  dmy: { ru: 'день, месяц, год', en: 'day, month, year' },
  mdy: { ru: 'месяц, день, год', en: 'month, day, year' },
  ymd: { ru: 'год, месяц, день', en: 'year, month, day' },
};

export function eitherOrder(headers: string, order: DayOrder): Text {
  return {
    ru: `Даты столбца «${headers}» можно прочесть двояко; прочитано так: ${orderWords[order].ru}. Если неверно, задайте порядок дат.`,
    en: `The dates of “${headers}” can be read two ways; they are read as ${orderWords[order].en}. If that is wrong, set the order of dates.`,
  };
}

function short(value: string): string {
  return shortened(value, 60);
}
