import { settings, settingsOf, type Settings } from '../crm/settings';
import type { Book } from '../workbook/book';

/** The settings that the workbook's sheet says, a bad value counting as the usual one. */
export function settingsIn(book: Book): Settings {
  return settingsOf(book.listed(settings), book.language).settings;
}
