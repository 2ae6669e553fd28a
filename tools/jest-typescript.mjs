import { extname } from 'node:path';
import { transform } from 'esbuild';

/** TypeScript for jest: types are stripped, as in the bundle; `tsc -p test` checks them. */
export default {
  async processAsync(text, path) {
    const { code } = await transform(text, {
      loader: extname(path).slice(1),
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: path,
      sourcemap: 'inline',
    });
    return { code };
  },
};
