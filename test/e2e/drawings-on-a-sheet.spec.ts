import * as api from '../../sdk';
import { DrawnSheet } from '../support/drawn-sheet';
import { ended, ingest, processed, startTestService, type TestService } from '../support/service';
import { pdfOf } from '../support/two-rooms-pdf';

const HOUSE = pdfOf(
  new DrawnSheet()
    .plan([120, 200], 100, ['Office', 'Kitchen'])
    .text('GROUND FLOOR PLAN', [260, 380], 10)
    .plan([700, 200], 100, ['Bedroom', 'Bathroom'])
    .text('FIRST FLOOR PLAN', [840, 380], 10)
    .drawing(),
);

interface Answer {
  name: string;
  region: string | null;
  rooms: { name: string | null }[];
  drawings?: { number: number; title: string | null; read: boolean }[];
}

describe('two storeys on one sheet', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service?.stop());

  const wish = (region: string): Parameters<typeof ingest>[2] => ({ region }) as never;

  async function answered(path: string): Promise<Answer> {
    const response = await fetch(`${service.process.url}/api/v1${path}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Answer;
  }

  async function roomsOf(id: string): Promise<(string | null)[]> {
    const { rooms } = await answered(`/floorplans/${id}/geometry`);
    return rooms.map(({ name }) => name).sort();
  }

  it('become two floor plans with their titles', async () => {
    const ground = await processed(service, HOUSE, wish('ground floor plan'));
    const upper = await processed(service, HOUSE, wish('2'));
    expect(await roomsOf(ground)).toEqual(['Kitchen', 'Office']);
    expect(await roomsOf(upper)).toEqual(['Bathroom', 'Bedroom']);
    expect(await answered(`/floorplans/${ground}`)).toMatchObject({
      name: 'GROUND FLOOR PLAN',
      region: 'ground floor plan',
    });
    expect(await answered(`/floorplans/${upper}`)).toMatchObject({ name: 'FIRST FLOOR PLAN', region: '2' });
    const { drawings } = await answered(`/floorplans/${upper}/geometry`);
    expect(drawings).toMatchObject([
      { number: 1, title: 'GROUND FLOOR PLAN', read: false },
      { number: 2, title: 'FIRST FLOOR PLAN', read: true },
    ]);
  });

  it('are one floor plan without a region, and one of them after another extraction', async () => {
    const id = await processed(service, HOUSE);
    expect(await roomsOf(id)).toEqual(['Bathroom', 'Bedroom', 'Kitchen', 'Office']);
    const again = async (region: string): Promise<void> => {
      const response = await fetch(`${service.process.url}/api/v1/jobs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'floorplan.extract', config: { floorplan_id: id, region } }),
      });
      const job = (await response.json()) as { id: string };
      expect((await ended(service, job.id)).status).toBe('succeeded');
    };
    await again('first floor');
    expect(await roomsOf(id)).toEqual(['Bathroom', 'Bedroom']);
    await again('');
    expect(await roomsOf(id)).toHaveLength(4);
  });

  it('are refused with their names where the region is none of them', async () => {
    const { data } = await ingest(service, HOUSE, wish('attic'));
    const job = await ended(service, data!.job_id);
    expect(job.status).toBe('failed');
    expect(job.error).toMatchObject({ code: 'region_not_found' });
    expect(job.error!.message).toContain('1 GROUND FLOOR PLAN, 2 FIRST FLOOR PLAN');
    const { data: plan } = await api.getFloorplan({
      client: service.client,
      path: { id: data!.floorplan_id },
    });
    expect(plan!.status).toBe('error');
  });
});
