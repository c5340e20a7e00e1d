import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as api from '../../sdk';
import { addressOf, type ApiOperation, apiOperations } from '../support/api-operations';
import { clientWith, type MadeKey, makeKey } from '../support/keys';
import { ready } from '../support/layout-requests';
import { ListingsProcess } from '../support/listings-process';
import { readyPackage, samplePackage } from '../support/packages';
import { ended, processed, startTestService, type TestService } from '../support/service';
import { sightingOf } from '../support/sightings';
import { sql } from '../support/sql';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));
const UNKNOWN = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';

/** An answer to HEAD has no body with the reason. */
const NAMELESS = { code: 'not_found' };

/** Bodies for operations where the example of the document is refused before the thing is looked up. */
const BODIES: Record<string, unknown> = {
  calibrateScale: { ratio: '1:100' },
  linkListing: { listing_id: UNKNOWN },
};

/** Countries and measurement standards are the same for all workspaces. */
const SHARED = ['getPack', 'getStandard'];
const operations = apiOperations().filter(
  ({ id, pathParameters, scope }) => pathParameters.length > 0 && scope !== undefined && !SHARED.includes(id),
);

describe('two workspaces on one installation', () => {
  let service: TestService;
  let ours: MadeKey;
  let theirs: MadeKey;
  /** Ids of our things, by the first one or two parts of their path and by the name of the parameter. */
  let ids: Record<string, string>;

  beforeAll(async () => {
    service = await startTestService();
    ours = await makeKey(service.databaseUrl, '--scopes', 'read,write,admin');
    const others = ['--workspace', 'theirs', '--new-workspace', '--scopes', 'read,write,admin'];
    theirs = await makeKey(service.databaseUrl, ...others);
    const client = clientWith(service, ours);
    const ourService = { ...service, client };
    const { data: project } = await api.createProject({ client, body: { name: 'Ours' } });
    const floorplan = await processed(ourService, SAMPLE, { project_id: project!.id });
    const { data: plan } = await api.getFloorplan({ client, path: { id: floorplan } });
    const { data: bill } = await api.createFloorplanBom({
      client,
      path: { floorplan_id: floorplan },
      body: {},
    });
    await ended(ourService, bill!.job_id);
    const layout = await ready(ourService, { floorplan_id: floorplan, prompt: 'flat with 1 bedroom' });
    const { data: materials } = await api.listMaterials({ client });
    const { data: geometry } = await api.getFloorplanGeometry({ client, path: { id: floorplan } });
    const { data: webhook } = await api.createWebhook({ client, body: { url: 'https://hooks.invalid/' } });
    const { data: ping } = await api.pingWebhook({ client, path: { id: webhook!.id } });
    // Otherwise it would change between two readings.
    const { response: stopped } = await api.cancelJob({ client, path: { id: ping!.job_id } });
    expect(stopped.status).toBe(204);
    await ended(ourService, ping!.job_id);
    const address = 'https://tiles.invalid/p/1';
    const { data: imported } = await api.importPage({ client, body: { url: address } });
    const { data: bulk } = await api.importPages({ client, body: [{ url: address }] });
    // These would change too.
    for (const id of [imported!.job_id, bulk!.bulk_job_id]) {
      await api.cancelJob({ client, path: { id } });
      await ended(ourService, id);
    }
    // Pages were stored like this before they were moved to the object storage.
    await sql(
      service.databaseUrl,
      `INSERT INTO raw_payloads (workspace_id, job_id, url, content_type, body, stored_bytes, raw_bytes, truncated,
         fetched_at, expires_at)
       SELECT workspace_id, id, $2, 'text/html', $3, 30, 10, false, now(), now() + interval '1 day'
       FROM jobs WHERE id = $1`,
      [imported!.job_id, address, gzipSync('<p>A page')],
    );
    const kestrel = samplePackage('kestrel-v40');
    await readyPackage(ourService, kestrel);
    const packageId = await readyPackage(ourService, kestrel);
    const { data: files } = await api.getPackage({ client, path: { id: packageId } });
    const { data: sections } = await api.listPackageSections({ client, path: { id: packageId } });
    const { data: hold } = await api.placeLegalHold({ client, body: { reason: 'A dispute' } });
    const seeing = await ListingsProcess.start(service.databaseUrl);
    const { listing_id } = await seeing.see(sightingOf());
    const { review_id } = await seeing.see(sightingOf({ vendor_item_id: 'another', gtin: null }));
    await seeing.stop();
    const rule = { name: 'Wear', position: 1, when: {}, effect: 'multiply' as const, value: '0.9' };
    const { data: valuationRule } = await api.createValuationRule({ client, body: rule });
    const exchange = { from: 'EUR', to: 'INR', rate: '97.35', effective_from: '2026-02-27' };
    const { data: exchangeRate } = await api.setExchangeRate({ client, body: exchange });
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': 3 } as const;
    const { data: begun } = await api.createResumableUpload({ client, headers });
    ids = {
      'uploads/resumable': begun!.upload_id,
      listings: listing_id!,
      listing_id: listing_id!,
      'exchange-rates': exchangeRate!.id,
      'listing-reviews': review_id!,
      'valuation-rules': valuationRule!.id,
      projects: project!.id,
      floorplans: floorplan,
      status: floorplan,
      uploads: plan!.upload_id,
      jobs: bill!.job_id,
      boms: bill!.bom_id,
      layouts: layout.id,
      ingest: imported!.job_id,
      'ingest/bulk': bulk!.bulk_job_id,
      'legal-holds': hold!.id,
      materials: materials!.items[0].id,
      'api-keys': ours.id,
      webhooks: webhook!.id,
      packages: packageId,
      posts: packageId,
      file_id: files!.files[0].id,
      section_id: sections!.items[0].id,
      delivery_id: ping!.id,
      room_id: (geometry as api.GeometryDto).rooms[0].id,
    };
  });
  afterAll(() => service?.stop());

  const ask = async (key: MadeKey, operation: ApiOperation, thing: string) => {
    const [first, ...others] = operation.pathParameters;
    const values = { [first]: thing, ...Object.fromEntries(others.map((name) => [name, ids[name]])) };
    const body = BODIES[operation.id] ?? operation.exampleBody;
    const address = addressOf(operation, values);
    const response = await fetch(service.process.url + address, {
      method: operation.method,
      headers: { authorization: `Bearer ${key.key}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { address, status: response.status, text: await response.text() };
  };
  const ourThing = ({ path }: ApiOperation) => {
    const [first, second] = path.split('/').slice(3);
    return ids[`${first}/${second}`] ?? ids[first];
  };
  const reading = operations.filter(({ method }) => method === 'GET');
  const snapshot = async () =>
    Promise.all(reading.map(async (each) => [each.id, await ask(ours, each, ourThing(each))] as const));

  it('has a thing of ours for every operation on a single thing', () => {
    expect(operations.filter((each) => ourThing(each) === undefined).map(({ path }) => path)).toEqual([]);
    expect(operations.length).toBeGreaterThan(15);
  });

  it('answers an id of another workspace like an unknown id, and changes nothing', async () => {
    const before = await snapshot();
    // The detection exists in our workspace; otherwise its 404 would prove nothing.
    expect(before.filter(([, { status }]) => status !== 200)).toEqual([]);
    for (const operation of operations) {
      const foreign = await ask(theirs, operation, ourThing(operation));
      const unknown = await ask(theirs, operation, UNKNOWN);
      const plain = ({ address, status, text }: typeof foreign) => {
        if (operation.method === 'HEAD') return { operation: operation.id, status, problem: NAMELESS };
        const { request_id, instance, ...problem } = JSON.parse(text) as api.ProblemDto;
        expect(request_id).toMatch(/\w/);
        expect(instance).toBe(address);
        return { operation: operation.id, status, problem };
      };
      expect(plain(unknown)).toMatchObject({ status: 404, problem: { code: 'not_found' } });
      expect(plain(foreign)).toEqual(plain(unknown));
    }
    // Noted once a minute. The answers are JSON within JSON.
    const withoutUse = (found: typeof before) =>
      JSON.stringify(found).replace(/\\"last_used_at\\":[^,]+/g, '');
    expect(withoutUse(before)).not.toContain('last_used_at');
    expect(withoutUse(await snapshot())).toBe(withoutUse(before));
  });

  it('lists nothing of another workspace, and each workspace has its own catalogue', async () => {
    const client = clientWith(service, theirs);
    const query = { limit: 100 };
    const lists = [
      await api.listProjects({ client, query }),
      await api.listFloorplans({ client, query }),
      await api.listBoms({ client, query }),
      await api.listLayouts({ client, query }),
      await api.listJobs({ client, query }),
      await api.listListings({ client, query }),
      await api.listListingReviews({ client, query }),
      await api.listValuationRules({ client, query }),
    ];
    expect(lists.map(({ data }) => data?.total)).toEqual(lists.map(() => 0));
    const { data: keys } = await api.listApiKeys({ client, query });
    expect(keys!.items.map(({ id }) => id)).toEqual([theirs.id]);
    const catalogue = async (key: MadeKey) =>
      (await api.listMaterials({ client: clientWith(service, key), query })).data!.items;
    const [mine, theirOwn] = [await catalogue(ours), await catalogue(theirs)];
    const priced = (items: typeof mine) =>
      items.map(({ code, name, unit, rates }) => ({ code, name, unit, rates }));
    expect(priced(theirOwn)).toEqual(priced(mine));
    expect(theirOwn.filter(({ id }) => mine.some((other) => other.id === id))).toEqual([]);
  });

  it('refuses to link a thing to one of another workspace', async () => {
    const client = clientWith(service, theirs);
    const theirService = { ...service, client };
    const form = { project_id: ids.projects };
    const refused = await api.ingestPlan({ client, body: { file: new File([SAMPLE], 'flat.pdf'), ...form } });
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'project_not_found']);
    const prompt = 'flat with 1 bedroom';
    for (const [field, code, thing] of [
      ['floorplan_id', 'floorplan_not_found', ids.floorplans],
      ['layout_id', 'layout_not_found', ids.layouts],
    ]) {
      const { response, error } = await api.generateLayout({ client, body: { [field]: thing, prompt } });
      expect([response?.status, error?.code]).toEqual([422, code]);
    }
    const { data: catalogue } = await api.listMaterials({ client });
    const linked = await api.linkListing({
      client,
      path: { id: catalogue!.items[0].id },
      body: { listing_id: ids.listings },
    });
    expect([linked.response?.status, linked.error?.code]).toEqual([422, 'listing_not_found']);
    const floorplan = await processed(theirService, SAMPLE);
    const moved = await api.updateFloorplan({ client, path: { id: floorplan }, body: form });
    expect([moved.response?.status, moved.error?.code]).toEqual([404, 'not_found']);
    const { data: jobs } = await api.listJobs({ client: clientWith(service, ours), query: { limit: 100 } });
    expect(jobs!.items.filter(({ floorplan_id }) => floorplan_id === floorplan)).toEqual([]);
  });
});
