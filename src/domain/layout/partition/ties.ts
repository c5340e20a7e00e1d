import type { Relation } from '../programme';
import type { RoomSize } from './room-table';

const NEAR_WEIGHT = 1.6;
const ADJACENT_WEIGHT = 0.9;
const AWAY_WEIGHT = 0.4;
/** Wet rooms share a riser where they can; rooms of one type lie side by side. */
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

/** Wishes about where rooms lie to each other, as costs of 0 and more. */
export class Ties {
  private readonly ties: Tie[] = [];

  constructor(
    sizes: readonly RoomSize[],
    relations: readonly Relation[],
    private readonly door: readonly [x: number, y: number],
    /** Width and height of the shell together, steps. */
    private readonly span: number,
  ) {
    const index = new Map(sizes.map(({ requirement }, i) => [requirement.id, i]));
    for (const { kind, from, to, weight } of relations) {
      const [a, b] = [index.get(from), index.get(to)];
      if (a !== undefined && b !== undefined && a !== b) this.ties.push({ kind, a, b, weight });
      else if (a !== undefined && to === 'entrance') this.ties.push({ kind, a, b: -1, weight });
      else if (b !== undefined && from === 'entrance') this.ties.push({ kind, a: b, b: -1, weight });
    }
    this.chain(sizes, ({ zone }) => (zone === 'wet' ? zone : null), WET_WEIGHT);
    this.chain(sizes, ({ requirement }) => requirement.type, ALIKE_WEIGHT);
  }

  /** Draws each room to the one before it of the same group. */
  private chain(
    sizes: readonly RoomSize[],
    groupOf: (size: RoomSize) => string | null,
    weight: number,
  ): void {
    const last = new Map<string, number>();
    sizes.forEach((size, b) => {
      const group = groupOf(size);
      if (group === null) return;
      const a = last.get(group);
      if (a !== undefined) this.ties.push({ kind: 'near', a, b, weight });
      last.set(group, b);
    });
  }

  /** `boxes` holds x0, y0, x1, y1 of each room. */
  cost(boxes: Int32Array): number {
    let cost = 0;
    for (const { kind, a, b, weight } of this.ties) {
      const [i, k] = [a * 4, b * 4];
      const [x0, y0, x1, y1] =
        b < 0 ? [this.door[0], this.door[1], this.door[0], this.door[1]] : boxes.subarray(k, k + 4);
      const gapX = Math.max(boxes[i] - x1, x0 - boxes[i + 2]);
      const gapY = Math.max(boxes[i + 1] - y1, y0 - boxes[i + 3]);
      const distance = (Math.max(0, gapX) + Math.max(0, gapY)) / this.span;
      const touching = (gapX === 0 && gapY <= -COMMON_WALL) || (gapY === 0 && gapX <= -COMMON_WALL);
      if (kind === 'near') cost += NEAR_WEIGHT * weight * distance;
      else if (kind === 'away') cost += touching ? AWAY_WEIGHT * weight : 0;
      else if (!touching) cost += ADJACENT_WEIGHT * weight * (1 + distance);
    }
    return cost;
  }
}
