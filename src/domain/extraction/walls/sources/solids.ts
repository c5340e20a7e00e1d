import {
  boxOf,
  type Point,
  type Region,
  regionContains,
  regionEdges,
  type Segment,
  SpatialIndex,
} from '../../../geometry';
import type { Discard } from '../../model/observation';
import type { Strip } from '../../model/wall-strip';
import type { WorkingScale } from '../../model/working-scale';
import type { CurvedWall } from '../curves/curved-wall';
import { pairRoundLines } from '../curves/pair-lines';
import { roundEdges } from '../curves/round-lines';
import { PAIR } from '../thresholds';
import { doubleLineStrips } from './faces';

type Within = (point: Point) => boolean;

/** Centre-lines of solid regions: their outlines are faces with the solid between them. */
export function solidStrips(
  regions: readonly Region[],
  layer: string | null,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  return stripsBetween(regions.flatMap(regionEdges), within(regions), layer, scale, discard);
}

/** Centre-lines of solid regions where their outlines are straight, and walls where they follow circles. */
export function solidWallsOf(
  regions: readonly Region[],
  layer: string | null,
  scale: WorkingScale,
  discard?: Discard,
): { strips: Strip[]; curved: CurvedWall[] } {
  const between = within(regions);
  const { round, straight } = roundEdges(regions, scale);
  const options = { maxMm: PAIR.maxSolidMm, layer, drawnAs: 'fill', between } as const;
  const { walls: curved, faces } = pairRoundLines(round, options, scale);
  const others = round.flatMap((line) => (faces.has(line) ? [] : line.chords));
  return { strips: stripsBetween([...straight, ...others], between, layer, scale, discard), curved };
}

function within(regions: readonly Region[]): Within {
  const index = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
  return (point) => index.near(point, 0).some((region) => regionContains(region, point));
}

function stripsBetween(
  edges: readonly Segment[],
  between: Within,
  layer: string | null,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  const options = { between, maxMm: PAIR.maxSolidMm, discard };
  return doubleLineStrips(edges, layer, scale, options).map((strip) => ({ ...strip, drawnAs: 'fill' }));
}
