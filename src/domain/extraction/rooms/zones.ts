import {
  type DrawingUnits,
  type Region,
  regionArea,
  ringContains,
  sameToShare,
  type SquareDrawingUnits,
  uniteRegions,
} from '../../geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { cutIntoCells, type Cell } from './cells';
import type { RoomLabel } from '../model/room-label';
import { divideBetween, saidArea, type Zone } from './divide';
import { ZONE } from './thresholds';

/** The owner of cells that belong to no label. */
const NOBODY = -1;

/** The zones of an open space, and the parts of it that no label names. */
export interface DividedSpace {
  readonly zones: readonly Zone[];
  readonly rest: readonly Region[];
}

/**
 * Splits an open space among the labels in it. Cells are joined across their widest borders first, never
 * joining two labels, so that zones part at the narrowest places; then printed areas and sizes, where there are some,
 * decide which zone a border cell belongs to and where two zones part that no corner separates. A part that no label
 * can be joined to stays apart.
 */
export function splitByLabels(
  region: Region,
  labels: readonly RoomLabel[],
  scale: WorkingScale,
): DividedSpace {
  const reach = units(ZONE.reachMm, scale);
  const cells = cutIntoCells(region, reach);
  if (cells.length === 0) return { zones: divideBetween(region, labels, scale), rest: [] };
  const home = labels.map(({ at }) => cells.findIndex(({ ring }) => ringContains(ring, at)));
  if (home.includes(-1)) return { zones: [], rest: [] };
  const heads = [...new Set(home)];
  const owner = joinCells(cells, heads);
  const printed = heads.map((head) =>
    printedUnits(
      labels.filter((_, i) => home[i] === head),
      scale,
    ),
  );
  settleByArea(cells, owner, heads, printed);
  partAtNarrows(cells, owner, heads, printed, (ZONE.minPartM2 * 1e6) / scale.mmPerUnit ** 2);
  settleByArea(cells, owner, heads, printed);
  const zones = heads.flatMap((head, zone) => {
    const inside = labels.filter((_, i) => home[i] === head);
    const main = piecesOf(cells, owner, zone).find(({ outer }) => ringContains(outer, inside[0].at));
    return main ? divideBetween(main, inside, scale) : [];
  });
  return { zones: redivideByArea(zones, scale), rest: piecesOf(cells, owner, NOBODY) };
}

/** The cells of a zone, united. */
function piecesOf(cells: readonly Cell[], owner: readonly number[], zone: number): Region[] {
  const own = cells.filter((_, cell) => owner[cell] === zone);
  return own.length === 0 ? [] : uniteRegions(own.map(({ ring }) => ({ outer: ring, holes: [] })));
}

/** Moves the border of two zones whose sum is as printed while their parts are not: no corner marks the place. */
function redivideByArea(zones: Zone[], scale: WorkingScale): Zone[] {
  const result = [...zones];
  for (let i = 0; i < result.length; i++) {
    for (let k = i + 1; k < result.length; k++) {
      const pair = [result[i], result[k]];
      const labels = pair.map(({ label }) => label);
      const goal = printedUnits(labels, scale);
      if (goal === null || pair.every((zone) => isAsPrinted(zone, scale))) continue;
      const [joined, ...apart] = uniteRegions(pair.map(({ region }) => region));
      if (apart.length > 0 || Math.abs(regionArea(joined) / goal - 1) > ZONE.asPrinted) continue;
      const parts = divideBetween(joined, labels, scale);
      if (parts.length !== 2) continue;
      result[i] = parts.find(({ label }) => label === labels[0])!;
      result[k] = parts.find(({ label }) => label === labels[1])!;
    }
  }
  return result;
}

/** Whether a zone has the area that its label prints, as closely as such areas are printed and drawn. */
export function isAsPrinted({ region, label }: Zone, scale: WorkingScale): boolean {
  const goal = printedUnits([label], scale);
  return goal !== null && sameToShare(regionArea(region), goal, ZONE.asPrinted);
}

/** Kruskal over the widest borders; cells that reach no label stay without one (-1). */
function joinCells(cells: readonly Cell[], heads: readonly number[]): number[] {
  const owner = cells.map((_, cell) => heads.indexOf(cell));
  const group = cells.map((_, cell) => cell);
  const rootOf = (cell: number): number =>
    group[cell] === cell ? cell : (group[cell] = rootOf(group[cell]));
  const labelOf = [...owner];
  const borders = cells
    .flatMap(({ borders: own }, p) =>
      [...own].filter(([q]) => q > p).map(([q, length]) => ({ p, q, length })),
    )
    .sort((one, two) => two.length - one.length || one.p - two.p || one.q - two.q);
  for (const { p, q } of borders) {
    const [one, two] = [rootOf(p), rootOf(q)];
    if (one === two || (labelOf[one] >= 0 && labelOf[two] >= 0)) continue;
    group[two] = one;
    labelOf[one] = Math.max(labelOf[one], labelOf[two]);
  }
  return cells.map((_, cell) => labelOf[rootOf(cell)]);
}

