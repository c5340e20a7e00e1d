import { addToGroup, lengthOf } from '../../geometry';
import { isHatchLayer, layerRole } from '../linework/layer-lexicon';
import type { Linework, Stroke } from '../model/linework';
import type { WorkingScale } from '../model/working-scale';
import { doubleLineStrips } from './sources/faces';
import { distance } from '../../geometry';

/** Lines drawn with one pen: same layer, width, colour and dash. */
export interface PenBucket {
  readonly layer: string | null;
  readonly width: number;
  readonly strokes: Stroke[];
  readonly length: number;
  /** Length of wall that pairs of its lines would make. */
  readonly pairedLength: number;
}

/** Pens with less than this share of all lines are not looked at. */
const MIN_SHARE = 0.004;
const MAX_BUCKETS = 24;
/** The wall pen is among the heaviest: a pen this much lighter than the best one needs a name. */
const PEN_TOLERANCE = 0.7;
const MIN_PAIRED_SHARE = 0.25;
const MIN_NAMED_SHARE = 0.15;

/**
 * The pens whose lines are wall faces. Where layers are named for walls those decide; else what makes most
 * wall-like pairs, heavier pens first, since cut walls are drawn with the heaviest pen (ISO 128-23).
 */
export function wallPens(linework: Linework, scale: WorkingScale): PenBucket[] {
  const buckets = bucketsOf(linework, scale);
  const named = buckets.filter(({ layer }) => layerRole(layer) === 'wall' && !isHatchLayer(layer));
  // The hatch of a wall is on a wall's layer too, but few of its lines make pairs.
  const faces = named.filter(({ pairedLength, length }) => pairedLength >= MIN_NAMED_SHARE * length);
  if (faces.length > 0) return faces;
  const open = buckets.filter(({ layer, pairedLength }) => layerRole(layer) === null && pairedLength > 0);
  const best = open.reduce<PenBucket | null>(
    (lead, bucket) => (lead === null || scoreOf(bucket) > scoreOf(lead) ? bucket : lead),
    null,
  );
  if (best === null) return [];
  return open.filter(
    (bucket) =>
      bucket === best ||
      (bucket.width >= PEN_TOLERANCE * best.width && bucket.pairedLength >= MIN_PAIRED_SHARE * bucket.length),
  );
}

/** Weight of the pen counts more than linearly: fine hatches and furniture make many pairs too. */
function scoreOf({ pairedLength, length, width }: PenBucket): number {
  return pairedLength * Math.min(1, (2 * pairedLength) / length) * (0.1 + width) ** 1.5;
}

function bucketsOf({ strokes, styles }: Linework, scale: WorkingScale): PenBucket[] {
  const groups = new Map<string, Stroke[]>();
  for (const stroke of strokes) {
    const { layer, width, strokeColor, dash } = styles[stroke.style];
    if (dash.length > 0) continue;
    const key = `${layer ?? ''}|${width.toFixed(2)}|${strokeColor}`;
    addToGroup(groups, key, stroke);
  }
  const measured = [...groups.values()].map((group) => ({
    group,
    length: group.reduce((sum, stroke) => sum + lengthOf(stroke), 0),
  }));
  const total = measured.reduce((sum, { length }) => sum + length, 0);
  return measured
    .filter(
      ({ length, group }) =>
        length >= MIN_SHARE * total || layerRole(styles[group[0].style].layer) === 'wall',
    )
    .sort((p, q) => q.length - p.length)
    .slice(0, MAX_BUCKETS)
    .map(({ group, length }) => {
      const { layer, width } = styles[group[0].style];
      const strips = doubleLineStrips(group, layer, scale);
      const pairedLength = strips.reduce((sum, strip) => sum + distance(strip.a, strip.b), 0);
      return { layer, width, strokes: group, length, pairedLength };
    });
}
