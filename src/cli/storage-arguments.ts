import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run storage -- check  [--deep] [--json]
       npm run storage -- repair [--deep] [--json]`;

/** What the operator wants done with what is stored. */
export type StorageCommand = { command: 'check' | 'repair'; deep: boolean; json: boolean };

/**
 * Reads the command line.
 *
 * @throws Error that shows the usage
 */
export function readStorageCommand(argv: string[]): StorageCommand {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      deep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (rest.length > 0 || (command !== 'check' && command !== 'repair')) throw new Error(USAGE);
  return { command, deep: values.deep, json: values.json };
}
