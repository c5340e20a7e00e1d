// Compares a database with the entities of the built service, which do not load in Jest's sandbox.
// usage: node pgvector-differences.process.cjs URL → prints the statements a migration would need, as JSON
const { DataSource } = require('typeorm');
const { dataSourceOptions } = require('../../dist/src/platform/database');

async function main(url) {
  const options = dataSourceOptions({ url, poolSize: 1, applicationName: 'planbill tests' });
  const dataSource = await new DataSource(options).initialize();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  console.log(JSON.stringify(upQueries.map(({ query }) => query)));
}

void main(process.argv[2]);
