import type { Layout, LayoutDoor, LayoutRoom, Programme, RoomRequirement } from '../domain/layout';
import { lockedRooms, programmeBeside, shellAround } from './locked-rooms';

const room = (id: string, more: Partial<LayoutRoom> = {}): LayoutRoom => ({
  id,
  name: id,
  type: 'office',
  requirement_id: id,
  polygon: [
    [0, 0],
    [3000, 0],
    [3000, 3000],
    [0, 3000],
  ],
  holes: [],
  area_m2: 9,
  target_area_m2: 9,
  min_area_m2: 8,
  min_clear_mm: [2000, 2000],
  kept: false,
  ...more,
});

const DESK: [number, number][] = [
  [0, 0],
  [1400, 0],
  [1400, 700],
  [0, 700],
];

const LAYOUT: Layout = {
  version: 1,
  profile: 'plain',
  grid_mm: 50,
  corridor_width_mm: 1500,
  shell: {
    frame: { origin_mm: [0, 0], angle_deg: 0 },
    outline: [],
    wall_thickness_mm: 200,
    obstacles: [],
    kept_rooms: [{ id: 's1', name: 'Server', type: 'server_room', polygon: [], doors: [] }],
    entrances: [],
    windows: null,
    assumptions: [],
  },
  rooms: [room('r1'), room('r2'), room('s1', { kept: true }), room('c1', { type: 'corridor' })],
  walls: [],
  doors: [
    door('d1', ['r1', 'c1'], 1000),
    door('d2', ['r2', 'c1'], 4000, { hinge: [4000, 0], leaf_end: [4000, 900], into: 'r2' }),
    door('d3', ['r2', 'r1'], 7000),
    door('d4', ['c1', null], 9000),
  ],
  windows: [],
  fixtures: [
    { id: 'f1', room_id: 'r1', kind: 'desk', footprint: [], clearance: null, facing_deg: 0 },
    { id: 'f2', room_id: 'r2', kind: 'desk', footprint: DESK, clearance: null, facing_deg: 90 },
  ],
};

function door(
  id: string,
  connects: [string, string | null],
  x: number,
  swing: LayoutDoor['swing'] = null,
): LayoutDoor {
  const segment: [[number, number], [number, number]] = [
    [x, 0],
    [x + 900, 0],
  ];
  return { id, kind: 'door', wall_id: null, segment, width_mm: 900, height_mm: 2100, connects, swing };
}

const SOURCE = { kind: 'profile', rule: 'test' } as const;
const requirement = (id: string, more: Partial<RoomRequirement> = {}): RoomRequirement => ({
  id,
  type: 'office',
  name: id,
  area_m2: 9,
  min_area_m2: 8,
  min_clear_mm: [2000, 2000],
  max_aspect: 2,
  daylight: 'none',
  source: SOURCE,
  area_source: null,
  ...more,
});
const programme = (...rooms: RoomRequirement[]): Programme => ({
  brief: '',
  facility: 'office',
  facility_source: SOURCE,
  profile: 'plain',
  gross_area_m2: null,
  rooms,
  optional_rooms: [],
  relations: [
    { kind: 'near', from: 'r1', to: 'r2', weight: 1, source: SOURCE },
    { kind: 'near', from: 'r2', to: 'entrance', weight: 1, source: SOURCE },
  ],
  corridor_width_mm: 1500,
  corridor_source: SOURCE,
  notices: [],
});

describe('locked rooms', () => {
  it('become kept rooms of the shell, with all their doors', () => {
    const shell = shellAround(LAYOUT, lockedRooms(LAYOUT, ['r2', 'r2']));
    expect(shell.kept_rooms.map(({ id }) => id)).toEqual(['s1', 'r2']);
    expect(shell.kept_rooms[1]).toEqual({
      id: 'r2',
      name: 'r2',
      type: 'office',
      polygon: LAYOUT.rooms[1].polygon,
      doors: [LAYOUT.doors[1].segment, LAYOUT.doors[2].segment],
      planned: {
        fixtures: [{ kind: 'desk', footprint: DESK, clearance: null, facing_deg: 90 }],
        doors: [{ hinge: [4000, 0] }, { hinge: null }],
      },
    });
  });

  it('that were kept before are not kept twice', () => {
    expect(shellAround(LAYOUT, lockedRooms(LAYOUT, ['s1'])).kept_rooms).toEqual(LAYOUT.shell.kept_rooms);
  });

  it.each(['r9', 'c1', ''])('cannot be "%s"', (id) => {
    expect(() => lockedRooms(LAYOUT, ['r1', id])).toThrow('room_not_lockable');
  });

  it('take the requirements they fulfil out of the programme, with their relations', () => {
    const left = programmeBeside(programme(requirement('r1'), requirement('r2')), [room('r1')]);
    expect(left.rooms.map(({ id }) => id)).toEqual(['r2']);
    expect(left.relations.map(({ to }) => to)).toEqual(['entrance']);
  });

  it('fulfil one requirement each of another brief: by name, then by type', () => {
    const other = programme(
      requirement('r5'),
      requirement('r6', { name: 'r2' }),
      requirement('r7', { type: 'toilet' }),
      requirement('r8'),
    );
    const left = programmeBeside(other, [room('r1'), room('r2')]);
    expect(left.rooms.map(({ id }) => id)).toEqual(['r7', 'r8']);
  });

  it('must leave at least one room to plan', () => {
    expect(() => programmeBeside(programme(requirement('r1')), [room('r1')])).toThrow('nothing_to_generate');
  });
});
