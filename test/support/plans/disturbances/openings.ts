import type {
  DoorDescription,
  OpeningDescription,
  OpeningLook,
  PlanDescription,
  WindowDescription,
} from '../description';
import { placeOpenings } from '../placed-openings';
import { contains } from '../polygon';
import { along, direction, distance, dot } from '../vector';
import { wallAxes } from '../wall-axes';
import { WallRuns } from '../wall-runs';
import type { Disturbance } from './disturbance';

const GLASS_FRONTS = 3;
const GLASS_CORNERS = 2;
const MASKED = ['paintedOpenings', 'wipeouts', 'windowsInFaces'];

export const OPENINGS: readonly Disturbance[] = [
  {
    // Walls run through; a grey or blue patch on them is the opening.
    name: 'paintedOpenings',
    overrides: { walls: { joined: true } },
    clashes: [...MASKED, 'bareHatch', 'linedWalls', 'buttedWalls'],
    apply: (plan, dice) => looking(plan, { masked: dice.pick(['grey', 'blue']) }),
  },
  {
    // White masks hide the lines of the wall behind doors and windows.
    name: 'wipeouts',
    overrides: { walls: { style: 'double', joined: true } },
    clashes: [...MASKED, 'bareHatch', 'buttedWalls'],
    apply: (plan) => looking(plan, { masked: 'white' }),
  },
  {
    name: 'sidelights',
    apply: (plan, dice) =>
      withOpenings(plan, (what) => {
        if (what.kind !== 'door' || what.leaf !== 'single') return [];
        const [wide, narrow] = plan.units === 'feet-inches' ? [609.6, 304.8] : [600, 300];
        const side = dice.pick([wide, narrow]);
        const doors = [
          [side, side],
          [side, 0],
          [0, narrow],
        ] as const;
        return doors.map((sidelights) => ({ ...what, sidelights }));
      }),
  },
  {
    // The leaf is narrower than the opening in the wall by its frame.
    name: 'framedLeaves',
    apply: (plan) =>
      withOpenings(plan, (what) => (isSwing(what) ? [{ ...what, frame: plan.building.grid * 12 }] : [])),
  },
  {
    name: 'emptyCurves',
    overrides: { openings: { arc: 'curve' } },
    apply: (plan) => ({ ...plan, hand: { ...plan.hand, emptyCurves: true } }),
  },
  {
    // Rooms whose whole outer wall is glass, wider than any window.
    name: 'glassFronts',
    apply: (plan, dice) => {
      const inFront = ({ kind, between, wall }: OpeningDescription): boolean =>
        kind === 'window' && between[1] === null && !wall;
      const rooms = new Set(plan.building.openings.filter(inFront).map(({ between }) => between[0]));
      return dice
        .shuffle([...rooms])
        .slice(0, GLASS_FRONTS)
        .reduce((drawn, room) => {
          const kept = drawn.building.openings.filter((what) => !(inFront(what) && what.between[0] === room));
          const glass = {
            kind: 'window',
            between: [room, null],
            width: 0,
            position: 0.5,
            glazed: 'wall',
          } as const;
          return ifItFits(drawn, [...kept, glass]);
        }, plan);
    },
  },
  {
    // Openings without a door between rooms, with their lintels dashed.
    name: 'passages',
    apply: (plan, dice) =>
      withOpenings(plan, (what) =>
        what.kind === 'door' && what.leaf === 'single' && what.between[1] !== null && dice.chance(0.3)
          ? [{ ...what, leaf: 'passage' }]
          : [],
      ),
  },
  {
    name: 'foldingDoors',
    apply: (plan, dice) =>
      withOpenings(plan, (what) => (isSwing(what) && dice.chance(0.5) ? [{ ...what, leaf: 'folding' }] : [])),
  },
  {
    // A room without its outer wall, such as a loggia: it cannot be found, and that must be said.
    name: 'openRoom',
    clashes: [...MASKED, 'linedWalls', 'buttedWalls'],
    apply: (plan, dice) => {
      const inFront = ({ kind, between, wall }: OpeningDescription): boolean =>
        kind === 'window' && between[1] === null && !wall;
      const fronts = plan.building.openings.filter(inFront);
      if (fronts.length === 0) return plan;
      const room = dice.pick(fronts).between[0];
      const kept = plan.building.openings.filter((what) => !(inFront(what) && what.between[0] === room));
      const missing: WindowDescription = {
        kind: 'window',
        between: [room, null],
        width: 0,
        position: 0.5,
        glazed: 'wall',
        absent: true,
      };
      return ifItFits(plan, [...kept, missing]);
    },
  },
  {
    name: 'thickWalls',
    apply: (plan, dice) => {
      const outer = plan.units === 'feet-inches' ? 508 : dice.pick([490, 550, 600]);
      return ifItFits({ ...plan, building: { ...plan.building, outer } }, plan.building.openings, plan);
    },
  },
  {
    // Glass on both sides of a corner of the building, without a wall between.
    name: 'cornerGlass',
    clashes: ['linedWalls', 'buttedWalls', 'windowsInFaces', 'paintedOpenings', 'wipeouts', 'brokenLines'],
    apply: (plan, dice) =>
      dice
        .shuffle(glassCorners(plan))
        .slice(0, GLASS_CORNERS)
        .reduce((drawn, corner) => {
          const kept = drawn.building.openings.filter(
            (what) =>
              !corner.some((glass) => glass.between[0] === what.between[0] && what.between[1] === null),
          );
          return ifItFits(drawn, [...kept, ...corner]);
        }, plan),
  },
];

