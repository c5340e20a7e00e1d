// Fails if the migrations do not make exactly the schema that the entities describe, and prints the statements that a
// new migration would need.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { DataSource } = require('typeorm');
const { loadConfig } = require('../dist/src/platform/config');
const { dataSourceOptions } = require('../dist/src/platform/database');
const { startServices } = require('../dist/src/platform/embedded');

const dataDir = mkdtempSync(join(tmpdir(), 'planbill-migrations-'));
const config = loadConfig({ DATA_DIR: dataDir, DISPATCHER: 'embedded' });
const services = await startServices(config);
const dataSource = new DataSource(
  dataSourceOptions({ url: services.databaseUrl, poolSize: 2, applicationName: 'planbill check' }),
);
try {
  await dataSource.initialize();
  const applied = await dataSource.runMigrations();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) {
    console.log(`The migrations (${applied.length}) make exactly the schema that the entities describe.`);
  } else {
    console.error('The entities and the migrations differ. A new migration would need:');
    for (const { query } of upQueries) console.error(`  ${query};`);
    process.exitCode = 1;
  }
} finally {
  await dataSource.destroy();
  await services.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
