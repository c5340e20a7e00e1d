import { dentalClinic, flat, type RoughPlan } from '../../../../test/golden/layouts/drawn-by-hand';
import { regionContains, signedArea } from '../../geometry';
import type { GridPoint, Layout, LayoutDoor } from '../../layout';
import { detailLayout } from '../../layout/detail';
import { layoutProfile } from '../../layout/profiles';
import { dimensionChains } from './dimension-chains';
import { doorLeaves } from './door-leaves';
import { roomLabels } from './room-labels';
import { layoutDxf, layoutGeoJson, layoutSvg } from '.';

const layoutOf = ({ plan, shell, programme }: RoughPlan): Layout =>
  detailLayout(plan, shell, programme, layoutProfile('plain'), 1);
const drawn: [string, Layout][] = [
  ['a clinic', layoutOf(dentalClinic())],
  ['a flat', layoutOf(flat())],
];

describe.each(drawn)('%s as SVG', (_, layout) => {
  const svg = layoutSvg(layout, { title: 'Rooms & <more>' });

  it('is well-formed, and the same every time', () => {
    expect(layoutSvg(layout, { title: 'Rooms & <more>' })).toBe(svg);
    const open: string[] = [];
    for (const [, closing, name, empty] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows every element, on whole millimetres except inside symbols', () => {
    for (const list of [layout.rooms, layout.walls, layout.doors, layout.windows, layout.fixtures])
      for (const { id } of list) expect(svg).toContain(`id="${id}"`);
    expect(svg).not.toMatch(/\d\.\d{3}/);
  });

  it('outlines elements that break a rule', () => {
    const fixture = layout.fixtures[0].id;
    const marked = layoutSvg(layout, {
      violations: [{ kind: 'FIXTURE_OVERLAP', severity: 'error', description: '', elements: [fixture] }],
    });
    expect(marked.match(/class="broken error"/g)).toHaveLength(1);
    expect(svg).not.toContain('class="broken');
  });
});

describe.each(drawn)('labels of %s', (_, layout) => {
  it.each(roomLabels(layout).map((label) => [label.room.name, label] as const))(
    'stand in %s',
    (__, label) => {
      expect(regionContains({ outer: label.room.polygon, holes: label.room.holes }, label.at)).toBe(true);
    },
  );

  it('stay off the furniture when there is space', () => {
    const roomy = roomLabels(layout).filter(({ room }) => room.area_m2 > 12);
    const covering = roomy.filter(({ at: [x, y], room }) =>
      layout.fixtures.some(({ room_id, footprint }) => {
        const [[x0, y0], , [x1, y1]] = footprint;
        return room_id === room.id && x > x0 && x < x1 && y > y0 && y < y1;
      }),
    );
    expect(covering).toEqual([]);
  });
});

describe('dimensions', () => {
  it('add up to the sides of the shell in every chain', () => {
    const [[, clinic]] = drawn;
    for (const { side, at } of dimensionChains(clinic)) {
      const along = side === 'bottom' || side === 'top' ? 0 : 1;
      const ends = clinic.shell.outline.map((point) => point[along]);
      expect([at[0], at[at.length - 1]]).toEqual([Math.min(...ends), Math.max(...ends)]);
      expect([...at].sort((p, q) => p - q)).toEqual(at);
    }
  });
});

/** Reads ASCII DXF strictly: pairs of codes and values, and entities with their groups. */
function readDxf(text: string): {
  version: string;
  units: string;
  layers: string[];
  entities: Map<number, string[]>[];
} {
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.length % 2).toBe(0);
  const groups = Array.from({ length: lines.length / 2 }, (_, i): [number, string] => {
    expect(lines[2 * i]).toMatch(/^ {0,2}\d+$/);
    return [Number(lines[2 * i]), lines[2 * i + 1]];
  });
  const header = (name: string) =>
    groups[groups.findIndex(([code, value]) => code === 9 && value === name) + 1][1];
  const objects: Map<number, string[]>[] = [];
  for (const [code, value] of groups) {
    if (code === 0) objects.push(new Map());
    const object = objects[objects.length - 1];
    object.set(code, [...(object.get(code) ?? []), value]);
  }
  const named = (name: string) => objects.filter((object) => object.get(0)?.[0] === name);
  expect(named('SECTION')).toHaveLength(named('ENDSEC').length);
  expect(objects[objects.length - 1].get(0)).toEqual(['EOF']);
  const start = objects.findIndex(
    (object) => object.get(0)?.[0] === 'SECTION' && object.get(2)?.[0] === 'ENTITIES',
  );
  return {
    version: header('$ACADVER'),
    units: header('$INSUNITS'),
    layers: named('LAYER').map((layer) => layer.get(2)![0]),
    entities: objects.slice(start + 1, -2),
  };
}

