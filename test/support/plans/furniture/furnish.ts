import { type Region, bounds, centroid, encloses, overlap } from '../polygon';
import type { RoomUse } from '../room-uses';
import { type Polygon, type Vec, along, direction, distance, quarterTurn } from '../vector';
import { FURNISHINGS } from './furnishings';
import type { FurnitureSymbol } from './furniture-symbol';
import { SYMBOLS } from './symbols';

/** A piece with its place, millimetres of the building. */
export interface PlacedFurniture {
  readonly symbol: FurnitureSymbol;
  /** The piece's own origin and axes. */
  readonly origin: Vec;
  readonly x: Vec;
  readonly y: Vec;
}

/** The distance from the wall and the step of the search, millimetres. */
const GAP = 20;
const STEP = 130;

/** Furnishes a room. No piece stands on an obstacle or on another piece. */
export function furnish(
  use: RoomUse,
  floor: Region,
  obstacles: readonly Polygon[],
  crowded = false,
): PlacedFurniture[] {
  const taken = [...obstacles];
  const wanted = FURNISHINGS[use];
  return (crowded ? [...wanted, ...wanted, ...wanted] : wanted).flatMap((name) => {
    const symbol: FurnitureSymbol = SYMBOLS[name];
    const places = symbol.stands === 'wall' ? alongWalls(symbol, floor) : anywhere(symbol, floor);
    const place = places.find((candidate) => {
      const shape = footprint(candidate);
      return encloses(floor, shape) && !taken.some((other) => overlap(other, shape));
    });
    if (!place) return [];
    taken.push(footprint(place));
    return [place];
  });
}

/** The floor that the piece covers. */
export function footprint({ symbol, origin, x, y }: PlacedFurniture): Polygon {
  const right = along(origin, x, symbol.width);
  return [origin, right, along(right, y, symbol.depth), along(origin, y, symbol.depth)];
}

/** Places with the back to a wall: the longest walls first, each from its corners inwards. */
function alongWalls(symbol: FurnitureSymbol, floor: Region): PlacedFurniture[] {
  const [ring] = floor;
  const sides = ring.map((from, i) => ({ from, to: ring[(i + 1) % ring.length] }));
  sides.sort((a, b) => distance(b.from, b.to) - distance(a.from, a.to));
  return sides.flatMap(({ from, to }) => {
    const x = direction(from, to);
    const y = quarterTurn(x);
    const last = distance(from, to) - symbol.width - GAP;
    const places: PlacedFurniture[] = [];
    for (let at = GAP; at <= last; at += STEP)
      places.push({ symbol, x, y, origin: along(along(from, x, at), y, GAP) });
    return places;
  });
}

/** Places near the middle, along the longest side of the room or across it. */
function anywhere(symbol: FurnitureSymbol, floor: Region): PlacedFurniture[] {
  const [ring] = floor;
  const sides = ring.map((from, i) => [from, ring[(i + 1) % ring.length]] as const);
  const [from, to] = sides.reduce((a, b) => (distance(...b) > distance(...a) ? b : a));
  const middle = centroid(ring);
  const { min, max } = bounds(ring);
  const places: PlacedFurniture[] = [];
  for (const x of [direction(from, to), quarterTurn(direction(from, to))]) {
    const y = quarterTurn(x);
    for (let i = 1; i < 12; i++) {
      for (let j = 1; j < 12; j++) {
        const centre: Vec = [min[0] + ((max[0] - min[0]) * i) / 12, min[1] + ((max[1] - min[1]) * j) / 12];
        places.push({
          symbol,
          x,
          y,
          origin: along(along(centre, x, -symbol.width / 2), y, -symbol.depth / 2),
        });
      }
    }
  }
  const off = ({ origin, x, y }: PlacedFurniture): number =>
    distance(along(along(origin, x, symbol.width / 2), y, symbol.depth / 2), middle);
  return places.sort((a, b) => off(a) - off(b));
}
