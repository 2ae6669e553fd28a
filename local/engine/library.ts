import './polyfill';
import * as engine from '@odoo/o-spreadsheet';

/** The spreadsheet engine as one value: what `import * as` gives in Node and `window.o_spreadsheet` is in a page. */
export type Engine = typeof engine;

export { engine };
