import { offsetFrom } from '../../../geometry';
import { BESIDE_WALL } from './thresholds';
import type { GapEvidence } from './gap-evidence';

/**
 * Where two walls run side by side and one of them ends, its line runs on inside or along the other one. No opening is
 * there, though the faces of the other wall would pass for glass.
 */
export const besideWall: GapEvidence = {
  name: 'wall beside',
  judge: ({ gap, width, unit, probe }) => {
    const { samples, across, covered } = BESIDE_WALL;
    const stations = Array.from({ length: samples }, (_, i) => ((i + 0.5) / samples) * width);
    const runsAlong = [across, -across].some((share) => {
      const within = stations.filter((along) =>
        probe.covers(offsetFrom(gap.a, unit, along, share * gap.thickness)),
      );
      return within.length >= covered * samples;
    });
    return runsAlong
      ? { refused: 'Another wall runs along it: the wall goes on beside its own line.' }
      : { missing: 'No wall runs along the gap.' };
  },
};
