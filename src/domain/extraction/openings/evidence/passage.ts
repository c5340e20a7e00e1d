import { CONFIDENCE } from '../../model/confidences';
import { found, type GapEvidence } from './gap-evidence';
import { rowsIn, spans } from './rows';

/** Dashed lines from jamb to jamb: the lintel over a passage. */
export const lintel: GapEvidence = {
  name: 'lintel',
  judge: (context) =>
    rowsIn(context).some((row) => row.dashed && spans(row, context.width))
      ? found(context, 'gap', ['lintel'], CONFIDENCE.opening.passage)
      : { missing: 'No dashed line runs overhead from jamb to jamb.' },
};

/** One line from jamb to jamb, where the floor changes: a leaf or glass would show another. */
export const threshold: GapEvidence = {
  name: 'threshold',
  judge: (context) =>
    rowsIn(context).some((row) => !row.dashed && spans(row, context.width))
      ? found(context, 'gap', ['threshold'], CONFIDENCE.opening.passage)
      : { missing: 'No line on the floor runs from jamb to jamb.' },
};
