import * as api from '../../sdk';
import { CLINIC_SHELL, DENTAL_BRIEF, found, layoutOf, ready, rectangle } from '../support/layout-requests';
import { ended, startTestService, type TestService } from '../support/service';

type Point = [number, number];

const ASKED = { spatial_graph: CLINIC_SHELL, prompt: DENTAL_BRIEF };

describe('layouts', () => {
  let service: TestService;
  let client: TestService['client'];
  let clinic: api.LayoutDto;
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
    clinic = await ready(service, { ...ASKED, max_workers: 1 });
  });
  afterAll(() => service?.stop());

  it('of a brief have all its rooms in their least size, and break no rule', () => {
    expect(clinic).toMatchObject({
      status: 'ready',
      error: null,
      floorplan_id: null,
      proposer: { outcome: 'off', used: false },
      request: { prompt: DENTAL_BRIEF, seed: 1, profile: 'plain', facility: null, regenerates: null },
    });
    expect(clinic.alternatives.length).toBeGreaterThanOrEqual(1);
    for (const { rooms, violations } of clinic.alternatives) {
      expect(violations.filter(({ severity }) => severity === 'error')).toEqual([]);
      const count = (type: api.RoomType) => rooms.filter((room) => room.type === type).length;
      expect(count('operatory')).toBe(6);
      expect(count('toilet')).toBeGreaterThanOrEqual(2);
      expect(count('reception')).toBeGreaterThanOrEqual(1);
      expect(count('pantry')).toBeGreaterThanOrEqual(1);
    }
    const operatories = clinic.layout!.rooms.filter(({ type }) => type === 'operatory');
    for (const { polygon, area_m2, min_clear_mm } of operatories) {
      expect(min_clear_mm).toEqual([2740, 3350]);
      expect(area_m2).toBeGreaterThanOrEqual((2.74 * 3.35 * 100) / 100);
      const [width, depth] = extent(polygon);
      expect(Math.min(width, depth)).toBeGreaterThanOrEqual(2740);
      expect(Math.max(width, depth)).toBeGreaterThanOrEqual(3350);
    }
  });

  it.each([
    ['Restaurant with 60 seats, kitchen, store and 2 toilets', 'restaurant'],
    ['Nursery for 30 children with kitchen and 2 toilets', 'classroom'],
    ['Hotel with 10 guest rooms, reception and dining', 'hotel'],
    ['Workshop with machine room, office and washroom', 'warehouse'],
    ['gym with reception, 2 changing rooms and an office', 'other'],
  ])('are planned for the kind of place of the brief: %s', async (text, facility) => {
    const { data } = await api.parseBrief({ client, body: { text } });
    expect(data?.facility).toBe(facility);
  });

  it('have the rooms of the brief and those that its kind of place requires; the rest of the shell stays free', async () => {
    const layout = await ready(service, {
      spatial_graph: rectangle(20_000, 16_000),
      prompt: 'Restaurant with 60 seats, kitchen, store and 2 toilets',
      max_iterations: 1,
      alternatives: 1,
    });
    const { programme, area_factor, added_rooms } = layout;
    const added = programme.rooms.filter(({ source }) => source.kind !== 'brief');
    expect(added.map(({ name }) => name)).toEqual(['Dining']);
    expect(programme.notices.map(({ code }) => code)).toContain('shell_larger');
    expect(area_factor).toBeLessThanOrEqual(1.25);
    const rooms = layout.layout!.rooms.filter(({ type }) => type !== 'corridor');
    const free = rooms.filter(({ name }) => name.startsWith('Free area'));
    expect(free.map(({ requirement_id }) => requirement_id).sort()).toEqual([...added_rooms].sort());
    expect(rooms).toHaveLength(programme.rooms.length + free.length);
    expect(rooms.find(({ name }) => name === 'Dining')!.area_m2).toBeGreaterThanOrEqual(0.85 * 90);
  });

  it('are ranked, with scores and reasons, and have the history of the search', () => {
    const scores = clinic.alternatives.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(clinic.alternatives.map(({ rank }) => rank)).toEqual(scores.map((_, i) => i + 1));
    for (const { terms } of clinic.alternatives) {
      expect(terms.length).toBeGreaterThan(3);
      for (const { value, reason } of terms) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(reason).not.toBe('');
      }
    }
    expect(clinic.history).toHaveLength(clinic.iterations_used!);
    expect(clinic.summary).not.toBe('');
  });

  it('are the same bytes for the same seed and any number of workers, and differ for another seed', async () => {
    const again = await ready(service, { ...ASKED, seed: 1, max_workers: 8 });
    expect(again.id).not.toBe(clinic.id);
    expect(await found(service, again)).toBe(await found(service, clinic));
    const other = await ready(service, { ...ASKED, seed: 4_294_967_295 });
    expect(await found(service, other)).not.toBe(await found(service, clinic));
  });

  it('can be read as SVG, DXF and GeoJSON, by format and by the Accept header', async () => {
    const path = `${service.process.url}/api/v1/layouts/${clinic.id}`;
    for (const [format, accept, beginning] of [
      ['svg', 'image/svg+xml', '<svg'],
      ['dxf', 'image/vnd.dxf', '0'],
      ['geojson', 'application/geo+json', '{'],
    ]) {
      const named = await fetch(`${path}?format=${format}`);
      const liked = await fetch(path, { headers: { accept } });
      expect([named.status, liked.status]).toEqual([200, 200]);
      expect(named.headers.get('content-type')).toMatch(accept);
      expect(named.headers.get('content-disposition')).toBe(`attachment; filename="layout-1.${format}"`);
      expect(named.headers.get('vary')).toContain('Accept');
      const [text, same] = [await named.text(), await liked.text()];
      expect(text.trimStart().startsWith(beginning)).toBe(true);
      expect(same).toBe(text);
    }
    const browser = await fetch(path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect(browser.headers.get('content-type')).toMatch('application/json');
    const beyond = await fetch(`${path}?alternative=5&format=json`);
    expect(beyond.status).toBe(clinic.alternatives.length >= 5 ? 200 : 404);
  });

  it('are generated again around locked rooms, which stay where they are', async () => {
    const locked = clinic.layout!.rooms.filter(({ type }) => type === 'operatory').slice(0, 2);
    const again = await ready(service, {
      layout_id: clinic.id,
      alternative: 1,
      locked_rooms: locked.map(({ id }) => id),
      seed: 7,
    });
    expect(again.request.regenerates).toEqual({
      layout_id: clinic.id,
      alternative: 1,
      locked_rooms: locked.map(({ id }) => id),
    });
    expect(again.request.prompt).toBe(DENTAL_BRIEF);
    for (const { rank } of again.alternatives) {
      const { layout } = await layoutOf(service, again.id, rank);
      for (const room of locked) {
        const kept = layout!.rooms.find(({ name, kept }) => kept && name === room.name);
        expect(corners(kept?.polygon)).toEqual(corners(room.polygon));
        expect(footprintsIn(layout!, kept!.id)).toEqual(footprintsIn(clinic.layout!, room.id));
      }
      const { data: judged } = await api.checkLayout({ client, body: { layout: layout! } });
      expect(judged?.valid).toBe(true);
      expect(layout!.rooms.filter(({ type }) => type === 'operatory')).toHaveLength(6);
    }
  });

  it('can be checked, and a planted fault is found', async () => {
    const sound = await api.checkLayout({ client, body: { layout: clinic.layout! } });
    expect(sound.data).toEqual({ valid: true, violations: clinic.alternatives[0].violations });
    const [first, second] = clinic.layout!.rooms.filter(({ type }) => type === 'operatory');
    const layout = {
      ...clinic.layout!,
      rooms: clinic.layout!.rooms.map((room) =>
        room.id === second.id ? { ...room, polygon: first.polygon } : room,
      ),
    };
    const faulty = (await api.checkLayout({ client, body: { layout } })).data!;
    expect(faulty.valid).toBe(false);
    const overlap = faulty.violations.find(({ kind }) => kind === 'ROOM_OVERLAP');
    expect(overlap?.elements.sort()).toEqual([first.id, second.id].sort());
  });

  it('from other programs are refused when they are not layouts', async () => {
    const [room, ...others] = clinic.layout!.rooms;
    const polygon: Point[] = [
      [0.5, 0],
      [1e9, 0],
    ];
    const layout = { ...clinic.layout!, rooms: [{ ...room, polygon }, ...others] };
    const refused = await api.checkLayout({ client, body: { layout } });
    expect([refused.response?.status, refused.error?.code]).toEqual([400, 'validation_failed']);
    expect(refused.error?.errors[0].pointer).toBe('#/layout/rooms/0/polygon');
  });

  it('are billed as they are drawn, on the terms of the request', async () => {
    const { data } = await api.createLayoutBom({
      client,
      path: { layout_id: clinic.id },
      body: { priced_on: '2026-03-01' },
    });
    expect(data).toMatchObject({ layout_id: clinic.id, floorplan_id: null });
    expect((await ended(service, data!.job_id)).status).toBe('succeeded');
    const bom = (await api.getBom({ client, path: { id: data!.bom_id } })).data!;
    expect(bom).toMatchObject({ status: 'ready', layout_id: clinic.id, alternative: 1, floorplan_id: null });
    expect(Number(bom.grand_total)).toBeGreaterThan(0);
    const floor = bom.lines.filter(({ section, room_name }) => section === 'flooring' && room_name);
    expect(floor.map(({ room_name }) => room_name)).toContain('Operatory 1');
    const csv = await fetch(`${service.process.url}/api/v1/boms/${bom.id}/export?format=csv`);
    expect([csv.status, (await csv.text()).includes('Operatory 1')]).toEqual([200, true]);
    const listed = (await api.listBoms({ client, query: { layout_id: clinic.id } })).data!;
    expect(listed.items.map(({ id }) => id)).toEqual([bom.id]);
  });

  it('are listed, and are deleted with their bills', async () => {
    const made = await ready(service, { layout_id: clinic.id, seed: 9, alternatives: 1 });
    const bill = (await api.createLayoutBom({ client, path: { layout_id: made.id }, body: {} })).data!;
    await ended(service, bill.job_id);
    const [newest] = (await api.listLayouts({ client, query: { status: 'ready' } })).data!.items;
    expect(newest.id).toBe(made.id);
    expect((await api.deleteLayout({ client, path: { id: made.id } })).response?.status).toBe(204);
    expect((await api.getLayout({ client, path: { id: made.id } })).response?.status).toBe(404);
    expect((await api.getBom({ client, path: { id: bill.bom_id } })).response?.status).toBe(404);
  });
});

function extent(ring: Point[]): [number, number] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}

/** Wherever the ring begins and whichever way it runs. */
function corners(ring: number[][] | undefined): string[] | undefined {
  return ring?.map(([x, y]) => `${x} ${y}`).sort();
}

/** What stands in a room, wherever it comes in the list. */
function footprintsIn({ fixtures }: api.LayoutDocumentDto, room: string): string[] {
  return fixtures
    .filter(({ room_id }) => room_id === room)
    .map(({ kind, footprint }) => `${kind} ${JSON.stringify(footprint)}`)
    .sort();
}
