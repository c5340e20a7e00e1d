import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { describeHttp } from './http-app';
import { buildDocument } from './openapi-document';
import { Config } from '../platform/config';

/** Writes openapi/planbill.json; needs neither PostgreSQL nor Redis, since nothing is instantiated. */
async function main(): Promise<void> {
  const services = {
    databaseUrl: 'postgres://nobody@localhost/none',
    redisUrl: null,
    active: { database: 'external', queue: 'embedded', storage: 'local disk' } as const,
  };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoles(new Config(), services), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  describeHttp(app);
  const file = join(process.cwd(), 'openapi', 'planbill.json');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(buildDocument(app), null, 2)}\n`);
  await app.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
