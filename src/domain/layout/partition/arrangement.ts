import { LEAST_OPENING, ownerOf } from './annex';
import { onGrid, type Bay } from './bay';
import type { Ties } from './ties';
import { keepsRules, netRoom, RULE_BROKEN, shapeCost, type NetRoom } from './room-cost';
import type { RoomSize } from './room-table';
import { Slicer, STRIDE } from './slice-bay';
import type { SnappedShell } from './snapped-shell';

/** Lit outer wall that counts as daylight, steps. */
const LEAST_LIT = 20;
const DAYLIGHT_WEIGHT = 0.8;
const PULL_WEIGHT = 1;
/** Cost of a partition that ends in a window. */
export const WINDOW_CUT = 0.5;
/** Cost of leaving a bay without rooms, for the whole ground. */
const EMPTY_WEIGHT = 3;

/** The parts of an arrangement. */
export interface Site {
  shell: SnappedShell;
  sizes: readonly RoomSize[];
  ties: Ties;
  bays: readonly Bay[];
  /** Middle of the entrance. */
  door: readonly [x: number, y: number];
}

/** The rooms of each bay in their order, with the cost. Changes can be tried and taken back. */
export class Arrangement {
  /** Rooms of each bay along its frontage. */
  readonly order: number[][];
  /** STRIDE numbers a room, in its bay's coordinates. */
  readonly cells: Int32Array;
  /** Global x0, y0, x1, y1 a room. */
  readonly boxes: Int32Array;
  cost = 0;
  private readonly bayCosts: number[];
  private tieCost = 0;
  private readonly slicer: Slicer;
  private readonly savedCells: Int32Array;
  private readonly savedBoxes: Int32Array;
  private readonly net: NetRoom = { area: 0, short: 0, long: 0, aspect: 0, border: 0, awkward: 0 };
  private readonly total: number;

  constructor(
    readonly site: Site,
    order: number[][],
    readonly factor: number,
  ) {
    const { sizes, bays } = site;
    this.order = order;
    this.cells = new Int32Array(sizes.length * STRIDE);
    this.boxes = new Int32Array(sizes.length * 4);
    this.slicer = new Slicer(bays, sizes, factor);
    this.savedCells = new Int32Array(this.cells.length);
    this.savedBoxes = new Int32Array(this.boxes.length);
    this.total = bays.reduce((sum, bay) => sum + bay.length * bay.depth, 0);
    this.bayCosts = bays.map((_, k) => this.layBay(k));
    this.tieCost = site.ties.cost(this.boxes);
    this.cost = this.bayCosts.reduce((sum, cost) => sum + cost, this.tieCost);
  }

  /**
   * Applies `change` to the orders of bays `a` and `b`. When `accept` refuses the difference in cost, `revert` undoes the
   * change.
   */
  attempt(
    a: number,
    b: number,
    change: () => void,
    revert: () => void,
    accept: (delta: number) => boolean,
  ): boolean {
    this.savedCells.set(this.cells);
    this.savedBoxes.set(this.boxes);
    change();
    const before = this.bayCosts[a] + (a === b ? 0 : this.bayCosts[b]) + this.tieCost;
    const costA = this.layBay(a);
    const costB = a === b ? 0 : this.layBay(b);
    const tieCost = this.site.ties.cost(this.boxes);
    const delta = costA + costB + tieCost - before;
    if (accept(delta)) {
      this.bayCosts[a] = costA;
      if (a !== b) this.bayCosts[b] = costB;
      this.tieCost = tieCost;
      this.cost += delta;
      return true;
    }
    revert();
    this.cells.set(this.savedCells);
    this.boxes.set(this.savedBoxes);
    return false;
  }

  /** Whether every bay has rooms and every room has what it needs. */
  keepsRules(): boolean {
    const { bays, sizes } = this.site;
    return this.order.every(
      (rooms, k) =>
        rooms.length > 0 &&
        rooms.every((room) => {
          this.measure(room, bays[k], rooms);
          return keepsRules(this.net, sizes[room]);
        }) &&
        bays[k].annexes.every(({ rect }) => ownerOf(rect, rooms, this.cells).border >= LEAST_OPENING),
    );
  }

  /** Net area of a room as arranged, cells. */
  netArea(room: number, bay: number): number {
    this.measure(room, this.site.bays[bay], this.order[bay]);
    return this.net.area;
  }

  private measure(room: number, bay: Bay, rooms: readonly number[]): void {
    netRoom(room, this.cells, bay, this.net);
    for (const { rect, net } of bay.annexes)
      if (ownerOf(rect, rooms, this.cells).room === room) this.net.area += net;
  }

  private layBay(k: number): number {
    const { bays, sizes, shell, door } = this.site;
    const [bay, rooms] = [bays[k], this.order[k]];
    if (rooms.length === 0)
      return RULE_BROKEN + (EMPTY_WEIGHT * sizes.length * bay.length * bay.depth) / this.total;
    const missing = this.slicer.slice(k, rooms, this.cells);
    let cost = missing > 0 ? RULE_BROKEN + (20 * missing) / bay.length : 0;
    cost += WINDOW_CUT * this.slicer.cutWindows;
    for (const { rect } of bay.annexes)
      if (ownerOf(rect, rooms, this.cells).border < LEAST_OPENING) cost += RULE_BROKEN;
    for (const room of rooms) {
      this.measure(room, bay, rooms);
      cost += shapeCost(this.net, sizes[room], this.factor);
      const at = room * STRIDE;
      const { cells } = this;
      const [x0, y0, x1, y1] = onGrid(bay, cells[at], cells[at + 1], cells[at + 2], cells[at + 3]);
      // One by one: copying a short array with `set` takes several times as long.
      const to = room * 4;
      this.boxes[to] = x0;
      this.boxes[to + 1] = y0;
      this.boxes[to + 2] = x1;
      this.boxes[to + 3] = y1;
      const { daylight, pull } = sizes[room];
      if (daylight > 0 && shell.litSum.within(x0, y0, x1, y1) < LEAST_LIT) cost += DAYLIGHT_WEIGHT * daylight;
      if (pull !== 0) {
        const away = Math.abs(x0 + x1 - 2 * door[0]) + Math.abs(y0 + y1 - 2 * door[1]);
        cost +=
          (PULL_WEIGHT * pull * away) / (2 * (shell.width + shell.height)) +
          (pull < 0 ? -PULL_WEIGHT * pull : 0);
      }
    }
    return cost;
  }
}
