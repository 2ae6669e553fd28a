import { settings, settingsOf, type Settings } from '../crm/settings';
import { valuesOf, type Book } from '../workbook/book';

/** The settings that the workbook's sheet says, a bad value counting as the usual one. */
export function settingsIn(book: Book): Settings {
  const rows = valuesOf(book, settings);
  return settingsOf(rows, book.language).settings;
}
