import type { Bay } from './bay';
import { slotsOf, type Slicing, type Slot } from './slots';

/** Numbers kept for each room: its rectangle u0, v0, u1, v1, and that of its leg or zeros. */
export const STRIDE = 8;
const ROUNDS = 6;

/**
 * Slices a bay across its frontage among rooms in this order: widths as wished, stretched to fill the bay,
 * none below what it needs (water-filling), cut on the grid, the last cut exact. Writes STRIDE numbers a room
 * at `out[room * STRIDE]` and returns by how many steps the bay is too short, 0 when all is well.
 */
export function sliceBay(rooms: readonly number[], slicing: Slicing, out: Int32Array): number {
  const { bay } = slicing;
  const slots = slotsOf(rooms, slicing);
  const wished = slots.flatMap((slot) => (slot.frontFirst ? slot.wished : turned(slot.wished)));
  const needed = slots.flatMap((slot) => (slot.frontFirst ? slot.needed : turned(slot.needed)));
  needed[0] += bay.from;
  needed[needed.length - 1] += bay.length - bay.to;
  const missing = needed.reduce((sum, width) => sum + width, 0) - bay.length;
  const widths = missing > 0 ? scaled(needed, bay.length) : fill(wished, needed, bay.length);
  emit(slots, cuts(widths, bay.length), bay, out);
  return Math.max(0, missing);
}

/** The neck first, then the small rooms. */
const turned = (widths: readonly number[]): number[] => [
  widths[widths.length - 1],
  ...widths.slice(0, widths.length - 1),
];

function scaled(widths: readonly number[], length: number): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => (width * length) / sum);
}

function fill(wished: readonly number[], needed: readonly number[], length: number): number[] {
  let widths = scaled(wished, length);
  for (let round = 0; round < ROUNDS; round++) {
    let [short, spare] = [0, 0];
    for (let i = 0; i < widths.length; i++)
      if (widths[i] < needed[i]) short += needed[i] - widths[i];
      else spare += widths[i] - needed[i];
    if (short < 1e-6) break;
    const keep = spare > short ? 1 - short / spare : 0;
    widths = widths.map((width, i) =>
      width < needed[i] ? needed[i] : needed[i] + (width - needed[i]) * keep,
    );
  }
  return widths;
}

function cuts(widths: readonly number[], length: number): number[] {
  const at = [0];
  let sum = 0;
  for (let i = 0; i + 1 < widths.length; i++) {
    sum += widths[i];
    at.push(Math.round(sum));
  }
  at.push(length);
  return at;
}

function emit(slots: readonly Slot[], at: readonly number[], bay: Bay, out: Int32Array): void {
  let next = 0;
  const put = (room: number, u0: number, v0: number, u1: number, v1: number): void => {
    const k = room * STRIDE;
    out[k] = u0;
    out[k + 1] = v0;
    out[k + 2] = u1;
    out[k + 3] = v1;
    out.fill(0, k + 4, k + STRIDE);
  };
  for (const { host, front, frontFirst, frontDepth } of slots) {
    const first = next + (frontFirst ? 0 : 1);
    const neck = next + (frontFirst ? front.length : 0);
    put(host, at[neck], 0, at[neck + 1], bay.depth);
    if (front.length > 0) {
      front.forEach((room, i) => put(room, at[first + i], 0, at[first + i + 1], frontDepth));
      const leg = [at[first], frontDepth, at[first + front.length], bay.depth];
      out.set(leg, host * STRIDE + 4);
    }
    next += front.length + 1;
  }
}
