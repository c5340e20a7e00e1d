import { measurePlan } from '../../../src/domain/extraction/publish/measured-plan';
import type { Opening, PlanGeometry, Point, Wall } from '../../../src/domain/extraction/model/plan-geometry';
import {
  type CountryValues,
  profileOf,
  type StandardId,
  takeOff,
  type Takeoff,
  type TakeoffSettings,
} from '../../../src/domain/takeoff';
import { gridPlan } from '../takeoff/grid-plan';

/** A room of its clear sizes in mm, with openings in its left wall one after the other. */
export interface RoomDescription {
  width: number;
  depth: number;
  type?: string;
  /** Of all walls, mm. */
  thickness?: number;
  openings: { id: string; kind: Opening['kind']; width: number }[];
}

/** Drawing units are millimetres. */
export function oneRoom({
  width,
  depth,
  type = 'office',
  thickness = 100,
  openings,
}: RoomDescription): PlanGeometry {
  const half = thickness / 2;
  const wall = (id: string, from: Point, to: Point): Wall => ({
    ...{ id, thickness, layer: null, confidence: 1 },
    centreline: [from, to],
    polygon: [from, to],
  });
  let at = 0;
  const found = openings.map(({ id, kind, width: clear }): Opening => {
    const segment: [Point, Point] = [
      [-half, at],
      [-half, at + clear],
    ];
    at += clear;
    return { id, kind, wall_id: 'w1', segment, swing: null, confidence: 1, evidence: 'arc' };
  });
  return {
    ...EMPTY,
    walls: [
      wall('w1', [-half, 0], [-half, depth]),
      wall('w2', [0, -half], [width, -half]),
      wall('w3', [width + half, 0], [width + half, depth]),
      wall('w4', [0, depth + half], [width, depth + half]),
    ],
    rooms: [
      {
        ...{ id: 'r1', name: 'Room', number: null, type, type_confidence: 1, holes: [], edited: false },
        confidence: 1,
        polygon: [
          [0, 0],
          [width, 0],
          [width, depth],
          [0, depth],
        ],
        wall_ids: ['w1', 'w2', 'w3', 'w4'],
        opening_ids: openings.map(({ id }) => id),
      },
    ],
    openings: found,
  };
}

/** All of a plan but its elements. */
const EMPTY = gridPlan(
  {
    widths: [1000],
    depths: [1000],
    thickness: 100,
    types: ['office'],
    openings: [{ kind: 'door', width: 900 }],
  },
  1,
);

/** The skirting of this name has no known height, so that walls are measured from the floor. */
export const NO_SKIRTING: TakeoffSettings = { materials: { skirting: 'flush-skirting' } };

export function takeoffOf(
  plan: PlanGeometry,
  standard: StandardId,
  settings: TakeoffSettings = {},
  country?: CountryValues,
): Takeoff {
  const measured = measurePlan(plan, plan.scale);
  return takeOff(measured, { ceiling_height_mm: 2700, ...settings }, profileOf(standard), country);
}

/** Quantity and unit of a line. */
export function quantityOf({ lines }: Takeoff, id: string): string | undefined {
  const line = lines.find((each) => each.id === id);
  return line && `${line.bill_qty} ${line.unit}`;
}
