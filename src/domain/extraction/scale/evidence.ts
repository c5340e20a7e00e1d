import type { Drawing } from '../../drawing/drawing';
import { lengthOf, type Point } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { Linework } from '../model/linework';
import type { Discard } from '../model/observation';
import type { ScaleCandidate } from '../model/plan-geometry';
import { textsOutsideLabels } from '../texts/labels';
import type { LengthUnit } from '../texts/lengths';
import { scaleBars } from './bars';
import { readDimensions, type DimensionReading } from './dimensions';
import { scaleNotes } from './notes';
import { printedSizes, type PrintedSize } from './sizes';
import { MM_PER_POINT } from './standard-scales';
import { voteOnScale, type ScaleVote } from './vote';

/** What the drawing itself says about its scale, before walls and rooms are looked for. */
export interface ScaleEvidence {
  readonly votes: ScaleVote[];
  /** Printed scales, one entry a ratio, the most often printed first. */
  readonly notes: ScaleCandidate[];
  readonly viewports: ScaleCandidate[];
  readonly bars: ScaleCandidate[];
  /** Sizes that may be printed in rooms, which are not known yet. */
  readonly sizes: PrintedSize[];
  /** The lines themselves: doors are looked for among them to check a scale. */
  readonly linework: Linework;
}

/**
 * Reads dimensions, scale bars, notes and declared measures.
 *
 * @param linework of the drawing that is read
 * @param sheet the lines of the whole sheet: a scale bar may stand anywhere on it
 * @param units the unit of dimension numbers that print none
 */
export function gatherScaleEvidence(
  drawing: Drawing,
  linework: Linework,
  sheet: Linework,
  units?: LengthUnit,
  discard?: Discard,
): ScaleEvidence {
  const texts = textsOutsideLabels(drawing.texts, discard);
  const readings = readDimensions(texts, linework, units, discard);
  const votes = voteOnScale(readings);
  if (discard) discardOutvoted(readings, votes, discard);
  return {
    votes,
    notes: scaleNotes(drawing.texts),
    viewports: viewportsOf(drawing),
    bars: scaleBars(drawing.texts, sheet),
    sizes: printedSizes(drawing.texts),
    linework,
  };
}

function discardOutvoted(
  readings: readonly DimensionReading[],
  [winner]: readonly ScaleVote[],
  discard: Discard,
): void {
  for (const { text, at, readings: lengths, stretches } of readings) {
    const agreed = winner?.dimensions.some(
      ({ segment, ...dimension }) =>
        dimension.text === text &&
        stretches.all().some(({ a, b }) => samePoint(a, segment.a) && samePoint(b, segment.b)),
    );
    if (agreed) continue;
    const printed = lengths.map(({ mm }) => Math.round(mm)).join(' or ');
    const measured = winner && stretches.all().map((line) => Math.round(lengthOf(line) * winner.mmPerUnit));
    const reason = measured
      ? `It prints ${printed} mm, but its lines measure ${[...new Set(measured)].slice(0, 4).join(', ')} mm at the scale with the most votes.`
      : 'No scale at which it would be right is one that plans are plotted at.';
    discard({ what: `dimension text ${text.trim()}`, reason, at });
  }
}

const samePoint = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];

/** Declared measures; the viewport that covers most of the page comes first. */
function viewportsOf({ viewports }: Drawing): ScaleCandidate[] {
  return [...viewports]
    .filter(({ mmPerUnit }) => mmPerUnit > 0 && Number.isFinite(mmPerUnit))
    .sort((p, q) => areaOf(q.bounds) - areaOf(p.bounds))
    .map(({ mmPerUnit, ratio, name }) => ({
      mm_per_unit: mmPerUnit,
      ratio: mmPerUnit / MM_PER_POINT,
      source: 'viewport',
      votes: 1,
      confidence: CONFIDENCE.scale.viewport,
      evidence: ratio ?? name ?? 'viewport',
    }));
}

function areaOf([minX, minY, maxX, maxY]: readonly [number, number, number, number]): number {
  return Math.abs((maxX - minX) * (maxY - minY));
}
