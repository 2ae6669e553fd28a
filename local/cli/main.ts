import { commands, usage } from './commands';
import { readLine } from './line';

// A pipe that its reader has closed is no failure of ours.
process.stdout.on('error', () => process.exit(0));

try {
  const line = readLine(process.argv.slice(2));
  const command = commands[line.command];
  if (!command) throw new Error(line.command ? `There is no command ${line.command}.\n\n${usage}` : usage);
  process.exitCode = await command(line);
} catch (error) {
  console.error(process.env['DEBUG'] && error instanceof Error ? error.stack : messageOf(error));
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
