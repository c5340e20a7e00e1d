import { parseArgs } from 'node:util';
import { SCOPES, type Scope } from '../access/keys';

export const USAGE = `Usage: npm run keys -- create --name NAME [--scopes read,write,admin] [--expires 90d|2027-01-31]
                             [--workspace NAME [--new-workspace]] [--json]
       npm run keys -- list [--json]
       npm run keys -- revoke ID`;

const DAY_MS = 86_400_000;

/** What the operator wants to do with keys. */
export type KeyCommand =
  | {
      command: 'create';
      name: string;
      scopes: Scope[] | undefined;
      expiresAt: Date | null;
      workspace: string;
      newWorkspace: boolean;
      json: boolean;
    }
  | { command: 'list'; json: boolean }
  | { command: 'revoke'; id: string };

/**
 * Reads the command line.
 *
 * @param now the time from which --expires counts days
 * @throws Error with the usage
 */
export function readKeyCommand(argv: string[], now: Date): KeyCommand {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      scopes: { type: 'string' },
      expires: { type: 'string' },
      workspace: { type: 'string' },
      'new-workspace': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [command, id, ...rest] = positionals;
  if (command === 'list' && id === undefined) return { command, json: values.json };
  if (command === 'revoke' && id !== undefined && rest.length === 0) return { command, id: readId(id) };
  if (command !== 'create' || id !== undefined || !values.name?.trim()) throw new Error(USAGE);
  return {
    command,
    name: values.name.trim(),
    scopes: values.scopes === undefined ? undefined : readScopes(values.scopes),
    expiresAt: values.expires === undefined ? null : readExpiry(values.expires, now),
    workspace: values.workspace ?? 'default',
    newWorkspace: values['new-workspace'],
    json: values.json,
  };
}

function readScopes(text: string): Scope[] {
  const wanted = new Set(text.split(',').map((each) => each.trim()));
  const known = SCOPES.filter((scope) => wanted.has(scope));
  if (known.length === 0 || known.length !== wanted.size) {
    throw new Error(`--scopes takes one or more of ${SCOPES.join(', ')}, separated by commas.\n\n${USAGE}`);
  }
  return known;
}

function readExpiry(text: string, now: Date): Date {
  const days = /^([1-9]\d{0,4})d$/.exec(text);
  if (days) return new Date(now.getTime() + Number(days[1]) * DAY_MS);
  const date = /^\d{4}-\d\d-\d\d(T.*)?$/.test(text) ? new Date(text) : new Date(NaN);
  if (Number.isNaN(date.getTime())) {
    throw new Error(
      `--expires takes a number of days such as 90d, or a date such as 2027-01-31.\n\n${USAGE}`,
    );
  }
  return date;
}

function readId(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new Error(`"revoke" takes the ID of a key. "npm run keys -- list" shows the IDs.\n\n${USAGE}`);
}
