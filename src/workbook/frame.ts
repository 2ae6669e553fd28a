import type { Frame } from './step';

/** What every new sheet of tables begins with, so that it is made once and copied. */
export const frame: Frame = { header: { bold: true, background: '#eceff1', wrap: true }, width: 140 };
