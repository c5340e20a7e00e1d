import type { Arrangement } from './arrangement';
import type { Random } from './random';

const HOT = 1.2;
const COLD = 0.004;

/**
 * Improves an arrangement by simulated annealing with a fixed number of moves, starting at `heat` (1 is the hottest). It
 * accepts with probability 1 / (1 + x + x²/2) instead of e⁻ˣ, because the last bits of e⁻ˣ differ between engines. Returns
 * the best order found.
 */
export function anneal(arrangement: Arrangement, moves: number, heat: number, random: Random): number[][] {
  const { order } = arrangement;
  const rooms = arrangement.site.sizes.length;
  let temperature = HOT * heat;
  const cooling = coolingOf(temperature, moves);
  let best = order.map((bay) => [...bay]);
  let least = arrangement.cost;
  const bayOf = new Int16Array(rooms);
  order.forEach((bay, k) => bay.forEach((room) => (bayOf[room] = k)));
  const accept = (delta: number): boolean => {
    if (delta <= 0) return true;
    const x = delta / temperature;
    return random.next() * (1 + x + (x * x) / 2) < 1;
  };
  for (let move = 0; move < moves; move++) {
    temperature *= cooling;
    const room = random.below(rooms);
    const a = bayOf[room];
    const from = order[a].indexOf(room);
    if (random.once(2)) {
      const other = random.below(rooms);
      if (other === room) continue;
      const b = bayOf[other];
      const to = order[b].indexOf(other);
      const swap = (): void => {
        [order[a][from], order[b][to]] = [order[b][to], order[a][from]];
      };
      if (arrangement.attempt(a, b, swap, swap, accept)) [bayOf[room], bayOf[other]] = [b, a];
    } else {
      const b = random.below(order.length);
      const to = random.below(order[b].length + (a === b ? 0 : 1));
      if (a === b && to === from) continue;
      const step = (fromBay: number, at: number, toBay: number, position: number) => (): void => {
        order[toBay].splice(position, 0, ...order[fromBay].splice(at, 1));
      };
      if (arrangement.attempt(a, b, step(a, from, b, to), step(b, to, a, from), accept)) bayOf[room] = b;
    }
    if (arrangement.cost < least - 1e-9) {
      least = arrangement.cost;
      best = order.map((bay) => [...bay]);
    }
  }
  return best;
}

/** The factor that cools to COLD within `moves` steps, by repeated square roots: exact on every engine. */
function coolingOf(start: number, moves: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    let [power, base, left] = [1, middle, moves];
    for (; left > 0; left = Math.floor(left / 2), base *= base) if (left % 2 === 1) power *= base;
    if (power * start > COLD) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
