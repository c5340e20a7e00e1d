import * as api from '../../sdk';
import { twoRoomsPdf } from '../support/two-rooms-pdf';
import { processed, startTestService, type TestService } from '../support/service';

let service: TestService;

beforeAll(async () => {
  service = await startTestService({ COUNTRY_PACK: '' });
});

afterAll(() => service?.stop());

async function call(path: string, init?: RequestInit) {
  const response = await fetch(`${service.process.url}/api/v1${path}`, {
    ...init,
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const write = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });

describe('country packs', () => {
  it('are listed, and each tells its values with their sources', async () => {
    const { body } = await call('/packs');
    expect((body.items as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['IN', 'GB', 'US', 'none']),
    );
    const { body: british } = await call('/packs/GB');
    expect(british).toMatchObject({ currency: 'GBP', standard: 'nrm2', paper: 'A4', usual_tax: 'standard' });
    expect(british.tax_regimes).toContainEqual(
      expect.objectContaining({
        id: 'reverse_charge',
        words: 'Reverse charge: VAT Act 1994 Section 55A applies',
        seen: 'text',
      }),
    );
  });

  it('answers 404 to a country that has none', async () => {
    expect(await call('/packs/XX')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('belong to a project, and can be taken back', async () => {
    const { body: made } = await call('/projects', write('POST', { name: 'Clinic', pack: 'GB' }));
    expect(made.pack).toBe('GB');
    const path = `/projects/${String(made.id)}`;
    expect((await call(path, write('PATCH', { name: 'Surgery' }))).body).toMatchObject({ pack: 'GB' });
    expect((await call(path, write('PATCH', { pack: null }))).body).toMatchObject({ pack: null });
    expect(await call(path, write('PATCH', { pack: 'XX' }))).toMatchObject({
      status: 400,
      body: { code: 'validation_failed' },
    });
  });

  it('are asked for when nobody names one, and the project can name it', async () => {
    const floorplan_id = await processed(service, twoRoomsPdf());
    const asked = () => call(`/floorplans/${floorplan_id}/boms`, write('POST', {}));
    const refused = await asked();
    expect(refused).toMatchObject({ status: 422, body: { code: 'pack_required' } });
    expect(JSON.stringify(refused.body.errors)).toContain('IN, GB, US');
    const { body: project } = await call('/projects', write('POST', { name: 'Clinic', pack: 'US' }));
    const body = { project_id: String(project.id) };
    await api.updateFloorplan({ client: service.client, path: { id: floorplan_id }, body });
    const accepted = await asked();
    expect(accepted.status).toBe(202);
    const { body: bill } = await call(`/boms/${String(accepted.body.bom_id)}`);
    expect(bill).toMatchObject({ pack: 'US', currency: 'USD', standard: { id: 'us' } });
  });
});
