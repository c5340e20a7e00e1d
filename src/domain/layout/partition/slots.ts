import type { Bay } from './bay';
import type { RoomSize } from './room-table';

/** Depth that the part of a room behind others must have at least, gross, steps. */
const LEAST_LEG = 28;
/** Small rooms are made this much deeper than wide at most. */
const SMALL_ASPECT = 1.7;
const MOST_BEHIND = 5;

/** A slice of a bay: one room of full depth, and perhaps small rooms at the corridor with its leg behind them. */
export interface Slot {
  /** Index of the room of full depth. */
  host: number;
  /** Indices of the small rooms. */
  front: number[];
  /** The small rooms lie at lower u than the host's neck. */
  frontFirst: boolean;
  /** Gross depth of the small rooms. */
  frontDepth: number;
  /** Gross widths wished for and needed: of the small rooms in order, then of the neck or whole room. */
  wished: number[];
  needed: number[];
}

/** What slicing needs to know about its bay, worked out once. */
export interface Slicing {
  sizes: readonly RoomSize[];
  bay: Bay;
  /** Cells are this many times as large as wished for. */
  factor: number;
}

/** Groups the rooms of a bay, in order, into slices; rooms too small for its depth go in front of larger ones. */
export function slotsOf(rooms: readonly number[], slicing: Slicing): Slot[] {
  const slots: Slot[] = [];
  let waiting: number[] = [];
  for (const room of rooms) {
    if (tooSmallForDepth(room, slicing)) {
      const last = slots[slots.length - 1];
      const joined = last && waiting.length === 0 ? withFront(last, [...last.front, room], slicing) : null;
      if (joined) slots[slots.length - 1] = joined;
      else waiting.push(room);
      continue;
    }
    const plain = plainSlot(room, slicing);
    const host = waiting.length > 0 ? withFront({ ...plain, frontFirst: true }, waiting, slicing) : plain;
    if (!host) slots.push(...waiting.map((small) => plainSlot(small, slicing)));
    slots.push(host ?? plain);
    waiting = [];
  }
  slots.push(...waiting.map((small) => plainSlot(small, slicing)));
  return slots;
}

/** Net depth of a room that reaches from corridor to back wall. */
export const netDepth = (bay: Bay): number => bay.depth - 1 - bay.backWall;

function tooSmallForDepth(room: number, { sizes, bay, factor }: Slicing): boolean {
  const size = sizes[room];
  const deep = netDepth(bay);
  if (bay.depth < size.short + 2 + LEAST_LEG) return false;
  const width = (size.target * factor) / deep;
  return width < Math.max(size.short, size.doorBorder - 2) || deep > size.maxAspect * width;
}

/** Net width that a room of full depth needs. */
function neededWidth(room: number, { sizes, bay }: Slicing): number {
  const { short, long, doorBorder, minArea } = sizes[room];
  const deep = netDepth(bay);
  return Math.max(deep >= long ? short : long, doorBorder - 2, Math.ceil(minArea / deep));
}

function plainSlot(room: number, slicing: Slicing): Slot {
  const wished = (slicing.sizes[room].target * slicing.factor) / netDepth(slicing.bay);
  return {
    host: room,
    front: [],
    frontFirst: false,
    frontDepth: 0,
    wished: [wished + 2],
    needed: [neededWidth(room, slicing) + 2],
  };
}

/** The slot with these small rooms in front; null when they leave its host too little. */
function withFront(slot: Slot, front: number[], slicing: Slicing): Slot | null {
  if (front.length > MOST_BEHIND) return null;
  const { sizes, bay, factor } = slicing;
  let [deep, least] = [Infinity, 0];
  for (const room of front) {
    const { target, short, doorBorder } = sizes[room];
    const area = target * factor;
    deep = Math.min(deep, area / Math.max(short, doorBorder - 2), Math.sqrt(area * SMALL_ASPECT));
    least = Math.max(least, short);
  }
  const net = Math.max(least, Math.floor(deep));
  const frontDepth = net + 2;
  const leg = bay.depth - frontDepth - 1 - bay.backWall;
  if (leg + 2 < LEAST_LEG) return null;
  const needed = front.map((room) => {
    const { short, long, doorBorder, minArea } = sizes[room];
    return Math.max(net >= long ? short : long, doorBorder - 2, Math.ceil(minArea / net)) + 2;
  });
  const wished = front.map((room, i) => Math.max(needed[i], (sizes[room].target * factor) / net + 2));
  const behind = wished.reduce((sum, width) => sum + width, 0);
  const host = sizes[slot.host];
  const neck = (host.target * factor - behind * leg) / netDepth(bay) + 2;
  const leastNeck = host.doorBorder;
  if (neck < leastNeck) return null;
  const clearBehind = Math.min(leg, behind) >= host.short && Math.max(leg, behind) >= host.long;
  const neckNeeded = clearBehind ? leastNeck : Math.max(leastNeck, neededWidth(slot.host, slicing) + 2);
  return { ...slot, front, frontDepth, wished: [...wished, neck], needed: [...needed, neckNeeded] };
}
