import type { DrawnText } from '../../drawing/drawing';
import { inFrame } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { ScaleCandidate } from '../model/plan-geometry';
import { isScaleWord, readScaleNotes, type ScaleNote } from '../texts/scale-notes';
import { textFrame } from '../texts/text-frame';
import { MM_PER_POINT } from './standard-scales';
import { CAPTION } from './thresholds';

/** Titles of drawings that are not the plan, unless they name the plan as well. */
const OTHER_DRAWING =
  /(?<!\p{L})(?:details?|d[ée]tails?|detalle|dettaglio|sections?|schnitt|coupe|secci[óo]n|sezione|leikkaus|prerez|elevations?|ansicht|fa[çc]ades?|fassade|alzado|prospetto|julkisivu|fasada)(?!\p{L})/iu;
const PLAN = /plan|grundriss|pianta|planta|tloris|pohja/i;

/** Printed scales, one entry a ratio, the most often printed first. */
export function scaleNotes(texts: readonly DrawnText[]): ScaleCandidate[] {
  const visible = texts.filter((text) => text.visible);
  const captions = visible.filter(({ text }) => isScaleWord(text));
  const byRatio = new Map<number, ScaleCandidate>();
  for (const text of visible) {
    for (const { ratio, named } of notesIn(text, captions)) {
      const key = Math.round(ratio * 100) / 100;
      const known = byRatio.get(key);
      const other = OTHER_DRAWING.test(text.text) && !PLAN.test(text.text);
      const { namedNote, bareNote, otherNote } = CONFIDENCE.scale;
      const confidence = other ? otherNote : named ? namedNote : bareNote;
      byRatio.set(key, {
        mm_per_unit: ratio * MM_PER_POINT,
        ratio: key,
        source: 'text',
        votes: (known?.votes ?? 0) + 1,
        confidence: Math.max(known?.confidence ?? 0, confidence),
        evidence: known?.evidence ?? text.text.trim(),
      });
    }
  }
  return [...byRatio.values()].sort((p, q) => q.votes - p.votes || p.mm_per_unit - q.mm_per_unit);
}

/** A title block prints the word in one text and the number in another. Beside the word 1/100 is a scale, too. */
function notesIn(text: DrawnText, captions: readonly DrawnText[]): readonly ScaleNote[] {
  const notes = readScaleNotes(text.text);
  const short = text.text.trim().length <= CAPTION.maxLetters && /\d/.test(text.text);
  if (!short || notes.some(({ named }) => named)) return notes;
  return captions.some((caption) => standsBeside(caption, text))
    ? readScaleNotes(`Scale ${text.text}`)
    : notes;
}

/** Whether a caption stands before or over a text, or under it. */
function standsBeside(caption: DrawnText, text: DrawnText): boolean {
  const { centre, unit } = textFrame(text);
  const [along, across] = inFrame(textFrame(caption).centre, centre, unit);
  const size = Math.max(caption.size, text.size);
  const gap = Math.abs(along) - (caption.width + text.width) / 2;
  return Math.abs(across) <= CAPTION.rows * size && gap <= CAPTION.gap * size;
}
