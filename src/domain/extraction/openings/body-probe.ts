import {
  boxOf,
  direction,
  distance,
  firstHit,
  indexSegments,
  inFrame,
  type Point,
  type Region,
  regionEdges,
  regionTest,
  type Segment,
  SpatialIndex,
} from '../../geometry';

/** Finds where the walls are: whether a point lies in one, and how far the next one is along a ray. */
export class BodyProbe {
  private readonly edges: SpatialIndex<Segment>;
  private readonly regions: SpatialIndex<Region>;
  private readonly tests = new Map<Region, (point: Point) => boolean>();

  constructor(regions: readonly Region[]) {
    this.regions = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
    this.edges = indexSegments(regions.flatMap(regionEdges));
  }

  covers(point: Point): boolean {
    return this.regions.near(point, 0).some((region) => this.testOf(region)(point));
  }

  private testOf(region: Region): (point: Point) => boolean {
    const test = this.tests.get(region) ?? regionTest(region);
    this.tests.set(region, test);
    return test;
  }

  /** Distance along the ray to the first wall outline it meets within `reach`; null when it meets none. */
  distanceAlong(origin: Point, unit: Point, reach: number): number | null {
    return firstHit(this.edges, origin, unit, reach);
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
