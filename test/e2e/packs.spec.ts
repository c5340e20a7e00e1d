import { startTestService, type TestService } from '../support/service';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
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
});
