import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

/** A file as the browser gets it. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer | string;
}

const engine = 'node_modules/@odoo/o-spreadsheet/dist';
const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

/** Every file that is served, by its address: nothing else on this machine has one. */
const files: Record<string, { readonly path: string; readonly type: string }> = {
  '/page.js': { path: 'build/page.js', type: script },
  '/page.css': { path: 'local/host/page/page.css', type: style },
  '/engine/o_spreadsheet.js': { path: `${engine}/o_spreadsheet.min.iife.js`, type: script },
  '/engine/o_spreadsheet.css': { path: `${engine}/o_spreadsheet.css`, type: style },
  '/engine/o_spreadsheet.xml': { path: `${engine}/o_spreadsheet.xml`, type: 'text/xml; charset=utf-8' },
  '/engine/owl.js': { path: 'node_modules/@odoo/owl/dist/owl.iife.min.js', type: script },
  '/engine/chart.js': { path: 'node_modules/chart.js/dist/chart.umd.js', type: script },
  '/engine/bootstrap.css': { path: 'node_modules/bootstrap/dist/css/bootstrap.min.css', type: style },
  '/engine/font-awesome.css': { path: 'node_modules/font-awesome/css/font-awesome.min.css', type: style },
  '/fonts/fontawesome-webfont.woff2': {
    path: 'node_modules/font-awesome/fonts/fontawesome-webfont.woff2',
    type: 'font/woff2',
  },
};

/** The file at an address, or nothing. */
export function readAsset(address: string): Asset | undefined {
  const file = Object.hasOwn(files, address) ? files[address] : undefined;
  return file && { type: file.type, body: readFileSync(join(root, file.path)) };
}

/** The page itself, with the word by which its socket will be known. */
export function readPage(token: string): Asset {
  const html = readFileSync(join(root, 'local/host/page/index.html'), 'utf8');
  return { type: 'text/html; charset=utf-8', body: html.replace('{{token}}', token) };
}
