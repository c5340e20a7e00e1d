import { parseArgs } from 'node:util';
import type { StorageDriver } from '../platform/storage';

export const USAGE = `Usage: npm run storage -- check  [--deep] [--json]
       npm run storage -- repair [--deep] [--json]
       npm run storage -- move --to local|s3 [--verify] [--remove-source] [--json]`;

/** What the operator wants to do with the stored files. */
export type StorageCommand =
  | { command: 'check' | 'repair'; deep: boolean; json: boolean }
  | { command: 'move'; to: StorageDriver; verify: boolean; removeSource: boolean; json: boolean };

/**
 * Reads the command line.
 *
 * @throws Error with the usage
 */
export function readStorageCommand(argv: string[]): StorageCommand {
  const [command, ...rest] = argv;
  if (command === 'move') {
    const { to, verify, json, 'remove-source': removeSource } = readMove(rest);
    if (to !== 'local' && to !== 's3') throw new Error(`"move" needs --to local or --to s3.\n\n${USAGE}`);
    return { command, to, verify, removeSource, json };
  }
  if (command !== 'check' && command !== 'repair') throw new Error(USAGE);
  return { command, ...readCheck(rest) };
}

function readMove(args: string[]) {
  return parseArgs({
    args,
    options: {
      to: { type: 'string' },
      verify: { type: 'boolean', default: false },
      'remove-source': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }).values;
}

function readCheck(args: string[]) {
  return parseArgs({
    args,
    options: {
      deep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }).values;
}
