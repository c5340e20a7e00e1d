import type { Dice } from '../dice';
import { type Vec, add, along, crossing, quarterTurn, turn } from '../vector';
import { type Block, type Programme, parts, useFor } from './blocks';

/**
 * A corridor building that bends by 15° to 40° in its middle: the rooms at the bend are trapezoids whose
 * party walls lie on the bisector.
 */
export function bentWing(programme: Programme, dice: Dice): Block[] {
  const angle = dice.between(15, 40, 5);
  const depths = [0, dice.between(36, 50), 0, 0];
  depths[2] = depths[1] + dice.between(15, 20);
  depths[3] = depths[2] + dice.between(36, 50);
  const [first, second] = [dice.between(80, 130), dice.between(80, 130)];
  const bend: Vec = [first, 0];
  const onward = turn([1, 0], angle);
  const alongFirst = (at: number, depth: number): Vec => [at, depth];
  const alongSecond = (at: number, depth: number): Vec =>
    add(along(bend, onward, at), along([0, 0], quarterTurn(onward), depth));
  const atBend = depths.map((depth) => crossing([0, depth], [1, 0], alongSecond(0, depth), onward)!);

  const rooms = [0, 2].flatMap((band) => {
    const [near, far] = [depths[band], depths[band + 1]];
    // Stations keep a distance from the bend on the side where the wing is shorter.
    const shorter = Math.min(0, ...[band, band + 1].map((i) => atBend[i][0] - first));
    const longer = Math.max(0, ...[band, band + 1].map((i) => first - atBend[i][0]));
    const legs = [
      { total: first, place: alongFirst, reach: first + shorter },
      { total: second, place: alongSecond, reach: second - longer },
    ];
    return legs.flatMap(({ total, place, reach }, leg) => {
      const stations = parts(reach, 26, 56, dice).reduce<number[]>(
        (s, part) => [...s, s[s.length - 1] + part],
        [0],
      );
      const inner = stations.slice(0, -1);
      return inner.map((station, i): Block => {
        const last = i === inner.length - 1;
        const from = (depth: number): Vec =>
          leg === 0 ? place(station, depth) : place(total - station, depth);
        const to = (depth: number, k: number): Vec =>
          last
            ? atBend[k]
            : leg === 0
              ? place(stations[i + 1], depth)
              : place(total - stations[i + 1], depth);
        const width = stations[i + 1] - station;
        const quad = [from(near), to(near, band), to(far, band + 1), from(far)];
        return {
          use: useFor(width * (far - near), programme, dice),
          outline: leg === 0 ? quad : [...quad].reverse(),
        };
      });
    });
  });
  const passage = {
    use: programme.passage,
    outline: [
      alongFirst(0, depths[1]),
      atBend[1],
      alongSecond(second, depths[1]),
      alongSecond(second, depths[2]),
      atBend[2],
      alongFirst(0, depths[2]),
    ],
  };
  return [...rooms, passage];
}
