import type { Bay } from './bay';
import type { RoomSize } from './room-table';

/** The least depth of the part of a room behind others, gross, steps. */
const LEAST_LEG = 28;
/** Small rooms are at most this many times as deep as wide. */
const SMALL_ASPECT = 1.7;
const MOST_IN_FRONT = 5;

/** Net depth of a room that reaches from corridor to back wall. */
export const netDepth = (bay: Bay): number => bay.depth - 1 - bay.backWall;

/** The sizes of every room in one bay, worked out once. */
export interface RoomsInBay {
  /** 1 for rooms that would be too narrow a slice of the bay's full depth. */
  small: Uint8Array;
  /** Gross widths of slices of full depth: as asked for, and as needed at least. */
  wished: Float64Array;
  needed: Float64Array;
}

/** @param factor cells are this many times as large as asked for */
export function roomsInBay(bay: Bay, sizes: readonly RoomSize[], factor: number): RoomsInBay {
  const deep = netDepth(bay);
  const small = new Uint8Array(sizes.length);
  const [wished, needed] = [new Float64Array(sizes.length), new Float64Array(sizes.length)];
  sizes.forEach((size, i) => {
    const width = (size.target * factor) / deep;
    const narrow = width < Math.max(size.short, size.doorBorder - 2) || deep > size.maxAspect * width;
    small[i] = narrow && bay.depth >= size.short + 2 + LEAST_LEG ? 1 : 0;
    wished[i] = width + 2;
    needed[i] = leastSide(size, deep) + 2;
  });
  return { small, wished, needed };
}

/** The least net side of a room whose other side is `deep`: for its least size and its door. */
function leastSide({ short, long, doorBorder, minArea }: RoomSize, deep: number): number {
  return Math.max(deep >= long ? short : long, doorBorder - 2, Math.ceil(minArea / deep));
}

/** Widths of rooms at the corridor and of the neck of the larger room that reaches behind them. */
export class FrontedSlot {
  /** Gross depth of the rooms at the corridor. */
  depth = 0;
  neckWished = 0;
  neckNeeded = 0;
  readonly wished = new Float64Array(MOST_IN_FRONT);
  readonly needed = new Float64Array(MOST_IN_FRONT);

  constructor(private readonly sizes: readonly RoomSize[]) {}

  /** Whether these small rooms can lie in front of `host` and leave it enough ground. If so, it sets the widths. */
  fit(
    rooms: ArrayLike<number>,
    from: number,
    to: number,
    host: number,
    bay: Bay,
    inBay: RoomsInBay,
    factor: number,
  ): boolean {
    if (to - from > MOST_IN_FRONT) return false;
    let [deep, least] = [Infinity, 0];
    for (let i = from; i < to; i++) {
      const { target, short, doorBorder } = this.sizes[rooms[i]];
      const area = target * factor;
      deep = Math.min(deep, area / Math.max(short, doorBorder - 2), Math.sqrt(area * SMALL_ASPECT));
      least = Math.max(least, short);
    }
    const net = Math.max(least, Math.floor(deep));
    const leg = bay.depth - net - 2 - 1 - bay.backWall;
    if (leg + 2 < LEAST_LEG) return false;
    let behind = 0;
    for (let i = from; i < to; i++) {
      const size = this.sizes[rooms[i]];
      this.needed[i - from] = leastSide(size, net) + 2;
      this.wished[i - from] = Math.max(this.needed[i - from], (size.target * factor) / net + 2);
      behind += this.wished[i - from];
    }
    const { target, short, long, doorBorder } = this.sizes[host];
    this.neckWished = (target * factor - behind * leg) / netDepth(bay) + 2;
    if (this.neckWished < doorBorder) return false;
    const clearBehind = Math.min(leg, behind) >= short && Math.max(leg, behind) >= long;
    this.neckNeeded = clearBehind ? doorBorder : Math.max(doorBorder, inBay.needed[host]);
    this.depth = net + 2;
    return true;
  }
}
