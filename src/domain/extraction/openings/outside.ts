import {
  direction,
  distance,
  firstHit,
  indexSegments,
  offsetFrom,
  regionEdges,
  type DrawingUnits,
  type Point,
  type Region,
  type Segment,
} from '../../geometry';
import type { Interruption } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { OUTSIDE } from './thresholds';

/**
 * Whether an opening is in an outer wall: nothing stands opposite on one of its sides, however far. What is nearer
 * than `clear` is another layer of the same wall.
 */
export type OuterTest = (opening: Interruption, clear?: DrawingUnits) => boolean;

/** Prepares the test. `closings` are the gaps and openings through which a view would leave the building. */
export function outerTest(
  regions: readonly Region[],
  closings: readonly Segment[],
  scale: WorkingScale,
): OuterTest {
  const edges = indexSegments([...regions.flatMap(regionEdges), ...closings.map(({ a, b }) => ({ a, b }))]);
  const far = units(OUTSIDE.farMm, scale);
  return ({ a, b, thickness }, clear = units(OUTSIDE.layersMm, scale)) => {
    const unit = direction(a, b);
    const away = thickness / 2 + clear;
    return [1, -1].some((side) => {
      const out: Point = [-unit[1] * side, unit[0] * side];
      return OUTSIDE.rays.every((share) => {
        const start = offsetFrom(a, unit, share * distance(a, b), side * away);
        return firstHit(edges, start, out, far) === null;
      });
    });
  };
}

/**
 * The same for glass that no wall continues, where the view from one side leaves in some direction: another wing or
 * the next storey of the sheet may stand opposite. Its own closings must hold all such glass, else a view from inside
 * would leave through it.
 */
export function openTest(
  regions: readonly Region[],
  closings: readonly Segment[],
  scale: WorkingScale,
): (glass: Interruption, clear: DrawingUnits) => boolean {
  const edges = indexSegments([...regions.flatMap(regionEdges), ...closings.map(({ a, b }) => ({ a, b }))]);
  const far = units(OUTSIDE.farMm, scale);
  return ({ a, b, thickness }, clear) => {
    const [ux, uy] = direction(a, b);
    return [1, -1].some((side) => {
      let views = 0;
      return OUTSIDE.rays.some((share) => {
        const at = (across: number): Point => offsetFrom(a, [ux, uy], share * distance(a, b), side * across);
        const away = thickness / 2 + clear;
        const near = away * OUTSIDE.offAxis;
        // Beside glass that is not square to a wall, the place to look from may lie beyond the wall.
        if (firstHit(edges, at(near), [-uy * side, ux * side], away - near) !== null) return false;
        const start = at(away);
        return OUTSIDE.turns.some((turn) => {
          const [across, along] = [side * Math.cos(turn), Math.sin(turn)];
          const out: Point = [ux * along - uy * across, uy * along + ux * across];
          if (firstHit(edges, start, out, far) === null) views++;
          return views >= OUTSIDE.leastViews;
        });
      });
    });
  };
}
