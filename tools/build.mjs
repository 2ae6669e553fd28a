import { parseArgs } from 'node:util';
import { buildAll, buildOptions, variantOf } from './outputs.mjs';

const { values } = parseArgs({ options: { ...buildOptions, into: { type: 'string' } } });
try {
  for (const { output, bytes } of await buildAll(variantOf(values), values.into)) {
    console.log(`${output.padEnd(24)}${(bytes / 1000).toFixed(1).padStart(8)} KB`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
