import type { Dice } from '../../dice';
import type { Picture } from '../picture';

const TABLE = 4096;

/** Adds noise that is normally distributed, from a table of thrown values that is read at thrown places. */
export function noisy({ width, height, grey }: Picture, deviation: number, dice: Dice): Picture {
  if (deviation === 0) return { width, height, grey };
  const table = Float32Array.from({ length: TABLE }, () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += dice.roll();
    return sum * deviation;
  });
  const out = new Uint8ClampedArray(grey.length);
  let state = dice.between(1, 2 ** 31 - 1);
  for (let i = 0; i < grey.length; i++) {
    // xorshift32 (Marsaglia 2003): many times faster than the dice, which throw only its seed.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    out[i] = grey[i] + table[(state >>> 8) % TABLE];
  }
  return { width, height, grey: new Uint8Array(out.buffer) };
}
