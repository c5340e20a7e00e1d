import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app/app.module';
import { PlanbillError } from '../domain/errors';
import { loadConfig } from '../platform/config';
import { amiss, type MoveReport, StorageCheck, StorageMove } from '../platform/storage/upkeep';
import { operatorDatabase } from './operator-database';
import { readStorageCommand, type StorageCommand } from './storage-arguments';
import { moveJson, moveText, reportJson, reportText } from './storage-report';

/** `npm run storage -- check|repair|move`: works whether or not the service runs. */
async function storage(): Promise<number> {
  const wanted = readStorageCommand(process.argv.slice(2));
  // Loads the whole service without its worker, because each feature knows the objects that it owns.
  const config = loadConfig({ ...process.env, APP_ROLES: 'api', DISPATCHER: 'embedded' });
  const database = await operatorDatabase(config);
  try {
    const active = {
      database: config.databaseUrl ? 'external' : 'embedded',
      queue: 'embedded',
      storage: config.s3Endpoint ? 's3' : 'local disk',
    } as const;
    const app = await NestFactory.createApplicationContext(
      AppModule.forRoles(config, { databaseUrl: database.url, redisUrl: null, active }),
      { logger: ['error', 'warn'], abortOnError: false },
    );
    try {
      return await run(app, wanted);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}

/** @returns the exit code */
async function run(app: INestApplicationContext, wanted: StorageCommand): Promise<number> {
  if (wanted.command === 'move') {
    const report = await app.get(StorageMove).move({ ...wanted, onProgress: tell });
    console.log(wanted.json ? moveJson(report) : moveText(report));
    return report.failed === 0 ? 0 : 1;
  }
  const { command, deep, json } = wanted;
  const report = await app.get(StorageCheck)[command]({ deep });
  console.log(json ? reportJson(report) : reportText(report));
  return amiss(report) === 0 ? 0 : 1;
}

function tell({ objects, copied }: Readonly<MoveReport>): void {
  if (objects % 1000 === 0) console.error(`Looked at ${objects} objects, copied ${copied}.`);
}

function fail(error: unknown): never {
  if (error instanceof PlanbillError) console.error(`${error.code}: ${error.detail} ${error.friendly}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

storage().then((code) => process.exit(code), fail);
