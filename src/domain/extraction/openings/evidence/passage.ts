import { offsetFrom } from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { THRESHOLD } from '../thresholds';
import { found, type GapContext, type GapEvidence } from './gap-evidence';
import { reachJambs, rowsIn, spans } from './rows';

/** Dashed lines from jamb to jamb: the lintel over a passage. */
export const lintel: GapEvidence = {
  name: 'lintel',
  judge: (context) =>
    rowsIn(context).some((row) => row.dashed && spans(row, context.width))
      ? found(context, 'gap', ['lintel'], CONFIDENCE.opening.passage)
      : { missing: 'No dashed line runs overhead from jamb to jamb.' },
};

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