/** Two windows for every corner of the building that one room fills and that is free of other walls. */
function glassCorners({ building }: PlanDescription): WindowDescription[][] {
  const axes = wallAxes(building);
  const runs = new WallRuns(axes);
  return building.rooms.flatMap(({ id, use, outline }) => {
    if (use === 'shaft' || use === 'stair') return [];
    const outer = runs.between([id, null]);
    return outer.flatMap((run, wall) =>
      outer.slice(wall + 1).flatMap((other, k): WindowDescription[][] => {
        const corner = [run.from, run.to].find((p) =>
          [other.from, other.to].some((q) => distance(p, q) < 0.1),
        );
        if (
          !corner ||
          axes.filter(({ from, to }) => [from, to].some((p) => distance(p, corner) < 0.1)).length > 2
        )
          return [];
        const ways = [run, other].map(({ from }) => (distance(from, corner) < 0.1 ? 'toStart' : 'toEnd'));
        const inwards = [run, other].map(({ from, to }, i) =>
          ways[i] === 'toStart' ? direction(from, to) : direction(to, from),
        );
        const inside = along(along(corner, inwards[0], 50), inwards[1], 50);
        if (Math.abs(dot(inwards[0], inwards[1])) > 0.1 || !contains([outline], inside)) return [];
        return [
          [run, other].map(({ length }, i) => ({
            kind: 'window',
            between: [id, null],
            wall: wall + (i === 0 ? 0 : k + 1),
            width: Math.min(2000, Math.floor((length - 900) / 100) * 100),
            position: 0,
            glazed: ways[i] as 'toStart' | 'toEnd',
          })),
        ];
      }),
    );
  });
}

const isSwing = (what: OpeningDescription): what is DoorDescription =>
  what.kind === 'door' && what.leaf !== 'sliding';

const looking = (plan: PlanDescription, changes: Partial<OpeningLook>): PlanDescription => ({
  ...plan,
  openings: { ...plan.openings, ...changes },
});

/** The plan with the first of the changed openings that fits, one opening after the other. */
function withOpenings(
  plan: PlanDescription,
  changed: (what: OpeningDescription) => readonly OpeningDescription[],
): PlanDescription {
  return plan.building.openings.reduce((drawn, what, i) => {
    const at = (other: OpeningDescription): OpeningDescription[] => drawn.building.openings.with(i, other);
    for (const other of changed(what)) {
      const next = ifItFits(drawn, at(other));
      if (next !== drawn) return next;
    }
    return drawn;
  }, plan);
}

/** The plan with these openings; `other`, as a rule the plan as it was, when they do not fit the walls. */
function ifItFits(
  plan: PlanDescription,
  openings: readonly OpeningDescription[],
  other = plan,
): PlanDescription {
  const building = { ...plan.building, openings };
  try {
    placeOpenings(building, wallAxes(building));
    return { ...plan, building };
  } catch {
    return other;
  }
}
