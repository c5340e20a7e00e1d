import type { Cell, CellPlan, CellRect } from '../cell-plan';
import type { KeptRoom, Shell } from '../shell';
import { isOnGrid } from './grid-outline';

/** The owner of a piece of ground. */
export type Owner = { kind: 'cell'; cell: Cell } | { kind: 'corridor' } | { kind: 'kept'; room: KeptRoom };

/** Marks ground without an owner: outside the shell. */
export const NOBODY = -1;

/** Steps of margin round the plan, so that neighbours need no bounds checks and slivers find an owner. */
const MARGIN = 3;
/** Steps by which ground grows out to an outline that does not run on the grid. */
const GROWTH = 2;

/**
 * The owner of every 50 mm square. Columns and shafts bound rooms like outer walls: partitions end at them and do not go
 * round. Their ground is divided among the rooms around them, so that floors reach their faces.
 */
export class OwnerGrid {
  readonly stride: number;
  readonly rows: number;
  readonly owners: Owner[] = [];
  /** Number of the owner of each square; `NOBODY` outside. */
  readonly of: Int16Array;
  /** Squares that a column or a shaft touches. */
  readonly solid: Uint8Array;
  /** Squares wholly inside the shell. */
  readonly ground: Uint8Array;

  constructor(
    readonly plan: CellPlan,
    readonly shell: Shell,
  ) {
    this.stride = plan.width + 2 * MARGIN;
    this.rows = plan.height + 2 * MARGIN;
    this.of = new Int16Array(this.stride * this.rows).fill(NOBODY);
    this.solid = new Uint8Array(this.of.length);
    this.ground = new Uint8Array(this.of.length);
    this.own({ kind: 'corridor' }, plan.corridor);
    for (const cell of plan.cells) this.own({ kind: 'cell', cell }, cell.rects);
    this.ownBlocked();
    this.spread(this.solid, Infinity);
    for (let i = 0; i < this.of.length; i++) if (this.of[i] !== NOBODY) this.ground[i] = 1;
    if (!isOnGrid(shell.outline)) this.spread(null, GROWTH);
  }

  /** Place of the square whose lower left corner is at (x, y), in grid steps. */
  at(x: number, y: number): number {
    return (y + MARGIN) * this.stride + x + MARGIN;
  }

  /** Grid steps of the lower left corner of a square. */
  xOf(place: number): number {
    return (place % this.stride) - MARGIN;
  }

  yOf(place: number): number {
    return Math.floor(place / this.stride) - MARGIN;
  }

  /** Owner of the square that a point in grid steps lies in; the point may be fractional. */
  ownerAt(x: number, y: number): number {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const outside =
      column < -MARGIN ||
      row < -MARGIN ||
      column >= this.plan.width + MARGIN ||
      row >= this.plan.height + MARGIN;
    return outside ? NOBODY : this.of[this.at(column, row)];
  }

  private own(owner: Owner, rects: readonly CellRect[]): void {
    const number = this.owners.push(owner) - 1;
    this.paint(rects, this.of, number);
  }

  private ownBlocked(): void {
    const kept = new Map(this.shell.kept_rooms.map((room) => [room.id, room]));
    for (const { id, rects } of this.plan.blocked) {
      const room = kept.get(id);
      if (room) this.own({ kind: 'kept', room }, rects);
      else this.paint(rects, this.solid, 1);
    }
  }

  private paint(rects: readonly CellRect[], onto: Int16Array | Uint8Array, value: number): void {
    for (const [x0, y0, x1, y1] of rects) {
      for (let y = y0; y < y1; y++) onto.fill(value, this.at(x0, y), this.at(x1, y));
    }
  }

  /**
   * Gives squares without an owner (of `within`, or anywhere) to their neighbours, ring by ring. Rooms come before the
   * corridor, so that a column beside a corridor stands in the room and the corridor's wall stays straight.
   */
  private spread(within: Uint8Array | null, rounds: number): void {
    let waiting: number[] = [];
    for (let i = this.stride; i < this.of.length - this.stride; i++) {
      if (this.of[i] === NOBODY && (within === null || within[i] === 1)) waiting.push(i);
    }
    for (const corridorToo of within === null ? [true] : [false, true]) {
      for (let round = 0, moved = true; moved && round < rounds; round++) {
        const owners = waiting.map((place) => this.neighbourOf(place, corridorToo));
        const left = waiting.filter((place, i) => {
          if (owners[i] === NOBODY) return true;
          this.of[place] = owners[i];
          return false;
        });
        moved = left.length < waiting.length;
        waiting = left;
      }
    }
  }

  private neighbourOf(place: number, corridorToo: boolean): number {
    for (const step of [-1, 1, -this.stride, this.stride]) {
      const owner = this.of[place + step];
      if (owner !== NOBODY && (corridorToo || this.owners[owner].kind === 'cell')) return owner;
    }
    return NOBODY;
  }
}
