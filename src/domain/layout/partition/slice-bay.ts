import type { Bay } from './bay';
import type { RoomSize } from './room-table';
import { FrontedSlot, roomsInBay, type RoomsInBay } from './slots';

/** Numbers kept for each room: its rectangle u0, v0, u1, v1, then the rectangle of its leg, or zeros. */
export const STRIDE = 8;
const ROUNDS = 6;
/** A cut moves at most this far to stand beside a window, steps. */
const FARTHEST_MOVE = 20;
/** Marks a piece of full depth. Other pieces carry the number of the piece behind them. */
const FULL = -1;

/** Slices bays across their frontage. It keeps its buffers, because it is called hundreds of thousands of times. */
export class Slicer {
  private readonly inBays: RoomsInBay[];
  private readonly fronted: FrontedSlot;
  /** Pieces along the frontage: their rooms, hosts, gross depths, widths, and where they end. */
  private readonly room: Int16Array;
  private readonly host: Int16Array;
  private readonly depth: Int16Array;
  private readonly wished: Float64Array;
  private readonly needed: Float64Array;
  private readonly width: Float64Array;
  private readonly end: Int32Array;
  private pieces = 0;
  /** Cuts of the bay sliced last that still end in a window. */
  cutWindows = 0;

  constructor(
    private readonly bays: readonly Bay[],
    sizes: readonly RoomSize[],
    private readonly factor: number,
  ) {
    this.inBays = bays.map((bay) => roomsInBay(bay, sizes, factor));
    this.fronted = new FrontedSlot(sizes);
    [this.room, this.host, this.depth] = [1, 2, 3].map(() => new Int16Array(sizes.length));
    [this.wished, this.needed, this.width] = [1, 2, 3].map(() => new Float64Array(sizes.length));
    this.end = new Int32Array(sizes.length);
  }

  /**
   * Slices bay `k` among rooms in this order. Rooms too small for its depth go in front of a neighbour that reaches
   * behind them. Widths are those asked for, stretched to fill the bay but never below what a room needs
   * (water-filling), and cut on the grid; the last cut is exact. Writes STRIDE numbers a room at
   * `out[room * STRIDE]`, and returns by how many steps the bay is too short, or 0.
   */
  slice(k: number, rooms: readonly number[], out: Int32Array): number {
    const bay = this.bays[k];
    this.group(rooms, bay, this.inBays[k]);
    const missing = this.spread(bay);
    this.cutWindows = bay.glass === null ? 0 : this.clearWindows(bay.glass, missing === 0);
    this.emit(bay, out);
    return missing;
  }

  private group(rooms: readonly number[], bay: Bay, inBay: RoomsInBay): void {
    this.pieces = 0;
    let [hostPiece, waitingFrom] = [FULL, 0];
    const count = rooms.length;
    for (let i = 0; i < count; i++) {
      const room = rooms[i];
      const waiting = i - waitingFrom;
      if (inBay.small[room]) {
        // Behind the last larger room, unless others already wait for the next one.
        if (waiting > 0 || hostPiece === FULL) continue;
        this.room[this.pieces] = room;
        const host = this.room[hostPiece];
        if (!this.fronted.fit(this.room, hostPiece + 1, this.pieces + 1, host, bay, inBay, this.factor))
          continue;
        this.pieces++;
        this.takeFront(hostPiece + 1, hostPiece);
        waitingFrom = i + 1;
        continue;
      }
      if (waiting > 0 && this.fronted.fit(rooms, waitingFrom, i, room, bay, inBay, this.factor)) {
        const first = this.pieces;
        for (let w = waitingFrom; w < i; w++) this.room[this.pieces++] = rooms[w];
        this.addFull(room, inBay);
        this.takeFront(first, this.pieces - 1);
        hostPiece = FULL;
      } else {
        for (let w = waitingFrom; w < i; w++) this.addFull(rooms[w], inBay);
        this.addFull(room, inBay);
        hostPiece = this.pieces - 1;
      }
      waitingFrom = i + 1;
    }
    for (let w = waitingFrom; w < count; w++) this.addFull(rooms[w], inBay);
  }

  private addFull(room: number, inBay: RoomsInBay): void {
    const piece = this.pieces++;
    this.room[piece] = room;
    this.host[piece] = FULL;
    this.wished[piece] = inBay.wished[room];
    this.needed[piece] = inBay.needed[room];
  }