describe.each(drawn)('%s as DXF', (_, layout) => {
  const text = layoutDxf(layout);
  const { version, units, layers, entities } = readDxf(text);
  const of = (kind: string, layer: string) =>
    entities.filter((entity) => entity.get(0)![0] === kind && entity.get(8)![0] === layer);

  it('is an ASCII drawing of release 12 in millimetres, the same every time', () => {
    expect([version, units]).toEqual(['AC1009', '4']);
    expect(text).toMatch(/^[\n -~]*$/);
    expect(layoutDxf(layout)).toBe(text);
  });

  it('draws only on its own layers', () => {
    expect(layers).toEqual(['A-WALL', 'A-DOOR', 'A-GLAZ', 'A-FURN', 'A-AREA', 'A-ANNO']);
    const used = entities.flatMap((entity) => entity.get(8) ?? []);
    expect(used.filter((layer) => !layers.includes(layer))).toEqual([]);
  });

  it('closes every polyline', () => {
    expect(entities.filter((entity) => entity.get(0)![0] === 'SEQEND')).toHaveLength(
      entities.filter((entity) => entity.get(0)![0] === 'POLYLINE').length,
    );
  });

  it('has a wall for each wall, a swing for each leaf, and an outline and two lines of text for each room', () => {
    expect(of('POLYLINE', 'A-WALL')).toHaveLength(layout.walls.length + layout.shell.obstacles.length);
    expect(of('TEXT', 'A-ANNO')).toHaveLength(2 * layout.rooms.length);
    const leaves = layout.doors.flatMap((door) => doorLeaves(door).swinging);
    expect(leaves.length).toBeGreaterThanOrEqual(layout.doors.filter(({ swing }) => swing !== null).length);
    expect(of('ARC', 'A-DOOR')).toHaveLength(leaves.length);
    for (const arc of of('ARC', 'A-DOOR')) {
      expect((Number(arc.get(51)![0]) - Number(arc.get(50)![0]) + 360) % 360).toBe(90);
    }
  });

  it('escapes characters beyond ASCII', () => {
    expect(text).toContain('m\\U+00B2');
  });
});

describe.each(drawn)('%s as GeoJSON', (_, layout) => {
  const { features } = layoutGeoJson(layout);

  it('has a feature for every element', () => {
    const lists = [
      layout.rooms,
      layout.walls,
      layout.shell.obstacles,
      layout.doors,
      layout.windows,
      layout.fixtures,
    ];
    expect(features.map(({ id }) => id)).toEqual(lists.flatMap((list) => list.map(({ id }) => id)));
  });

  it('closes rings and turns them as RFC 7946 requires', () => {
    for (const { geometry } of features) {
      if (geometry.type !== 'Polygon') continue;
      geometry.coordinates.forEach((ring, i) => {
        expect(ring[ring.length - 1]).toEqual(ring[0]);
        expect(Math.sign(signedArea(ring))).toBe(i === 0 ? 1 : -1);
      });
    }
  });
});

