/** The colours that mean the same on every sheet; words beside them say it too. */
export const palette = {
  head: '#f3f3f3',
  overdue: { background: '#f4cccc', colour: '#990000' },
  today: { background: '#ffe599', colour: '#7f6000' },
  good: { background: '#d9ead3', colour: '#274e13' },
  bad: { background: '#f9dcd4', colour: '#85200c' },
  waiting: { background: '#fff2cc', colour: '#7f6000' },
  quiet: { background: '#efefef', colour: '#434343' },
  never: '#fff8dc',
  faded: '#777777',
  link: '#1155cc',
} as const;
