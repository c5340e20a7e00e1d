import type { DrawnText } from '../../drawing/drawing';
import {
  boxOf,
  direction,
  distance,
  distanceToSegment,
  midpoint,
  offsetFrom,
  type Point,
  ringEdges,
  SpatialIndex,
} from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import type { Opening, PlanText, Room, Wall } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import { roomTypeOf } from '../texts/room-type';
import { stripRing, type Strip } from '../model/wall-strip';
import { units, type WorkingScale } from '../model/working-scale';

/** Coordinates are published to 1/1000 of a drawing unit. */
const DIGITS = 1000;
/** How near (mm) something must come to a wall's edge to count as touching it. */
const TOUCH_MM = 70;
const CONFIDENCE = { fill: 0.95, pair: 0.9, stroke: 0.9, hatch: 0.8 } as const;

/** Numbers walls from top to bottom, then from left to right. */
export function publishWalls(strips: readonly Strip[]): Wall[] {
  return inPageOrder(strips, ({ a, b }) => midpoint(a, b)).map((strip, i) => ({
    id: `w${i + 1}`,
    centreline: [tidy(strip.a), tidy(strip.b)],
    thickness: round(strip.thickness),
    polygon: stripRing(strip).map(tidy),
    layer: strip.layer,
    confidence: CONFIDENCE[strip.drawnAs],
  }));
}

export function publishOpenings(
  openings: readonly FoundOpening[],
  walls: readonly Wall[],
  scale: WorkingScale,
): Opening[] {
  const index = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon));
  return inPageOrder(openings, ({ a, b }) => midpoint(a, b)).map((opening, i) => ({
    id: `o${i + 1}`,
    kind: opening.kind,
    wall_id: hostOf(opening, index, units(TOUCH_MM, scale)),
    segment: [tidy(opening.a), tidy(opening.b)],
    swing: opening.swing && { hinge: tidy(opening.swing.hinge), leaf_end: tidy(opening.swing.leaf_end) },
    confidence: opening.confidence,
    evidence: opening.evidence,
  }));
}

/** The wall whose line the opening continues: parallel, its end at a jamb. */
function hostOf({ a, b }: FoundOpening, walls: SpatialIndex<Wall>, touch: number): string | null {
  const unit = direction(a, b);
  const near = [...walls.near(a, touch), ...walls.near(b, touch)];
  const ranked = near
    .map(({ id, centreline: [from, to] }) => {
      const [dx, dy] = direction(from, to);
      const turned = Math.abs(dx * unit[1] - dy * unit[0]);
      return {
        id,
        badness:
          turned +
          Math.min(distanceToSegment(a, { a: from, b: to }), distanceToSegment(b, { a: from, b: to })) /
            touch,
      };
    })
    .sort((p, q) => p.badness - q.badness);
  return ranked[0]?.id ?? null;
}

/** Rooms in the order they are numbered: from top to bottom, then from left to right. */
export function orderRooms(drafts: readonly RoomDraft[]): RoomDraft[] {
  return inPageOrder(drafts, ({ region }) => middle(boxOf(region.outer)));
}

/** Numbers rooms in the order given. */
export function publishRooms(
  drafts: readonly RoomDraft[],
  walls: readonly Wall[],
  openings: readonly Opening[],
  scale: WorkingScale,
): Room[] {
  const touch = units(TOUCH_MM, scale);
  const wallIndex = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon, touch));
  const thickness = new Map(walls.map((wall) => [wall.id, wall.thickness]));
  const reachOf = ({ wall_id }: Opening): number => (thickness.get(wall_id ?? '') ?? 0) / 2 + touch;
  const openingIndex = new SpatialIndex(openings, (opening) => boxOf(opening.segment, reachOf(opening)));
  return drafts.map(({ region, label, confidence }, i) => {
    const { type, confidence: typeConfidence } = roomTypeOf(label?.name ?? null);
    const probes = [region.outer, ...region.holes].flatMap((ring) => edgeProbes(ring, touch));
    return {
      id: `r${i + 1}`,
      name: label?.name ?? null,
      number: label?.number ?? null,
      type,
      type_confidence: typeConfidence,
      polygon: region.outer.map(tidy),
      holes: region.holes.map((hole) => hole.map(tidy)),
      wall_ids: touching(
        probes,
        wallIndex,
        (wall) => [...wall.centreline],
        (wall) => wall.thickness / 2 + touch,
      ),
      opening_ids: touching(probes, openingIndex, ({ segment }) => [...segment], reachOf),
      edited: false,
      confidence,
    };
  });
}

/** Points along an outline, close enough together that no wall or opening slips between two. */
function edgeProbes(ring: readonly Point[], step: number): Point[] {
  return ringEdges(ring).flatMap(({ a, b }) => {
    const unit = direction(a, b);
    const length = distance(a, b);
    const count = Math.min(200, Math.max(1, Math.floor(length / (4 * step))));
    return Array.from({ length: count }, (_, k) => offsetFrom(a, unit, ((k + 0.5) * length) / count));
  });
}

function touching<T extends { id: string }>(
  probes: readonly Point[],
  index: SpatialIndex<T>,
  lineOf: (item: T) => Point[],
  reachOf: (item: T) => number,
): string[] {
  const found = new Set<string>();
  for (const probe of probes) {
    for (const item of index.near(probe, Math.max(0, ...index.near(probe, 0).map(reachOf)))) {
      const [a, b] = lineOf(item);
      if (!found.has(item.id) && distanceToSegment(probe, { a, b }) <= reachOf(item)) found.add(item.id);
    }
  }
  // Ids are a letter and a number in page order.
  return [...found].sort((p, q) => Number(p.slice(1)) - Number(q.slice(1)));
}

export function publishTexts(texts: readonly DrawnText[]): PlanText[] {
  return texts
    .filter(({ visible, text }) => visible && text.trim() !== '')
    .map(({ text, x, y, angle, size }) => ({
      text: text.trim(),
      position: tidy([x, y]),
      angle: round(angle),
      size: round(size),
    }));
}

export function tidy([x, y]: Point): Point {
  return [round(x), round(y)];
}

function round(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}

function middle([minX, minY, maxX, maxY]: readonly number[]): Point {
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}

function inPageOrder<T>(items: readonly T[], at: (item: T) => Point): T[] {
  return items
    .map((item) => ({ item, at: tidy(at(item)) }))
    .sort((p, q) => p.at[1] - q.at[1] || p.at[0] - q.at[0])
    .map(({ item }) => item);
}