  /** Sets the pieces in front of `host`, from `first` on, as `fronted` has worked them out. */
  private takeFront(first: number, host: number): void {
    const { wished, needed, depth, neckWished, neckNeeded } = this.fronted;
    const end = first < host ? host : this.pieces;
    for (let piece = first; piece < end; piece++) {
      this.host[piece] = host;
      this.depth[piece] = depth;
      this.wished[piece] = wished[piece - first];
      this.needed[piece] = needed[piece - first];
    }
    this.wished[host] = neckWished;
    this.needed[host] = neckNeeded;
  }

  private spread({ length, from, to }: Bay): number {
    const { pieces, wished, needed, width, end } = this;
    needed[0] += from;
    needed[pieces - 1] += length - to;
    let [sumWished, sumNeeded] = [0, 0];
    for (let i = 0; i < pieces; i++) {
      sumWished += wished[i];
      sumNeeded += needed[i];
    }
    const missing = sumNeeded - length;
    const basis = missing > 0 ? needed : wished;
    const scale = length / (missing > 0 ? sumNeeded : sumWished);
    for (let i = 0; i < pieces; i++) width[i] = basis[i] * scale;
    if (missing <= 0) this.fill();
    let sum = 0;
    for (let i = 0; i < pieces; i++) {
      sum += width[i];
      end[i] = Math.round(sum);
    }
    end[pieces - 1] = length;
    return Math.max(0, missing);
  }

  /** Raises widths to what is needed, at the cost of those that have more. */
  private fill(): void {
    const { pieces, needed, width } = this;
    for (let round = 0; round < ROUNDS; round++) {
      let [short, spare] = [0, 0];
      for (let i = 0; i < pieces; i++)
        if (width[i] < needed[i]) short += needed[i] - width[i];
        else spare += width[i] - needed[i];
      if (short < 1e-6) return;
      const keep = spare > short ? 1 - short / spare : 0;
      for (let i = 0; i < pieces; i++)
        width[i] = width[i] < needed[i] ? needed[i] : needed[i] + (width[i] - needed[i]) * keep;
    }
  }

  /** Moves cuts that end in a window beside it, where both rooms stay wide enough; counts the others. */
  private clearWindows(glass: Uint8Array, movable: boolean): number {
    const { pieces, needed, end } = this;
    let left = 0;
    for (let i = 0; i + 1 < pieces; i++) {
      // Between rooms in front and the room that reaches behind them, no wall meets the back wall.
      if (this.slotOf(i) === this.slotOf(i + 1) || isClear(glass, end[i])) continue;
      const low = (i === 0 ? 0 : end[i - 1]) + needed[i];
      const high = end[i + 1] - needed[i + 1];
      const moved = movable ? nearestClear(glass, end[i], low, high) : null;
      if (moved === null) left++;
      else end[i] = moved;
    }
    return left;
  }

  /** The piece of full depth that a piece is or lies in front of. */
  private slotOf(piece: number): number {
    return this.host[piece] === FULL ? piece : this.host[piece];
  }

  private emit(bay: Bay, out: Int32Array): void {
    const { pieces, room, host, depth, end } = this;
    for (let i = 0; i < pieces; i++) {
      const at = room[i] * STRIDE;
      out[at] = i === 0 ? 0 : end[i - 1];
      out[at + 1] = 0;
      out[at + 2] = end[i];
      out[at + 3] = host[i] === FULL ? bay.depth : depth[i];
      for (let j = 4; j < STRIDE; j++) out[at + j] = 0;
    }
    for (let i = 0; i < pieces; i++) {
      if (host[i] === FULL) continue;
      const at = room[host[i]] * STRIDE + 4;
      out[at] = out[at + 3] === 0 || i === 0 ? (i === 0 ? 0 : end[i - 1]) : out[at];
      out[at + 1] = depth[i];
      out[at + 2] = end[i];
      out[at + 3] = bay.depth;
    }
  }
}

/** Whether a wall at `u` stands beside the windows. */
function isClear(glass: Uint8Array, u: number): boolean {
  return glass[u - 1] !== 1 && glass[u] !== 1;
}

function nearestClear(glass: Uint8Array, u: number, low: number, high: number): number | null {
  for (let by = 1; by <= FARTHEST_MOVE; by++) {
    if (u - by >= low && isClear(glass, u - by)) return u - by;
    if (u + by <= high && isClear(glass, u + by)) return u + by;
  }
  return null;
}
