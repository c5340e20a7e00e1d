import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { ended, ingest, processed, startTestService, type TestService } from '../support/service';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

describe('a plan in, a bill out', () => {
  let service: TestService;
  let client: TestService['client'];
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
  });
  afterAll(() => service?.stop());

  it('is ingested, measured, priced and exported, and each step links to the next', async () => {
    const project = (await api.createProject({ client, body: { name: 'Wohnung Größe 3½' } })).data!;
    const accepted = await ingest(service, FLAT, {
      project_id: project.id,
      fileName: 'Grundriß – 1. OG.pdf',
    });
    expect(accepted.response?.status).toBe(202);
    expect(accepted.response?.headers.get('location')).toBe(accepted.data!.status_url);
    const job = await ended(service, accepted.data!.job_id);
    expect(job).toMatchObject({
      status: 'succeeded',
      error: null,
      attempt: 1,
      file_name: 'Grundriß – 1. OG.pdf',
    });

    const id = accepted.data!.floorplan_id;
    const plan = (await api.getFloorplan({ client, path: { id } })).data!;
    expect(plan).toMatchObject({
      status: 'processed',
      name: 'Grundriß – 1. OG',
      project_id: project.id,
      revision: 1,
    });
    expect(Object.keys(plan._links).sort()).toEqual([
      'boms',
      'geometry',
      'preview',
      'project',
      'scale',
      'self',
      'status',
      'upload',
    ]);
    const status = (await api.getStatus({ client, path: { pdf_id: accepted.data!.pdf_id } })).data!;
    expect(status).toMatchObject({ status: 'processed', done: true, error: null });
    expect(status.summary!.rooms).toBeGreaterThan(3);
    expect(status.jobs.map(({ type }) => type)).toEqual(['floorplan.extract']);

    const bomAccepted = await api.createFloorplanBom({ client, path: { floorplan_id: id }, body: {} });
    expect(bomAccepted.response?.status).toBe(202);
    await ended(service, bomAccepted.data!.job_id);
    const bom = (await api.getBom({ client, path: { id: bomAccepted.data!.bom_id } })).data!;
    expect(Number(bom.grand_total)).toBeGreaterThan(0);
    const csv = await fetch(`${service.process.url}/api/v1/boms/${bom.id}/export?format=csv`);
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect((await csv.text()).trimEnd().split(/\r\n/).length).toBeGreaterThanOrEqual(bom.lines.length);

    const listed = (await api.listFloorplans({ client, query: { project_id: project.id } })).data!;
    expect(listed.items.map((item) => item.id)).toEqual([id]);
  });

  it('downloads the same bytes, as an attachment with the same name', async () => {
    const { data } = await api.uploadFiles({
      client,
      body: { file: [new File([new Uint8Array(FLAT)], 'Plän ½ – Süd.pdf')] },
    });
    const [upload] = data!.items;
    expect(upload.sha256).toBe(createHash('sha256').update(FLAT).digest('hex'));
    const response = await fetch(`${service.process.url}/api/v1/uploads/${upload.upload_id}/content`);
    expect(Buffer.from(await response.arrayBuffer()).equals(FLAT)).toBe(true);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; .*filename\*=UTF-8''Pl%C3%A4n%20%C2%BD%20%E2%80%93%20S%C3%BCd\.pdf/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('detects the content of the same bytes from the cache', async () => {
    const body = {
      file: [new File([new Uint8Array(FLAT)], 'a.pdf'), new File([new Uint8Array(FLAT)], 'b.pdf')],
    };
    const { data } = await api.uploadFiles({ client, body });
    for (const { job_id } of data!.items) expect((await ended(service, job_id)).status).toBe('succeeded');
    const detection = (await api.getUploadDetection({ client, path: { id: data!.items[1].upload_id } }))
      .data!;
    expect(detection).toMatchObject({ kind: 'vector', recommended_extractor: 'vector', page_count: 1 });
    expect(detection.cache_hits).toBeGreaterThan(0);
  });

  it('recalibrates without reading the file again: lengths change by the factor, areas by its square', async () => {
    const id = await processed(service, FLAT);
    const before = await geometry(id);
    const factor = 1.25;
    const calibrated = await api.calibrateScale({
      client,
      path: { id },
      body: { mm_per_unit: before.scale!.mm_per_unit * factor },
    });
    expect(calibrated.data!.scale).toMatchObject({ source: 'calibration', confidence: 1 });
    const after = await geometry(id);
    expect(after.rooms.map((room) => room.polygon)).toEqual(before.rooms.map((room) => room.polygon));
    after.rooms.forEach((room, i) =>
      expect(room.area_m2! / before.rooms[i].area_m2!).toBeCloseTo(factor ** 2, 3),
    );
    after.walls.forEach((wall, i) =>
      expect(wall.length_mm! / before.walls[i].length_mm!).toBeCloseTo(factor, 2),
    );
    expect(after.revision).toBe(before.revision + 1);
  });

  it.each([
    [{}, 422, 'calibration_ambiguous'],
    [{ ratio: '1:100', mm_per_unit: 3 }, 422, 'calibration_ambiguous'],
    [
      {
        segment: [
          [0, 0],
          [10, 0],
        ],
      },
      422,
      'calibration_ambiguous',
    ],
    [
      {
        segment: [
          [5, 5],
          [5, 5],
        ],
        length_mm: 1000,
      },
      422,
      'calibration_impossible',
    ],
    [{ ratio: 'twice' }, 400, 'scale_unreadable'],
    [{ mm_per_unit: -1 }, 400, 'validation_failed'],
    [
      {
        segment: [
          [0, 0],
          ['a', 0],
        ],
        length_mm: 1000,
      },
      400,
      'validation_failed',
    ],
  ])('refuses the calibration %j', async (body, status, code) => {
    planId ??= await processed(service, FLAT);
    const answer = await api.calibrateScale({
      client,
      path: { id: planId },
      body: body as api.CalibrateScaleDto,
    });
    expect([answer.response?.status, answer.error?.code]).toEqual([status, code]);
  });
  let planId: string | undefined;

  it('keeps corrections of a room separate from the extracted room', async () => {
    const id = await processed(service, FLAT);
    const [room] = (await geometry(id)).rooms;
    const path = { id, room_id: room.id };
    const changed = (await api.updateRoom({ client, path, body: { name: 'Atelier', type: 'office' } })).data!;
    expect(changed).toMatchObject({ name: 'Atelier', type: 'office', edited: true, polygon: room.polygon });
    await api.updateRoom({ client, path, body: { number: '1.07' } });
    const outside = { type: 'office' as const, in_scope: false };
    const left = await api.updateRoom({ client, path, body: outside });
    expect(left.data).toMatchObject({ name: 'Atelier', in_scope: false, edited: true });
    const [again] = (await geometry(id)).rooms;
    expect(again).toMatchObject({ name: 'Atelier', number: '1.07', type: 'office', area_m2: room.area_m2 });
    const crossed = await api.updateRoom({
      client,
      path,
      body: {
        polygon: [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
        ],
      },
    });
    expect([crossed.response?.status, crossed.error?.code]).toEqual([422, 'room_outline_invalid']);
    const unknown = await api.updateRoom({ client, path: { id, room_id: 'r999' }, body: { name: 'x' } });
    expect(unknown.response?.status).toBe(404);
  });

  it('reads dimension numbers in the unit that the caller names', async () => {
    const right = await geometry(await processed(service, FLAT, { units: 'mm' }));
    expect(right.scale).toMatchObject({ ratio: 50, source: 'dimensions' });
    const wrong = await geometry(await processed(service, FLAT, { units: 'm' }));
    expect(wrong.scale?.source).not.toBe('dimensions');
  });

  it('serves the plan as GeoJSON and as a picture', async () => {
    const id = await processed(service, FLAT);
    const geoJson = await fetch(`${service.process.url}/api/v1/floorplans/${id}/geometry?format=geojson`);
    expect(geoJson.headers.get('content-type')).toContain('application/geo+json');
    expect(await geoJson.json()).toMatchObject({ type: 'FeatureCollection' });
    const svg = await fetch(`${service.process.url}/api/v1/floorplans/${id}/preview`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(await svg.text()).toMatch(/^<svg|^<\?xml/);
  });

  it('deletes a plan with its upload and its file, and answers 404 afterwards', async () => {
    const before = await service.files();
    const id = await processed(service, FLAT);
    expect((await api.deleteFloorplan({ client, path: { id } })).response?.status).toBe(204);
    expect((await api.getFloorplanGeometry({ client, path: { id } })).response?.status).toBe(404);
    expect(await service.files()).toEqual(before);
  });

  it('does not delete an upload while a plan needs it', async () => {
    const id = await processed(service, FLAT);
    const { upload_id } = (await api.getFloorplan({ client, path: { id } })).data!;
    const refused = await api.deleteUpload({ client, path: { id: upload_id } });
    expect([refused.response?.status, refused.error?.code]).toEqual([409, 'upload_in_use']);
    expect((await api.getUpload({ client, path: { id: upload_id } })).response?.status).toBe(200);
  });

  async function geometry(id: string): Promise<api.GeometryDto> {
    return (await api.getFloorplanGeometry({ client, path: { id } })).data as api.GeometryDto;
  }
});
