import { NestFactory } from '@nestjs/core';
import Table from 'cli-table3';
import { CatalogueCopyRepository } from '../boms';
import { PlanbillError } from '../domain/errors';
import { AuditRepository, AuditTrail } from '../access/audit';
import { type ApiKey, AuthModule, keyPrefix } from '../access/keys';
import { ConfigModule, loadConfig } from '../platform/config';
import { DatabaseModule } from '../platform/database';
import { type KeyCommand, readKeyCommand } from './key-arguments';
import { KeyCommands } from './key-commands';
import { operatorDatabase } from './operator-database';

/** The part of the service that keys need. Nest identifies modules by their class. */
class KeysModule {}

/** `npm run keys -- create|list|revoke`: works whether or not the service runs. */
async function keys(): Promise<void> {
  const wanted = readKeyCommand(process.argv.slice(2), new Date());
  const config = loadConfig({ ...process.env, DISPATCHER: 'embedded' });
  const database = await operatorDatabase(config);
  try {
    const app = await NestFactory.createApplicationContext(
      {
        module: KeysModule,
        imports: [ConfigModule.forRoot(config), DatabaseModule.forRoot(config, database.url), AuthModule],
        providers: [KeyCommands, CatalogueCopyRepository, AuditRepository, AuditTrail],
      },
      { logger: ['error', 'warn'], abortOnError: false },
    );
    try {
      await run(app.get(KeyCommands), wanted);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}

async function run(commands: KeyCommands, wanted: KeyCommand): Promise<void> {
  if (wanted.command === 'create') {
    const { key, text, workspace } = await commands.create(wanted);
    if (wanted.json) return print({ ...shown(key), workspace: workspace.name, key: text });
    // Only the key goes to standard output, so that it can be piped into a secret store.
    console.error(
      `Created key ${key.id} for the workspace "${workspace.name}" with the scopes ${key.scopes.join(', ')}:`,
    );
    console.log(text);
    console.error(
      'Save this key now. It is not shown again. Send it in the header "Authorization: Bearer KEY".',
    );
  } else if (wanted.command === 'list') {
    const all = (await commands.list()).map((key) => ({ ...shown(key), workspace: key.workspace?.name }));
    if (wanted.json) return print(all);
    const table = new Table({
      head: ['ID', 'Workspace', 'Name', 'Scopes', 'Begins with', 'Last used', 'State'],
    });
    for (const key of all) {
      const { id, workspace = '', name, scopes, prefix, last_used_at, state } = key;
      table.push([id, workspace, name, scopes.join(' '), prefix, last_used_at ?? 'never', state]);
    }
    console.log(all.length === 0 ? 'There are no keys yet.' : table.toString());
  } else {
    await commands.revoke(wanted.id);
    console.log(`Key ${wanted.id} was revoked. Requests with it are refused from now on.`);
  }
}

function shown(key: ApiKey) {
  const expired = key.expiresAt !== null && key.expiresAt.getTime() <= Date.now();
  return {
    id: key.id,
    name: key.name,
    prefix: keyPrefix(key.id),
    scopes: key.scopes,
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    state: key.revokedAt ? 'revoked' : expired ? 'expired' : 'usable',
  };
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

function fail(error: unknown): never {
  if (error instanceof PlanbillError) console.error(`${error.detail} ${error.friendly}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

keys().then(() => process.exit(0), fail);
