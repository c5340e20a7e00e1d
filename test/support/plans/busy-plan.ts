import type { Building, PlanDescription, RoomDescription } from './description';
import { PLAIN_HABITS } from './habits';
import { Dice } from './dice';
import { type DrawnPlan, drawPlan } from './draw-plan';
import { PROGRAMMES, row } from './layouts/blocks';
import { METRIC_OPENINGS, randomOpenings } from './random-openings';
import { times } from './vector';

/** Modules of 100 mm: two rows of rooms with a corridor between them make a strip. */
const ROOM_DEPTH = 46;
const CORRIDOR = 18;
const STRIP = 2 * ROOM_DEPTH + CORRIDOR;
/** Average number of segments for each module of a strip's length; only a first guess. */
const SEGMENTS_PER_MODULE = 17;

/**
 * A sheet with about this many segments (within 5 %), like a large office floor: hatched walls, furniture, tiled
 * floors, dimensions. More segments mean a larger building on larger paper, not denser hatching.
 */
export function busyPlan(segments: number): DrawnPlan {
  let modules = segments / SEGMENTS_PER_MODULE;
  for (let attempt = 0; ; attempt++) {
    const drawn = drawPlan(officeFloor(modules));
    if (Math.abs(drawn.segments / segments - 1) <= 0.05 || attempt === 3) return drawn;
    modules *= segments / drawn.segments;
  }
}

/** Enough corridor strips, one behind the other, to make the floor about square. */
function officeFloor(modules: number): PlanDescription {
  const strips = Math.max(1, Math.round(Math.sqrt(modules / STRIP)));
  const length = Math.max(60, Math.round(modules / strips));
  const dice = new Dice(1);
  const blocks = Array.from({ length: strips }).flatMap((_, i) => {
    const y = i * STRIP;
    const south = y + ROOM_DEPTH + CORRIDOR;
    return [
      ...row([0, y, length, ROOM_DEPTH], 'bottom', PROGRAMMES.office, dice),
      {
        use: 'corridor' as const,
        outline: [
          [0, y + ROOM_DEPTH],
          [length, y + ROOM_DEPTH],
          [length, south],
          [0, south],
        ] as const,
      },
      ...row([0, south, length, ROOM_DEPTH], 'top', PROGRAMMES.office, dice),
    ];
  });
  const rooms = blocks.map(({ use, outline }, i): RoomDescription => ({
    id: `r${i + 1}`,
    use,
    number: use === 'shaft' ? undefined : String(i + 1),
    outline: outline.map((point) => times(point, 100)),
  }));
  const shell: Building = { rooms, openings: [], outer: 300, inner: 120, bearing: 150, grid: 10 };
  return {
    project: 'Riverside Works',
    title: 'Office floor',
    drawingNumber: 'A-900',
    language: 'en',
    units: 'mm',
    building: { ...shell, openings: randomOpenings(shell, METRIC_OPENINGS, dice) },
    walls: { style: 'hatched', grey: 0.3, outlined: true, joined: false },
    openings: { windowLines: 4, leaf: 'slab', arc: 'curve', hinge: 'face', threshold: false },
    annotation: {
      dimensions: { ends: 'tick', openings: true, sides: 4 },
      label: { number: true, area: true, boxed: true },
      scaleNote: 'right',
      furniture: true,
      floorHatches: true,
      grid: 'through',
      northArrow: true,
      legend: true,
      scaleBar: true,
    },
    habits: { ...PLAIN_HABITS, tags: true, columns: true },
    sheet: { paper: null, ratio: 100, rotate: 0, frame: true, titleBlock: 'corner', layers: 'aia' },
  };
}
