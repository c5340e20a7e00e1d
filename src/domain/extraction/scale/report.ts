import { shape, type StageView } from '../model/observation';
import type { WorkingScale } from '../model/working-scale';
import type { ScaleEvidence } from './evidence';

/** Shows the dimensions that vote for the likeliest scale. */
export function describeScale({ votes, notes, viewports }: ScaleEvidence, scale: WorkingScale): StageView {
  const shapes = votes.flatMap(({ mmPerUnit, dimensions }, rank) =>
    dimensions.map(({ text, mm, segment }) =>
      shape.line(
        segment.a,
        segment.b,
        rank === 0 ? 'dimension line' : 'rival dimension',
        `${text} = ${Math.round(mm)} mm, ${mmPerUnit.toFixed(3)} mm a unit`,
      ),
    ),
  );
  return {
    notes: [
      ...votes.map(
        (vote) => `${vote.texts} dimension texts vote for ${vote.mmPerUnit.toFixed(3)} mm a drawing unit.`,
      ),
      ...[...viewports, ...notes].map(
        ({ evidence, mm_per_unit }) => `"${evidence}" says ${mm_per_unit.toFixed(3)} mm a drawing unit.`,
      ),
      `The walls are read at ${scale.mmPerUnit.toFixed(3)} mm a drawing unit.`,
    ],
    shapes,
  };
}
