import type { Drawing } from '../../drawing/drawing';
import type { Linework } from '../model/linework';
import type { ScaleCandidate } from '../model/plan-geometry';
import { textsOutsideLabels } from '../texts/labels';
import { readDimensions } from './dimensions';
import type { LengthUnit } from '../texts/lengths';
import { readScaleNotes } from '../texts/scale-notes';
import { MM_PER_POINT } from './standard-scales';
import { voteOnScale, type ScaleVote } from './vote';

/** What the drawing itself says about its scale, before anything was recognised in it. */
export interface ScaleEvidence {
  readonly votes: ScaleVote[];
  /** Printed scales, one entry a ratio, the most often printed first. */
  readonly notes: ScaleCandidate[];
  readonly viewports: ScaleCandidate[];
}

/** A note near the title is worth more than a bare ratio somewhere on the sheet. */
const NAMED_NOTE = 0.65;
const BARE_NOTE = 0.45;

export function gatherScaleEvidence(
  drawing: Drawing,
  { strokes }: Linework,
  units?: LengthUnit,
): ScaleEvidence {
  return {
    votes: voteOnScale(readDimensions(textsOutsideLabels(drawing.texts), strokes, units)),
    notes: notesOf(drawing),
    viewports: viewportsOf(drawing),
  };
}

function notesOf({ texts }: Drawing): ScaleCandidate[] {
  const byRatio = new Map<number, ScaleCandidate>();
  for (const { text, visible } of texts) {
    if (!visible) continue;
    for (const { ratio, named } of readScaleNotes(text)) {
      const key = Math.round(ratio * 100) / 100;
      const known = byRatio.get(key);
      const confidence = named ? NAMED_NOTE : BARE_NOTE;
      byRatio.set(key, {
        mm_per_unit: ratio * MM_PER_POINT,
        ratio: key,
        source: 'text',
        votes: (known?.votes ?? 0) + 1,
        confidence: Math.max(known?.confidence ?? 0, confidence),
        evidence: known?.evidence ?? text.trim(),
      });
    }
  }
  return [...byRatio.values()].sort((p, q) => q.votes - p.votes || p.mm_per_unit - q.mm_per_unit);
}

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
      confidence: 0.8,
      evidence: ratio ?? name ?? 'viewport',
    }));
}

function areaOf([minX, minY, maxX, maxY]: readonly [number, number, number, number]): number {
  return Math.abs((maxX - minX) * (maxY - minY));
}
