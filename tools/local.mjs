import { buildIfStale } from './outputs.mjs';

// The command itself runs in this process, so its output, its exit code and Ctrl+C are its own.
await buildIfStale();
await import('../build/local.mjs');
