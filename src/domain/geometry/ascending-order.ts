const BITS = 11;
const DIGITS = 1 << BITS;
/** Digits of a number of 64 bits, from the lowest; two of them lie in the lower and in the upper half. */
const PASSES = 6;

/**
 * The places of the numbers in ascending order; equal ones keep theirs. It takes one look at a number for each of its
 * digits, where a comparing sort takes many.
 *
 * @param numbers none below 0, and no NaN
 */
export function ascendingOrder(numbers: Float64Array): Uint32Array {
  const count = numbers.length;
  // The bits of positive numbers rise as the numbers do.
  const halves = new Uint32Array(numbers.slice().buffer);
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let sorted = new Uint32Array(count);
  const places = new Uint32Array(DIGITS);
  for (let pass = 0; pass < PASSES; pass++) {
    const [half, shift] = pass < PASSES / 2 ? [0, pass * BITS] : [1, (pass - PASSES / 2) * BITS];
    places.fill(0);
    for (let i = 0; i < count; i++) places[(halves[2 * i + half] >>> shift) & (DIGITS - 1)]++;
    let before = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const here = places[digit];
      places[digit] = before;
      before += here;
    }
    for (let k = 0; k < count; k++) {
      const i = order[k];
      sorted[places[(halves[2 * i + half] >>> shift) & (DIGITS - 1)]++] = i;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}
