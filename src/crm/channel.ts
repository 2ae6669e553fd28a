import type { Text } from '../base/text';
import { hidden, word } from '../workbook/column';
import { table, type Row } from '../workbook/sheet';

/** The ways to reach a lead, as Lists keeps them. */
export const channels = table({
  key: 'channels',
  name: 'channel',
  columns: {
    channel: word(
      { ru: 'Канал', en: 'Channel' },
      {
        note: {
          ru: 'Как вы общаетесь с лидами. Ненужные можно удалить.',
          en: 'How you reach leads. Delete what you do not use.',
        },
      },
    ),
    channelKey: hidden({ ru: 'Код канала', en: 'Channel key' }),
    channelKnown: hidden({ ru: 'Канал в строках', en: 'Channel in the rows' }),
  },
  starter: {
    when: 'once',
    rows: language =>
      starterChannels.map(({ key, name }) => ({
        channel: name[language],
        channelKey: key,
        channelKnown: name[language],
      })),
  },
});

export type Channel = Row<typeof channels>;

/** The channels that a new workbook begins with. */
export const starterChannels: readonly { readonly key: string; readonly name: Text }[] = [
  { key: 'call', name: { ru: 'Звонок', en: 'Call' } },
  { key: 'email', name: { ru: 'Письмо', en: 'E-mail' } },
  { key: 'meeting', name: { ru: 'Встреча', en: 'Meeting' } },
  { key: 'messenger', name: { ru: 'Мессенджер', en: 'Messenger' } },
  { key: 'site', name: { ru: 'Сайт', en: 'Site' } },
  { key: 'other', name: { ru: 'Другое', en: 'Other' } },
];
