/** The threshold between ink and paper lies within these, whatever the picture's shades. */
const DARKEST = 100;
const LIGHTEST = 215;

/**
 * Marks the pixels that are ink: darker than the threshold that parts the shades best.
 *
 * Source: N. Otsu, A threshold selection method from gray-level histograms, IEEE Trans. SMC 9 (1979) 62–66.
 */
export function inkOf(grey: Uint8Array): Uint8Array {
  const threshold = Math.min(Math.max(otsu(grey), DARKEST), LIGHTEST);
  const ink = new Uint8Array(grey.length);
  for (let i = 0; i < grey.length; i++) if (grey[i] < threshold) ink[i] = 1;
  return ink;
}

function otsu(grey: Uint8Array): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < grey.length; i++) counts[grey[i]]++;
  const all = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sumBelow, best, most] = [0, 0, 0, -1];
  for (let value = 0; value < 255; value++) {
    below += counts[value];
    sumBelow += counts[value] * value;
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (all - sumBelow) / above;
    const between = below * above * apart * apart;
    if (between > most) [most, best] = [between, value];
  }
  return best + 1;
}
