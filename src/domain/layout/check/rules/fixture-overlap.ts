import { interiorsMeet } from '../shapes/meeting';
import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';

/** FIXTURE_OVERLAP: two footprints overlap, or a footprint and a column or shaft. They may touch. */
export const fixtureOverlap: Rule<Survey> = ({ fixtures, footprints, obstacles }) => {
  const order = new Map(fixtures.map((fixture, i) => [fixture.fixture, i]));
  return fixtures.flatMap(({ id, fixture, footprint }, i) => {
    if (footprint === null) return [];
    const others = footprints
      .search(footprint.box)
      .filter((other) => order.get(other.fixture)! > i && interiorsMeet(footprint, other.footprint));
    const blocks = obstacles.search(footprint.box).filter(({ shape }) => interiorsMeet(footprint, shape));
    return [
      ...others.map((other) =>
        violation(
          'FIXTURE_OVERLAP',
          [id, other.id],
          `The ${fixture.kind} and the ${other.fixture.kind} overlap.`,
        ),
      ),
      ...blocks.map(({ id: block, obstacle }) =>
        violation('FIXTURE_OVERLAP', [id, block], `The ${fixture.kind} and a ${obstacle.kind} overlap.`),
      ),
    ];
  });
};
