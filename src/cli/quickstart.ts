import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from './api-client';
import { runMainJob } from './main-job';
import { ProgressBar } from './progress-bar';
import { billReport, planReport } from './report';
import { failure, startService } from './service';

const SAMPLE = join(__dirname, '..', '..', '..', 'samples', 'office.pdf');

/** `npm run quickstart [-- --once]`: starts everything with its defaults, prices a sample plan and shows /docs. */
async function quickstart(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
  if (!existsSync(SAMPLE)) throw new Error(`The sample plan ${SAMPLE} is missing.`);
  console.log('Starting Planbill. The first start creates its database and takes a few seconds …');
  const planbill = await startService();
  const bar = new ProgressBar();
  try {
    const { database, queue, storage } = planbill.active;
    console.log(`PostgreSQL: ${database} · jobs: ${queue} · files: ${storage} · API: ${planbill.url}/docs\n`);
    const client = new ApiClient(planbill.url);
    const project = await client.createProject('Quickstart', 'IN');
    const [made] = await runMainJob(client, SAMPLE, { projectId: project.id }, (percent, stage) =>
      bar.update(percent, stage),
    );
    bar.end();
    console.log(`samples/office.pdf\n${planReport(made.geometry)}\n`);
    if (!made.bom) throw made.bomRefusal ?? new Error('The sample plan has no bill.');
    console.log(billReport(made.bom));
    if (values.once) {
      await planbill.stop();
      process.exit(0);
    }
    const api = `${planbill.url}/api/v1`;
    console.log(`
Preview of the plan  ${api}/floorplans/${made.floorplanId}/preview
The bill as CSV      ${api}/boms/${made.bom.id}/export?format=csv
Try the API          ${planbill.url}/docs
Your own plan        curl -F file=@plan.pdf ${api}/ingest
Press Ctrl-C to stop Planbill. Its data stays in .planbill/.`);
  } catch (error) {
    bar.end();
    await planbill.stop();
    throw error;
  }
}

quickstart().catch(failure);
