import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { layoutOf, ready, rectangle } from '../support/layout-requests';
import { ended, processed, startTestService, type TestService } from '../support/service';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'samples', 'office.pdf'));
const BRIEF = 'office with 3 cabins, pantry and a washroom';
const SHORT = { max_iterations: 1, parallel_candidates: 1, alternatives: 1 };

describe('layouts in the shell of a plan', () => {
  let service: TestService;
  let client: TestService['client'];
  let project: string;
  let floorplan: string;
  let plan: api.GeometryDto;
  let layout: api.LayoutDto;
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
    project = (await api.createProject({ client, body: { name: 'Refit' } })).data!.id;
    floorplan = await processed(service, SAMPLE, { project_id: project });
    plan = (await api.getFloorplanGeometry({ client, path: { id: floorplan } })).data as api.GeometryDto;
    layout = await ready(service, { floorplan_id: floorplan, prompt: BRIEF });
  });
  afterAll(() => service?.stop());

  it('belong to the plan and to its project, and stand inside its outline', async () => {
    expect(layout).toMatchObject({ floorplan_id: floorplan, floorplan_revision: 1, project_id: project });
    const net = plan.rooms.reduce((sum, { area_m2 }) => sum + area_m2!, 0);
    const area = layout.layout!.rooms.reduce((sum, { area_m2 }) => sum + area_m2, 0);
    expect(area).toBeGreaterThan(0.7 * net);
    expect(area).toBeLessThan(1.15 * net);
    for (const { violations } of layout.alternatives) {
      expect(violations.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    const path = { floorplan_id: floorplan };
    const listed = (await api.listFloorplanLayouts({ client, path })).data!;
    expect(listed.items.map(({ id }) => id)).toEqual([layout.id]);
    const { data: status } = await api.getStatus({ client, path: { pdf_id: floorplan } });
    expect(status!.jobs.map(({ type }) => type)).toEqual(['layout.generate', 'floorplan.extract']);
  });

  it('are billed and exported', async () => {
    const body = { priced_on: '2026-03-01', ceiling_height_mm: 3000 };
    const bill = (await api.createLayoutBom({ client, path: { layout_id: layout.id }, body })).data!;
    const job = await ended(service, bill.job_id);
    expect(job).toMatchObject({ status: 'succeeded', result: { bom_id: bill.bom_id, currency: 'INR' } });
    const bom = (await api.getBom({ client, path: { id: bill.bom_id } })).data!;
    const partitions = bom.lines.filter(({ section }) => section === 'wall');
    expect(partitions.length).toBeGreaterThan(0);
    const csv = await fetch(`${service.process.url}/api/v1/boms/${bill.bom_id}/export`);
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(1 + bom.items.length + bom.lines.length);
  });

  it('leave kept rooms as they are', async () => {
    const [largest] = [...plan.rooms].sort((a, b) => b.area_m2! - a.area_m2!).slice(-1);
    const kept = await ready(service, {
      floorplan_id: floorplan,
      prompt: 'office with 2 cabins',
      keep_room_ids: [largest.id],
    });
    expect(kept.shell.kept_rooms).toHaveLength(1);
    const room = kept.layout!.rooms.find((each) => each.kept)!;
    expect(room.area_m2 / largest.area_m2!).toBeCloseTo(1, 1);
    const unknown = await api.generateLayout({
      client,
      body: { floorplan_id: floorplan, prompt: BRIEF, keep_room_ids: ['r999'] },
    });
    expect([unknown.response?.status, unknown.error?.code]).toEqual([422, 'kept_room_unknown']);
  });

  it('are searched for until the job is cancelled', async () => {
    const before = (await api.listLayouts({ client })).data!.total;
    const body = {
      spatial_graph: rectangle(60_000, 30_000),
      prompt: 'office with 40 cabins, 6 meeting rooms, reception, pantry, 4 washrooms',
      parallel_candidates: 32,
      max_iterations: 10,
    };
    const { job_id, layout_id } = (await api.generateLayout({ client, body })).data!;
    const stage = async () => (await api.getJob({ client, path: { id: job_id } })).data!.progress.stage;
    while ((await stage()) !== 'searching') await sleep(20);
    expect((await api.cancelJob({ client, path: { id: job_id } })).response?.status).toBe(204);
    expect((await ended(service, job_id)).status).toBe('cancelled');
    expect(await layoutOf(service, layout_id)).toMatchObject({ status: 'error', alternatives: [] });
    expect((await api.listLayouts({ client })).data!.total).toBe(before + 1);
    const retried = await api.retryJob({
      client,
      path: { id: job_id },
      body: { updated_config: { seed: 5 } },
    });
    expect(retried.response?.status).toBe(202);
    const [newest] = (await api.listLayouts({ client })).data!.items;
    expect(newest).toMatchObject({ request: { seed: 5, parallel_candidates: 32, prompt: body.prompt } });
    await api.cancelJob({ client, path: { id: retried.data!.id } });
  });

  it('can be ordered as jobs too', async () => {
    const config = { spatial_graph: rectangle(14_000, 10_000), prompt: BRIEF, ...SHORT };
    const body = { type: 'layout.generate', config } as api.CreateJobDto;
    const { data } = await api.createJob({ client, body });
    const job = await ended(service, data!.id);
    expect(job).toMatchObject({ status: 'succeeded', result: { alternatives: 1 } });
    const { layout_id } = job.result as { layout_id: string };
    expect(job._links.result?.href).toBe(`/api/v1/layouts/${layout_id}`);
  });

  it('are deleted with the plan', async () => {
    await api.deleteFloorplan({ client, path: { id: floorplan } });
    expect((await api.getLayout({ client, path: { id: layout.id } })).response?.status).toBe(404);
  });
});
