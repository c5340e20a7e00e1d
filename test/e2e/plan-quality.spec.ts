import * as api from '../../sdk';
import { ended, processed, startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { twoRoomsPdf, WALLS } from '../support/two-rooms-pdf';

interface Verdict {
  quality: 'good' | 'check' | 'poor' | null;
  quality_reasons: { code: string; severity: string; message: string }[];
}
interface Warning {
  code: string;
  severity?: string;
  message: string;
  at?: [number, number][];
  names?: string[];
}

describe('the quality of a plan', () => {
  let service: TestService;
  let [good, half, none] = ['', '', ''];
  beforeAll(async () => {
    service = await startTestService();
    good = await processed(service, twoRoomsPdf());
    half = await processed(service, twoRoomsPdf([WALLS.right]));
    none = await processed(service, twoRoomsPdf([WALLS.upper]));
  });
  afterAll(() => service?.stop());

  async function answered(path: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${service.process.url}/api/v1${path}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, unknown>;
  }

  async function verdictOf(id: string): Promise<Verdict> {
    const { quality, quality_reasons } = (await answered(`/floorplans/${id}`)) as unknown as Verdict;
    return { quality, quality_reasons };
  }

  async function billOf(id: string): Promise<api.BomDto & { plan_quality: string; warnings: Warning[] }> {
    const { client } = service;
    const { data } = await api.createFloorplanBom({ client, path: { floorplan_id: id }, body: {} });
    await ended(service, data!.job_id);
    return (await answered(`/boms/${data!.bom_id}`)) as never;
  }

  it('is the same in the plan, the list, the geometry and the status', async () => {
    const plans = [good, half, none];
    const qualities = await Promise.all(plans.map(async (id) => (await verdictOf(id)).quality));
    expect(qualities).toEqual(['good', 'poor', 'poor']);
    const { items } = (await answered('/floorplans')) as unknown as { items: (Verdict & { id: string })[] };
    for (const [i, id] of plans.entries()) {
      const verdict = await verdictOf(id);
      expect(items.find((item) => item.id === id)).toMatchObject(verdict);
      expect(await answered(`/floorplans/${id}/geometry`)).toMatchObject(verdict);
      expect(await answered(`/status/${id}`)).toMatchObject({ summary: { quality: qualities[i] } });
    }
    expect((await verdictOf(good)).quality_reasons).toEqual([]);
  });

  it('comes with a warning that names each lost label and its place', async () => {
    const { warnings } = (await answered(`/floorplans/${half}/geometry`)) as { warnings: Warning[] };
    const lost = warnings.find(({ code }) => code === 'rooms_not_enclosed')!;
    expect(lost).toMatchObject({ names: ['Kitchen'], severity: 'check' });
    // The middle of the kitchen, 6.5 m and 1.7 m from the corner of the plan.
    const [[x, y]] = lost.at!;
    expect([Math.abs(x - 384) < 12, Math.abs(y - 248) < 8]).toEqual([true, true]);
    expect((await verdictOf(none)).quality_reasons[0].code).toBe('no_rooms');
  });

  it('stands first on the bill, in its files and after repricing', async () => {
    const fine = await billOf(good);
    expect([fine.plan_quality, fine.warnings]).toEqual(['good', []]);
    const empty = await billOf(none);
    expect(empty.plan_quality).toBe('poor');
    expect(empty.warnings[0]).toMatchObject({ code: 'no_rooms', severity: 'poor' });

    const bill = await billOf(half);
    expect(bill.plan_quality).toBe('poor');
    expect(bill.warnings.map(({ code }) => code)).toEqual(['rooms_cover_part', 'rooms_not_enclosed']);
    expect(bill.warnings[1].names).toEqual(['Kitchen']);
    const exported = await answered(`/boms/${bill.id}/export?format=json`);
    expect(Object.keys(exported).slice(0, 3)).toEqual(['standard', 'plan_quality', 'warnings']);
    expect(exported.warnings).toEqual(bill.warnings);
    const csv = await fetch(`${service.process.url}/api/v1/boms/${bill.id}/export?format=csv`);
    const rows = (await csv.text()).trim().split('\r\n');
    expect(rows[0]).toMatch(/,plan_quality$/);
    expect(rows.slice(1).every((row) => row.endsWith(',poor'))).toBe(true);
    const { data } = await api.repriceBom({ client: service.client, path: { id: bill.id }, body: {} });
    expect(data).toMatchObject({ plan_quality: 'poor', warnings: bill.warnings });
  });

  it('follows a calibration and the correction of a room', async () => {
    const { client } = service;
    const calibrated = async (ratio: string): Promise<unknown> =>
      (await api.calibrateScale({ client, path: { id: good }, body: { ratio } })).data;
    expect(await calibrated('1:50')).toMatchObject({
      quality: 'poor',
      quality_reasons: [{ code: 'scale_conflict' }],
    });
    expect(await verdictOf(good)).toMatchObject({ quality: 'poor' });
    expect(await calibrated('1:100')).toMatchObject({ quality: 'good', quality_reasons: [] });

    const geometry = (await api.getFloorplanGeometry({ client, path: { id: good } })).data as api.GeometryDto;
    const [{ id: roomId, polygon }] = geometry.rooms;
    const [left, right] = [Math.min(...polygon.map(([x]) => x)), Math.max(...polygon.map(([x]) => x))];
    const narrow = polygon.map(([x, y]): [number, number] => [x > (left + right) / 2 ? left + 20 : x, y]);
    const path = { id: good, room_id: roomId };
    await api.updateRoom({ client, path, body: { polygon: narrow } });
    expect(await verdictOf(good)).toMatchObject({
      quality: 'check',
      quality_reasons: [{ code: 'rooms_cover_part' }],
    });
    await api.updateRoom({ client, path, body: { polygon } });
    expect(await verdictOf(good)).toMatchObject({ quality: 'good' });
  });

  it('of plans from an earlier version is worked out when they are read', async () => {
    const before = await verdictOf(half);
    const forget = () => sql(service.databaseUrl, 'UPDATE floorplans SET quality = NULL');
    await forget();
    const { items } = (await answered('/floorplans')) as unknown as { items: (Verdict & { id: string })[] };
    expect(items.find(({ id }) => id === half)).toMatchObject(before);
    await forget();
    expect(await verdictOf(half)).toEqual(before);
  });
});
