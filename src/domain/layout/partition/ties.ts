import type { Relation } from '../programme';
import type { RoomSize } from './room-table';

const NEAR_WEIGHT = 1.6;
const ADJACENT_WEIGHT = 0.9;
const AWAY_WEIGHT = 0.4;
/** Wet rooms should share a riser, and rooms of one type should lie side by side. */
const WET_WEIGHT = 0.2;
const ALIKE_WEIGHT = 0.15;
/** Common wall that makes rooms adjacent, steps. */
const COMMON_WALL = 16;

interface Tie {
  kind: Relation['kind'];
  a: number;
  /** −1 is the entrance. */
  b: number;
  weight: number;
}

const KINDS = ['near', 'adjacent', 'away'] as const satisfies readonly Relation['kind'][];
const FACTORS = { near: NEAR_WEIGHT, adjacent: ADJACENT_WEIGHT, away: AWAY_WEIGHT };

/** Wishes about where rooms lie to each other, as costs of 0 or more. */
export class Ties {
  private readonly count: number;
  /** By tie: its kind, where its rooms begin in `boxes` (the entrance: −1), and what it costs at most. */
  private readonly kind: Uint8Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly factor: Float64Array;

  constructor(
    sizes: readonly RoomSize[],
    relations: readonly Relation[],
    private readonly door: readonly [x: number, y: number],
    /** Width and height of the shell together, steps. */
    private readonly span: number,
  ) {
    const ties = [
      ...statedTies(sizes, relations),
      ...chain(sizes, ({ zone }) => (zone === 'wet' ? zone : null), WET_WEIGHT),
      ...chain(sizes, ({ requirement }) => requirement.type, ALIKE_WEIGHT),
    ];
    this.count = ties.length;
    this.kind = Uint8Array.from(ties, ({ kind }) => KINDS.indexOf(kind));
    this.from = Int32Array.from(ties, ({ a }) => a * 4);
    this.to = Int32Array.from(ties, ({ b }) => (b < 0 ? b : b * 4));
    this.factor = Float64Array.from(ties, ({ kind, weight }) => FACTORS[kind] * weight);
  }

  /** Cost of all ties; `boxes` holds x0, y0, x1, y1 of each room. Runs at every move, so it makes no objects. */
  cost(boxes: Int32Array): number {
    const { count, kind, from, to, factor, span } = this;
    const [doorX, doorY] = this.door;
    let cost = 0;
    for (let tie = 0; tie < count; tie++) {
      const [i, k] = [from[tie], to[tie]];
      const x0 = k < 0 ? doorX : boxes[k];
      const y0 = k < 0 ? doorY : boxes[k + 1];
      const x1 = k < 0 ? doorX : boxes[k + 2];
      const y1 = k < 0 ? doorY : boxes[k + 3];
      const gapX = Math.max(boxes[i] - x1, x0 - boxes[i + 2]);
      const gapY = Math.max(boxes[i + 1] - y1, y0 - boxes[i + 3]);
      const distance = (Math.max(0, gapX) + Math.max(0, gapY)) / span;
      if (kind[tie] === 0) {
        cost += factor[tie] * distance;
        continue;
      }
      const touching = (gapX === 0 && gapY <= -COMMON_WALL) || (gapY === 0 && gapX <= -COMMON_WALL);
      if (kind[tie] === 2) cost += touching ? factor[tie] : 0;
      else if (!touching) cost += factor[tie] * (1 + distance);
    }
    return cost;
  }
}

function statedTies(sizes: readonly RoomSize[], relations: readonly Relation[]): Tie[] {
  const index = new Map(sizes.map(({ requirement }, i) => [requirement.id, i]));
  return relations.flatMap(({ kind, from, to, weight }): Tie[] => {
    const [a, b] = [index.get(from), index.get(to)];
    if (a !== undefined && b !== undefined && a !== b) return [{ kind, a, b, weight }];
    if (a !== undefined && to === 'entrance') return [{ kind, a, b: -1, weight }];
    if (b !== undefined && from === 'entrance') return [{ kind, a: b, b: -1, weight }];
    return [];
  });
}

/** Draws each room to the one before it of the same group. */
function chain(
  sizes: readonly RoomSize[],
  groupOf: (size: RoomSize) => string | null,
  weight: number,
): Tie[] {
  const last = new Map<string, number>();
  return sizes.flatMap((size, b): Tie[] => {
    const group = groupOf(size);
    if (group === null) return [];
    const a = last.get(group);
    last.set(group, b);
    return a === undefined ? [] : [{ kind: 'near', a, b, weight }];
  });
}
