import type { Segment } from '../../geometry';

/** Strokes that end in the same joint, and the joints of each stroke. */
export interface Joints {
  /** The joint of the end `a` of stroke `i` at `2 i`, that of its end `b` at `2 i + 1`. */
  readonly jointOf: Int32Array;
  /** Strokes that end in a joint, in their order. A stroke that begins and ends there is listed twice. */
  readonly meeting: (joint: number) => Int32Array;
}

/**
 * Numbers the points in which strokes of one pen end.
 *
 * @param perUnit ends of strokes within about this part of a drawing unit are one; left out: only equal ends are
 */
export function jointsOf(
  strokes: readonly (Segment & { readonly style: number })[],
  perUnit: number | null = null,
): Joints {
  const ends = 2 * strokes.length;
  const table = new JointTable(ends);
  const jointOf = new Int32Array(ends);
  const placed = (at: number): number => (perUnit === null ? at : Math.round(at * perUnit));
  for (let i = 0; i < strokes.length; i++) {
    const { a, b, style } = strokes[i];
    jointOf[2 * i] = table.numberOf(placed(a[0]), placed(a[1]), style);
    jointOf[2 * i + 1] = table.numberOf(placed(b[0]), placed(b[1]), style);
  }
  const from = new Int32Array(table.count + 1);
  for (let end = 0; end < ends; end++) from[jointOf[end] + 1]++;
  for (let joint = 0; joint < table.count; joint++) from[joint + 1] += from[joint];
  const next = from.slice(0, table.count);
  const listed = new Int32Array(ends);
  for (let end = 0; end < ends; end++) listed[next[jointOf[end]]++] = end >> 1;
  return { jointOf, meeting: (joint) => listed.subarray(from[joint], from[joint + 1]) };
}

/** Numbers different points of pens from 0 on. A table of typed arrays is several times faster than a `Map`. */
class JointTable {
  count = 0;
  private readonly mask: number;
  /** One more than the number of the joint in each place; 0 where the place is free. */
  private readonly places: Int32Array;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly style: Int32Array;
  private readonly bits = new Float64Array(1);
  private readonly words = new Int32Array(this.bits.buffer);

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.mask = size - 1;
    this.places = new Int32Array(size);
    this.x = new Float64Array(most);
    this.y = new Float64Array(most);
    this.style = new Int32Array(most);
  }

  numberOf(px: number, py: number, style: number): number {
    // Negative zero is zero.
    const x = px + 0;
    const y = py + 0;
    let place =
      (this.hashOf(x) ^ Math.imul(this.hashOf(y), 0x9e3779b1) ^ Math.imul(style, 0x85ebca6b)) & this.mask;
    for (; this.places[place] !== 0; place = (place + 1) & this.mask) {
      const joint = this.places[place] - 1;
      if (this.x[joint] === x && this.y[joint] === y && this.style[joint] === style) return joint;
    }
    const joint = this.count++;
    this.places[place] = joint + 1;
    this.x[joint] = x;
    this.y[joint] = y;
    this.style[joint] = style;
    return joint;
  }

  private hashOf(number: number): number {
    this.bits[0] = number;
    const mixed = Math.imul(this.words[0] ^ this.words[1], 0xcc9e2d51);
    return mixed ^ (mixed >>> 15);
  }
}
