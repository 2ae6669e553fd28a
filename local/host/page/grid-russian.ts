/** The grid's words in Russian, by the engine's English. */
export const russian: Readonly<Record<string, string>> = {
  Edit: 'Правка',
  View: 'Вид',
};
