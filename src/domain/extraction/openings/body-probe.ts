import {
  boxOf,
  direction,
  distance,
  inFrame,
  offsetFrom,
  regionContains,
  SpatialIndex,
  type Point,
  type Region,
  type Segment,
} from '../../geometry';

/** Answers where the walls are: is a point inside one, how far is it to the next along a ray. */
export class BodyProbe {
  private readonly edges: SpatialIndex<Segment>;
  private readonly regions: SpatialIndex<Region>;

  constructor(regions: readonly Region[]) {
    this.regions = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
    const edges = regions.flatMap(({ outer, holes }) =>
      [outer, ...holes].flatMap((ring) => ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length] }))),
    );
    this.edges = new SpatialIndex(edges, ({ a, b }) => boxOf([a, b]));
  }

  covers(point: Point): boolean {
    return this.regions.near(point, 0).some((region) => regionContains(region, point));
  }

  /** Distance along the ray to the first wall outline it meets within `reach`; null when it meets none. */
  distanceAlong(origin: Point, unit: Point, reach: number): number | null {
    const end = offsetFrom(origin, unit, reach);
    let nearest: number | null = null;
    for (const { a, b } of this.edges.search(boxOf([origin, end]))) {
      const [alongA, acrossA] = inFrame(a, origin, unit);
      const [alongB, acrossB] = inFrame(b, origin, unit);
      if (acrossA > 0 === acrossB > 0) continue;
      const at = alongA + (acrossA / (acrossA - acrossB)) * (alongB - alongA);
      if (at > 0 && at <= reach && (nearest === null || at < nearest)) nearest = at;
    }
    return nearest;
  }

  /** Whether any wall outline comes within `radius` of the point, or covers it. */
  isNear(point: Point, radius: number): boolean {
    if (this.covers(point)) return true;
    return this.edges.near(point, radius).some(({ a, b }) => {
      const length = distance(a, b);
      const [along, across] = inFrame(point, a, direction(a, b));
      const beyond = Math.max(0, -along, along - length);
      return Math.hypot(beyond, across) <= radius;
    });
  }
}
