import { exactDirection, exactDistance, offsetFrom, squaredDistance } from '../../geometry';
import type { GridPoint, GridSegment, LayoutDoor } from '../../layout';

/** A wider door has two leaves, mm. */
const WIDEST_LEAF_MM = 1100;
/** Overlap of two sliding leaves, and their distance from the middle of the wall, mm. */
const OVERLAP_MM = 50;
const ASIDE_MM = 25;

/** A leaf that swings: its hinge, its free end when open at 90°, and its free end when shut. */
export interface SwingingLeaf {
  hinge: GridPoint;
  open: GridPoint;
  shut: GridPoint;
}

/** The leaves of a door as drawn; both lists are empty for a passage. */
export interface DoorLeaves {
  swinging: SwingingLeaf[];
  /** Leaves that slide along the wall, from end to end. */
  sliding: GridSegment[];
}

/** One leaf, or two where the door is too wide for one. Entrances open outwards; wide doors without a swing slide. */
export function doorLeaves({ kind, segment, swing }: LayoutDoor): DoorLeaves {
  const [p, q] = segment;
  const width = exactDistance(p, q);
  if (kind === 'opening' || width === 0) return { swinging: [], sliding: [] };
  const along = exactDirection(p, q);
  if (swing === null && kind === 'door') {
    const half = width / 2 + OVERLAP_MM;
    return {
      swinging: [],
      sliding: [
        [offsetFrom(p, along, 0, ASIDE_MM), offsetFrom(p, along, half, ASIDE_MM)],
        [offsetFrom(p, along, width - half, -ASIDE_MM), offsetFrom(p, along, width, -ASIDE_MM)],
      ],
    };
  }
  // The outside is to the right of an entrance, because outlines are counter-clockwise.
  const into =
    swing === null ? ([along[1], -along[0]] as GridPoint) : exactDirection(swing.hinge, swing.leaf_end);
  if (width > WIDEST_LEAF_MM) {
    const middle = offsetFrom(p, along, width / 2);
    return {
      swinging: [p, q].map((hinge) => ({ hinge, open: offsetFrom(hinge, into, width / 2), shut: middle })),
      sliding: [],
    };
  }
  const hinge = swing?.hinge ?? p;
  const open = swing?.leaf_end ?? offsetFrom(p, into, width);
  const shut = squaredDistance(p, hinge) > squaredDistance(q, hinge) ? p : q;
  return { swinging: [{ hinge, open, shut }], sliding: [] };
}
