import type { Text } from '../base/text';

/** What the store calls the number of cells, as the day's first pass counted them. */
export const cellsKey = 'cells';

/** How full the spreadsheet is, and what to do about it; null while it is far from Google's limit. */
export function fullness(cells: number): Text | null {
  const percent = Math.floor((cells / cellsMost) * 100);
  if (!(percent >= percentOfNote)) return null;
  return {
    ru: `Таблица заполнена на ${percent} %: Google вмещает 10 миллионов ячеек, пустые тоже считаются, а сверх них ничего не записать. Удалите пустые строки и столбцы в конце листов. Затем сделайте копию таблицы для архива (Файл → Создать копию), а здесь удалите старые контакты закрытых лидов.`,
    en: `The spreadsheet is ${percent} % full: Google holds 10 million cells, blank ones too, and nothing can be written beyond. Delete blank rows and columns at the ends of sheets. Then make a copy as an archive (File → Make a copy), and delete old contacts of closed leads here.`,
  };
}

const cellsMost = 10_000_000;
const percentOfNote = 80;
