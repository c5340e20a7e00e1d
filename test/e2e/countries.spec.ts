import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { ended, ingest, startTestService, type TestService } from '../support/service';

const OFFICE = readFileSync(join(__dirname, '..', '..', 'samples', 'office.pdf'));

describe('the country of a bill, where the installation names none', () => {
  let service: TestService;
  let client: TestService['client'];
  let project: string;
  let office: string;
  beforeAll(async () => {
    service = await startTestService({ COUNTRY_PACK: '' });
    client = service.client;
    const made = await api.createProject({ client, body: { name: 'Clinic' } });
    project = made.data!.id;
    const { data } = await ingest(service, OFFICE, { project_id: project });
    await ended(service, data!.job_id);
    office = data!.floorplan_id;
  });
  afterAll(() => service?.stop());

  const ask = (body: api.CreateBomDto) =>
    api.createFloorplanBom({ client, path: { floorplan_id: office }, body });
  const packOf = async (answer: Awaited<ReturnType<typeof ask>>) =>
    (await api.getBom({ client, path: { id: answer.data!.bom_id } })).data!.pack;

  it('must be named: the answer lists the countries, and no bill is left behind', async () => {
    const refused = await ask({});
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'pack_required']);
    expect(refused.error?.errors?.[0].message).toContain('GB');
    const { data } = await api.listBoms({ client, query: { floorplan_id: office } });
    expect(data!.total).toBe(0);
  });

  it('is that of the project, unless the request names another one', async () => {
    const changed = await api.updateProject({ client, path: { id: project }, body: { pack: 'GB' } });
    expect(changed.data).toMatchObject({ pack: 'GB', name: 'Clinic' });
    expect(await packOf(await ask({}))).toBe('GB');
    expect(await packOf(await ask({ pack: 'US' }))).toBe('US');
    await api.updateProject({ client, path: { id: project }, body: { pack: null } });
    expect((await ask({})).error?.code).toBe('pack_required');
  });

  it('gives no currency to a new rate, so the rate must state it', async () => {
    const body = { code: 'terrazzo', category: 'flooring', name: 'Terrazzo', unit: 'm2', rate: '9' } as const;
    const refused = await api.createMaterial({ client, body });
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'currency_required']);
    const made = await api.createMaterial({ client, body: { ...body, currency: 'GBP' } });
    expect(made.data?.rates).toMatchObject([{ currency: 'GBP', illustrative: false }]);
  });
});
