import { offsetFrom } from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { SIDELIGHT, THRESHOLD } from './thresholds';
import { found, type GapContext, type GapEvidence, type Outcome } from './gap-evidence';
import { type GapRow, reachJambs, rowsIn, spans } from './rows';
import { sidelightsOf } from './sidelights';

const NO_LINTEL = { missing: 'No dashed line runs overhead from jamb to jamb.' };

/** Dashed lines from jamb to jamb, or between fixed glass at the jambs: the lintel over a passage. */
export const lintel: GapEvidence = {
  name: 'lintel',
  judge: (context) => {
    const dashed = rowsIn(context).filter((row) => row.dashed);
    if (dashed.some((row) => spans(row, context.width)))
      return found(context, 'gap', ['lintel'], CONFIDENCE.opening.passage);
    return dashed.map((row) => besideGlass(row, context)).find((outcome) => outcome !== null) ?? NO_LINTEL;
  },
};

function besideGlass({ pieces }: GapRow, context: GapContext): Outcome | null {
  const { gap, unit, width, scale } = context;
  const ends = pieces.flat();
  const slack = units(SIDELIGHT.minMm, scale);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const from = first < slack ? 0 : first;
  const to = width - last < slack ? width : last;
  const sidelights = sidelightsOf(from, to, context);
  if (sidelights === null) return null;
  const [a, b] = [from, to].map((along) => offsetFrom(gap.a, unit, along));
  return found(context, 'gap', ['lintel', 'sidelight'], CONFIDENCE.opening.passage, { a, b, sidelights });
}

/**
 * One line from jamb to jamb, where the floor changes: a leaf or glass would show another. A line that goes on beside
 * the wall on both sides belongs to the floor, and a wall along the gap lets through no one.
 */
export const threshold: GapEvidence = {
  name: 'threshold',
  judge: (context) => {
    const floors = context.rulings().filter(({ rows }) => rows.every(({ size }) => size > 0));
    const rows = rowsIn(context).filter(
      (row) => !row.dashed && spans(row, context.width) && !floors.some(({ style }) => row.styles.has(style)),
    );
    if (rows.length === 0 || !reachJambs(rows, context))
      return { missing: 'No line on the floor runs from jamb to jamb.' };
    return isWalled(context)
      ? { missing: 'A wall runs through the gap or right before it.' }
      : found(context, 'gap', ['threshold'], CONFIDENCE.opening.passage);
  },
};

/** Whether a wall fills a part of the gap's thickness, or stands right before it, all the way. */
function isWalled({ gap, unit, width, probe, scale }: GapContext): boolean {
  const across = [THRESHOLD.inside * gap.thickness, gap.thickness / 2 + units(THRESHOLD.beforeMm, scale)];
  return [...across, ...across.map((off) => -off)].some((off) =>
    THRESHOLD.along.every((along) => probe.covers(offsetFrom(gap.a, unit, along * width, off))),
  );
}
