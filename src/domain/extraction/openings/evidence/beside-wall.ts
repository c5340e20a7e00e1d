import { type DrawingUnits, offsetFrom } from '../../../geometry';
import { units } from '../../model/working-scale';
import { BESIDE_WALL } from './thresholds';
import type { GapEvidence } from './gap-evidence';

/**
 * Where two walls run side by side and one of them ends, its line runs on inside or along the other one. No opening is
 * there, though the faces of the other wall would pass for glass.
 */
export const besideWall: GapEvidence = {
  name: 'wall beside',
  judge: ({ gap, width, unit, probe, scale }) => {
    const { samples, across, covered, coveredWithEnds, clearMm, shut } = BESIDE_WALL;
    const stations = Array.from({ length: samples }, (_, i) => ((i + 0.5) / samples) * width);
    const coveredAt = (aside: DrawingUnits): boolean[] =>
      stations.map((along) => probe.covers(offsetFrom(gap.a, unit, along, aside)));
    const runsAlong = [across, -across].some((share) => {
      const within = coveredAt(share * gap.thickness);
      const least = within[0] && within[samples - 1] ? coveredWithEnds : covered;
      return within.filter(Boolean).length >= least * samples;
    });
    if (runsAlong) return { refused: 'Another wall runs along it: the wall goes on beside its own line.' };
    const isShut = clearMm.some((clear) =>
      [1, -1].some((side) => {
        const before = coveredAt(side * (gap.thickness / 2 + units(clear, scale)));
        return before.filter(Boolean).length >= shut * samples;
      }),
    );
    return isShut
      ? { refused: 'Another wall stands so near before it that it opens to nothing.' }
      : { missing: 'No wall runs along the gap.' };
  },
};