describe('doors in drawings', () => {
  // Without rooms, because placing their labels takes most of the time of a drawing.
  const bare: Layout = { ...drawn[0][1], rooms: [], fixtures: [], windows: [] };
  const door = (more: Partial<LayoutDoor>): LayoutDoor => ({
    id: 'd1',
    kind: 'door',
    wall_id: null,
    segment: [
      [1000, 0],
      [2800, 0],
    ],
    width_mm: 1800,
    height_mm: 2100,
    connects: ['r1', null],
    swing: null,
    ...more,
  });
  const swing = { hinge: [1000, 0] as GridPoint, leaf_end: [1000, 1800] as GridPoint, into: 'r1' };
  const narrow: LayoutDoor['segment'] = [
    [1000, 0],
    [1900, 0],
  ];

  it.each<[string, LayoutDoor, number, number]>([
    ['a wide door with a swing has two leaves', door({ swing }), 2, 0],
    ['a wide entrance has two leaves', door({ kind: 'entrance' }), 2, 0],
    ['a wide door without a swing slides', door({}), 0, 2],
    [
      'a narrow door has one leaf',
      door({ segment: narrow, swing: { ...swing, leaf_end: [1000, 900] } }),
      1,
      0,
    ],
    ['a narrow entrance has one leaf', door({ kind: 'entrance', segment: narrow }), 1, 0],
    ['a passage has none', door({ kind: 'opening' }), 0, 0],
  ])('%s', (_, one, swinging, sliding) => {
    const leaves = doorLeaves(one);
    expect([leaves.swinging.length, leaves.sliding.length]).toEqual([swinging, sliding]);
    const svg = layoutSvg({ ...bare, doors: [one] });
    expect(svg.match(/class="leaf"/g) ?? []).toHaveLength(swinging + sliding);
    expect(svg.match(/class="sweep"/g) ?? []).toHaveLength(swinging);
    const dxf = layoutDxf({ ...bare, doors: [one] });
    expect(dxf.match(/\n\s*0\nARC\n/g) ?? []).toHaveLength(swinging);
    expect(dxf.match(/\n\s*0\nLINE\n\s*8\nA-DOOR\n/g)).toHaveLength(1 + swinging + sliding);
  });

  it('has two leaves of half its width that open to the side of the swing and meet in the middle', () => {
    const { swinging } = doorLeaves(door({ swing }));
    expect(swinging).toEqual([
      { hinge: [1000, 0], open: [1000, 900], shut: [1900, 0] },
      { hinge: [2800, 0], open: [2800, 900], shut: [1900, 0] },
    ]);
    expect(doorLeaves(door({ kind: 'entrance' })).swinging[0].open).toEqual([1000, -900]);
  });
});

describe('windows in drawings', () => {
  const shell = {
    ...flat().shell,
    windows: [
      [
        [2000, 0],
        [5000, 0],
      ],
    ] as Layout['shell']['windows'],
  };
  const { plan, programme } = flat();
  const layout = {
    ...detailLayout(plan, shell, programme, layoutProfile('plain'), 1),
    rooms: [],
    fixtures: [],
  };

  it('are whole where a partition divides them among two rooms', () => {
    const parts = layout.windows.filter(({ existing }) => existing);
    expect(parts.length).toBeGreaterThan(1);
    const svg = layoutSvg(layout);
    expect(svg.match(/class="frame"/g)).toHaveLength(1);
    for (const { id } of parts) expect(svg).toContain(`id="${id}"`);
    const glass = [
      ...layoutDxf(layout).matchAll(/\n\s*0\nLINE\n\s*8\nA-GLAZ\n\s*10\n(\S+)\n(?:.*\n){4}\s*11\n(\S+)\n/g),
    ];
    expect(glass.map(([, from, to]) => [Number(from), Number(to)])).toEqual([
      [2000, 5000],
      [2000, 5000],
      [2000, 5000],
    ]);
  });
});