/** The sum of the areas that the labels say; null when one says none. */
function printedUnits(labels: readonly RoomLabel[], { mmPerUnit }: WorkingScale): SquareDrawingUnits | null {
  const said = saidArea(labels);
  return said === null ? null : (said * 1e6) / mmPerUnit ** 2;
}

/**
 * Parts what lies behind narrow places from zones that are larger than printed, where that leaves about the printed
 * area. Such a part is a room without a label; pieces smaller than `least` are none and stay.
 */
function partAtNarrows(
  cells: readonly Cell[],
  owner: number[],
  heads: readonly number[],
  printed: readonly (SquareDrawingUnits | null)[],
  least: SquareDrawingUnits,
): void {
  heads.forEach((head, zone) => {
    const goal = printed[zone];
    const own = cells.flatMap((_, cell) => (owner[cell] === zone ? [cell] : []));
    if (goal === null || areaOf(cells, own) <= (1 + ZONE.accounted) * goal) return;
    const widths = new Set(own.flatMap((cell) => [...cells[cell].borders.values()]));
    for (const narrow of [...widths].sort((p, q) => p - q)) {
      const kept = new Set(reachFrom(cells, head, (cell, width) => owner[cell] === zone && width > narrow));
      const area = areaOf(cells, [...kept]);
      if (area < (1 - ZONE.accounted) * goal) return;
      if (area > (1 + ZONE.accounted) * goal) continue;
      for (const cell of own) {
        if (kept.has(cell) || owner[cell] !== zone) continue;
        const piece = reachFrom(cells, cell, (other) => owner[other] === zone && !kept.has(other));
        if (areaOf(cells, piece) < least) piece.forEach((other) => kept.add(other));
        else piece.forEach((other) => (owner[other] = NOBODY));
      }
      return;
    }
  });
}

/** The cells that can be reached from one across borders, itself included. `through` says whether to enter a cell. */
function reachFrom(
  cells: readonly Cell[],
  start: number,
  through: (cell: number, width: DrawingUnits) => boolean,
): number[] {
  const reached = new Set([start]);
  for (const cell of reached) {
    for (const [other, width] of cells[cell].borders) if (through(other, width)) reached.add(other);
  }
  return [...reached];
}

function areaOf(cells: readonly Cell[], some: readonly number[]): SquareDrawingUnits {
  return some.reduce((sum, cell) => sum + cells[cell].area, 0);
}

/** Hands border cells over while that brings the zones nearer to their printed areas. Zones stay in one piece. */
function settleByArea(
  cells: readonly Cell[],
  owner: number[],
  heads: readonly number[],
  printed: readonly (SquareDrawingUnits | null)[],
): void {
  const areas = heads.map((_, zone) =>
    cells.reduce((sum, { area }, cell) => sum + (owner[cell] === zone ? area : 0), 0),
  );
  const miss = (zone: number, change: number): number => {
    const goal = printed[zone];
    return goal === null ? 0 : Math.abs(areas[zone] + change - goal) / goal;
  };
  for (let round = 0; round < cells.length; round++) {
    const moves = cells.flatMap(({ area, borders }, cell) => {
      const from = owner[cell];
      if (heads.includes(cell) || from === NOBODY || printed[from] === null) return [];
      return [...new Set([...borders.keys()].map((other) => owner[other]))]
        .filter((zone) => zone !== from && zone !== NOBODY && printed[zone] !== null)
        .map((zone) => ({
          cell,
          zone,
          gain: miss(from, 0) + miss(zone, 0) - miss(from, -area) - miss(zone, area),
        }));
    });
    const best = moves
      .filter(({ gain }) => gain > ZONE.minGain)
      .sort((p, q) => q.gain - p.gain || p.cell - q.cell || p.zone - q.zone)
      .find(({ cell }) => staysWhole(cells, owner, heads, cell));
    if (best === undefined) return;
    const { cell, zone } = best;
    areas[owner[cell]] -= cells[cell].area;
    areas[zone] += cells[cell].area;
    owner[cell] = zone;
  }
}

/** Whether the zone of a cell is still in one piece without it. */
function staysWhole(
  cells: readonly Cell[],
  owner: readonly number[],
  heads: readonly number[],
  without: number,
): boolean {
  const zone = owner[without];
  const rest = reachFrom(cells, heads[zone], (cell) => cell !== without && owner[cell] === zone);
  return rest.length === owner.filter((of) => of === zone).length - 1;
}
