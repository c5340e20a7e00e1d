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

  async function plan(id: string): Promise<api.FloorplanDto> {
    const { data } = await api.getFloorplan({ client: service.client, path: { id } });
    return data!;
  }

  async function extractedAgain(id: string, region: string): Promise<api.JobDto> {
    const response = await fetch(`${service.process.url}/api/v1/jobs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'floorplan.extract', config: { floorplan_id: id, region } }),
    });
    const job = await ended(service, ((await response.json()) as { id: string }).id);
    expect(job.status).toBe('succeeded');
    return job;
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
    await extractedAgain(id, 'first floor');
    expect(await roomsOf(id)).toEqual(['Bathroom', 'Bedroom']);
    await extractedAgain(id, '');
    expect(await roomsOf(id)).toHaveLength(4);
  });

  it('become a floor plan each where that is wished, once and with the titles', async () => {
    const { data } = await ingest(service, HOUSE, wish('each'));
    const job = await ended(service, data!.job_id);
    const { further_floorplans: further } = job.result as {
      further_floorplans: { floorplan_id: string; job_id: string }[];
    };
    expect(further).toMatchObject([{ region: '2', title: 'FIRST FLOOR PLAN' }]);
    expect(job.result).toMatchObject({ revision: 1, quality: 'check' });
    expect((await ended(service, further[0].job_id)).status).toBe('succeeded');
    const [ground, upper] = [data!.floorplan_id, further[0].floorplan_id];
    expect(await roomsOf(ground)).toEqual(['Kitchen', 'Office']);
    expect(await roomsOf(upper)).toEqual(['Bathroom', 'Bedroom']);
    const { upload_id } = await plan(ground);
    const { data: page } = await api.listFloorplans({
      client: service.client,
      query: { upload_id } as never,
    });
    expect(page!.items.map(({ id, name, region }) => ({ id, name, region }))).toEqual([
      { id: upper, name: 'FIRST FLOOR PLAN', region: '2' },
      { id: ground, name: 'GROUND FLOOR PLAN', region: '1' },
    ]);
    // Wished again, there is nothing further to make.
    expect((await extractedAgain(ground, 'each')).result).toMatchObject({ further_floorplans: [] });
    const { data: after } = await api.listFloorplans({
      client: service.client,
      query: { upload_id } as never,
    });
    expect(after!.total).toBe(2);
  });

  it('become a floor plan each with the name and scale that the caller gave', async () => {
    const { data } = await ingest(service, HOUSE, {
      ...wish('EACH'),
      name: 'House',
      scale: '1:100',
    } as never);
    const job = await ended(service, data!.job_id);
    const { further_floorplans: further } = job.result as { further_floorplans: { floorplan_id: string }[] };
    expect(await plan(data!.floorplan_id)).toMatchObject({ name: 'House, GROUND FLOOR PLAN', region: '1' });
    expect(await plan(further[0].floorplan_id)).toMatchObject({ name: 'House, FIRST FLOOR PLAN' });
  });

  it('is one floor plan where the sheet has no more, though each is wished', async () => {
    const alone = new DrawnSheet().plan([120, 200], 100, ['Office', 'Kitchen']);
    const id = await processed(service, pdfOf(alone.drawing()), wish('each'));
    expect(await roomsOf(id)).toEqual(['Kitchen', 'Office']);
    expect((await plan(id)).region).toBeNull();
  });

  it('are refused with their names where the region is none of them', async () => {
    const { data } = await ingest(service, HOUSE, wish('attic'));
    const job = await ended(service, data!.job_id);
    expect(job.status).toBe('failed');
    expect(job.error).toMatchObject({ code: 'region_not_found' });
    expect(job.error!.message).toContain('1 GROUND FLOOR PLAN, 2 FIRST FLOOR PLAN');
    expect((await plan(data!.floorplan_id)).status).toBe('error');
  });
});
