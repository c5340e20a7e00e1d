import {
  extractPlan,
  measurePlan,
  type MeasuredOpening,
  type MeasuredRoom,
} from '../../src/domain/extraction';
import type { Point } from '../../src/domain/geometry';
import { arc, line, outline, smallDrawing, solid, type SmallShape } from './small-drawing';

/** Two rooms, 4 × 3 m each, with a wall of 150 mm between them that is open from x = 1 to x = 1 + `gap`, in metres. */
export const twoRooms = (gap: number): SmallShape[] => [
  solid(0, 0, 4.4, 0.2),
  solid(0, 6.35, 4.4, 6.55),
  solid(0, 0.2, 0.2, 6.35),
  solid(4.2, 0.2, 4.4, 6.35),
  solid(0.2, 3.2, 1, 3.35),
  solid(1 + gap, 3.2, 4.2, 3.35),
];
export const NAMES = [
  { text: 'Bedroom', at: [2.2, 1.2] as Point },
  { text: 'Kitchen', at: [2.2, 5.6] as Point },
];

/** What the extraction finds in a small drawing; `joined` has the number of openings of each room. */
export function extracted(
  shapes: readonly SmallShape[],
  texts = NAMES,
): { openings: MeasuredOpening[]; rooms: MeasuredRoom[]; joined: number[] } {
  const plan = extractPlan(smallDrawing(shapes, texts));
  const { openings, rooms } = measurePlan(plan, plan.scale);
  const joined = rooms.map((room) => room.opening_ids.length).sort();
  return { openings, rooms, joined };
}

/** A leaf with its arc, hinged at x = `hinge` and open downwards; a negative width hinges it on the right. */
export const leafAt = (hinge: number, width: number): SmallShape[] => [
  line([hinge, 3.35], [hinge, 3.35 + Math.abs(width)]),
  width > 0 ? arc([hinge, 3.35], width, 90, 0) : arc([hinge, 3.35], -width, 90, 180),
];

/** The two rooms with walls drawn as lines that run through. */
export const LINED: SmallShape[] = [
  outline(0, 0, 4.4, 6.55, 0.5),
  outline(0.2, 0.2, 4.2, 3.2, 0.5),
  outline(0.2, 3.35, 4.2, 6.35, 0.5),
];
/** The two rooms with solid walls that run through. */
export const SOLID: SmallShape[] = [...twoRooms(0.9), solid(0.9, 3.2, 2, 3.35)];
