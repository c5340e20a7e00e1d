import type { PathStyle } from '../../drawing/drawing';
import { addToGroup, distance, type DrawingUnits, lengthOf } from '../../geometry';
import { isHatchLayer, layerRole } from '../linework/layer-lexicon';
import type { Linework, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import type { WorkingScale } from '../model/working-scale';
import { doubleLineStrips } from './sources/faces';
import { PEN } from './thresholds';

/** Lines drawn with one pen: same layer, width, colour and dash. */
export interface PenBucket {
  readonly layer: string | null;
  readonly width: DrawingUnits;
  /** What tells the pen from others. */
  readonly key: string;
  readonly strokes: Stroke[];
  readonly length: DrawingUnits;
  /** Length of wall that pairs of its lines would make. */
  readonly pairedLength: DrawingUnits;
}

/**
 * The pens whose lines are wall faces. Where layers are named for walls those decide; else what makes most
 * wall-like pairs, heavier pens first, since cut walls are drawn with the heaviest pen (ISO 128-23).
 */
export function wallPens(linework: Linework, scale: WorkingScale, discard?: Discard): PenBucket[] {
  const buckets = bucketsOf(linework, scale, discard);
  const kept = wallPensAmong(buckets);
  for (const bucket of discard ? buckets : []) {
    if (!kept.includes(bucket)) discardPen(bucket, whyNoWallPen(bucket, kept), discard);
  }
  return kept;
}

function wallPensAmong(buckets: readonly PenBucket[]): PenBucket[] {
  const named = buckets.filter(({ layer }) => layerRole(layer) === 'wall' && !isHatchLayer(layer));
  // The hatch of a wall is on a wall's layer too, but few of its lines make pairs.
  const faces = named.filter(({ pairedLength, length }) => pairedLength >= PEN.minPairedNamed * length);
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
      (bucket.width >= PEN.widthTolerance * best.width &&
        bucket.pairedLength >= PEN.minPaired * bucket.length),
  );
}

function whyNoWallPen({ layer, pairedLength }: PenBucket, kept: readonly PenBucket[]): string {
  const role = layerRole(layer);
  if (kept.some((pen) => layerRole(pen.layer) === 'wall')) {
    return role === 'wall'
      ? 'Its layer is named for walls, but too few of its lines are pairs: a hatch.'
      : 'Other layers are named for walls, and this one is not.';
  }
  if (role !== null) return `Its layer is named for ${role}.`;
  return pairedLength === 0
    ? 'None of its lines are pairs as far apart as a wall is thick.'
    : 'Another pen is heavier or makes more pairs.';
}

function discardPen({ layer, width, strokes }: PenBucket, reason: string, discard?: Discard): void {
  const what = `pen ${width.toFixed(2)} units wide on layer ${layer ?? '(none)'}, ${strokes.length} lines`;
  discard?.({ what, reason, at: strokes[0].a });
}

/** How likely a pen draws walls, without a unit: the length of its pairs, weighted by its width. */
export function scoreOf({ pairedLength, length, width }: PenBucket): number {
  return pairedLength * Math.min(1, (2 * pairedLength) / length) * (PEN.widthBase + width) ** PEN.widthPower;
}

/** Whether lines of a style are drawn with the pen. */
export function isDrawnWith(style: PathStyle, { key }: PenBucket): boolean {
  return keyOf(style) === key;
}

function keyOf({ layer, width, strokeColor }: PathStyle): string {
  return `${layer ?? ''}|${width.toFixed(2)}|${strokeColor}`;
}

function bucketsOf({ strokes, styles }: Linework, scale: WorkingScale, discard?: Discard): PenBucket[] {
  const groups = new Map<string, Stroke[]>();
  const keys = styles.map(keyOf);
  for (const stroke of strokes) {
    if (styles[stroke.style].dash.length > 0) {
      const reason = 'Dashed lines show what lies above or below and are no walls.';
      discard?.({ what: 'dashed line', reason, at: stroke.a });
      continue;
    }
    addToGroup(groups, keys[stroke.style], stroke);
  }
  const measured = [...groups.values()].map((group) => ({
    group,
    length: group.reduce((sum, stroke) => sum + lengthOf(stroke), 0),
  }));
  const total = measured.reduce((sum, { length }) => sum + length, 0);
  const busy = measured
    .filter(
      ({ length, group }) =>
        length >= PEN.minShare * total || layerRole(styles[group[0].style].layer) === 'wall',
    )
    .sort((p, q) => q.length - p.length)
    .slice(0, PEN.maxBuckets);
  for (const { group, length } of discard ? measured : []) {
    if (busy.some((kept) => kept.group === group)) continue;
    const style = styles[group[0].style];
    const pen = { ...style, key: keyOf(style), strokes: group, length, pairedLength: 0 };
    discardPen(pen, 'It draws too small a share of the lines.', discard);
  }
  return busy.map(({ group, length }): PenBucket => {
    const { layer, width } = styles[group[0].style];
    let paired: DrawingUnits | null = null;
    return {
      ...{ layer, width, key: keys[group[0].style], strokes: group, length },
      // Pairing takes long, and where layers are named for walls the other pens need none.
      get pairedLength() {
        return (paired ??= pairedLengthOf(group, layer, scale));
      },
    };
  });
}

function pairedLengthOf(group: readonly Stroke[], layer: string | null, scale: WorkingScale): DrawingUnits {
  return doubleLineStrips(group, layer, scale).reduce((sum, { a, b }) => sum + distance(a, b), 0);
}
