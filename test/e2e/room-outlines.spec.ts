import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { processed, startTestService, type TestService } from '../support/service';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

type Changed = api.RoomDto & { warnings: { code: string; message: string; elements?: string[] }[] };

describe('a room with a new outline', () => {
  let service: TestService;
  let id: string;
  let rooms: api.RoomDto[];
  beforeAll(async () => {
    service = await startTestService();
    id = await processed(service, FLAT);
    rooms = (await api.getFloorplanGeometry({ client: service.client, path: { id } })).data!.rooms;
  });
  afterAll(() => service?.stop());

  async function redraw(room: api.RoomDto, polygon: api.RoomDto['polygon']): Promise<Changed> {
    const path = { id, room_id: room.id };
    const answer = await api.updateRoom({ client: service.client, path, body: { polygon } });
    expect(answer.response?.status).toBe(200);
    return answer.data as Changed;
  }

  const named = (name: string): api.RoomDto => rooms.find((room) => room.name === name)!;

  it('keeps its area, walls and openings where the outline is the extracted one', async () => {
    const kitchen = named('Kitchen');
    expect(await redraw(kitchen, kitchen.polygon)).toEqual({ ...kitchen, edited: true, warnings: [] });
  });

  it('has the walls and openings of its new place, and warns of the room that is there already', async () => {
    const [kitchen, bath] = [named('Kitchen'), named('Bathroom')];
    const moved = await redraw(kitchen, bath.polygon);
    expect(moved).toMatchObject({
      area_m2: bath.area_m2,
      perimeter_mm: bath.perimeter_mm,
      wall_ids: bath.wall_ids,
      opening_ids: bath.opening_ids,
      holes: bath.holes,
    });
    expect(moved.warnings).toEqual([
      {
        code: 'room_overlaps',
        message: `Kitchen (${kitchen.id}) overlaps with Bathroom (${bath.id}). The floor they share counts twice.`,
        elements: [kitchen.id, bath.id],
      },
    ]);
    const plan = (await api.getFloorplanGeometry({ client: service.client, path: { id } })).data!;
    expect(plan.warnings).toContainEqual(moved.warnings[0]);
  });

  it('warns where the outline leaves the plan or contradicts the printed area', async () => {
    const kitchen = named('Kitchen');
    const xs = kitchen.polygon.map(([x]) => x);
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
    const half = await redraw(
      kitchen,
      kitchen.polygon.map(([x, y]) => [x > middle ? middle + 20 : x, y]),
    );
    expect(half.warnings.map(({ code }) => code)).toEqual(['printed_area_differs']);
    expect(half.warnings[0].message).toContain('10.69 m²');
    const away = await redraw(
      kitchen,
      kitchen.polygon.map(([x, y]) => [x + 2000, y]),
    );
    expect(away.warnings.map(({ code }) => code)).toEqual(['room_outside_plan']);
    expect([away.wall_ids, away.opening_ids]).toEqual([[], []]);
  });
});
