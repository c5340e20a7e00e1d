import {
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
import { divideBetween, type Zone } from './divide';
import { ZONE } from './thresholds';

/**
 * Splits an open space among the labels in it. Cells are joined across their widest borders first, never
 * joining two labels, so that zones part at the narrowest places; then printed areas, where there are some,
 * decide which zone a border cell belongs to and where two zones part that no corner separates.
 */
export function splitByLabels(region: Region, labels: readonly RoomLabel[], scale: WorkingScale): Zone[] {
  const reach = units(ZONE.reachMm, scale);
  const cells = cutIntoCells(region, reach);
  if (cells.length === 0) return divideBetween(region, labels, scale);
  const home = labels.map(({ at }) => cells.findIndex(({ ring }) => ringContains(ring, at)));
  if (home.includes(-1)) return [];
  const heads = [...new Set(home)];
  const owner = joinCells(cells, heads);
  const printed = heads.map((head) =>
    printedUnits(
      labels.filter((_, i) => home[i] === head),
      scale,
    ),
  );
  settleByArea(cells, owner, heads, printed);
  const zones = heads.flatMap((head, zone) => {
    const own = cells.filter((_, cell) => owner[cell] === zone);
    const pieces = uniteRegions(own.map(({ ring }) => ({ outer: ring, holes: [] })));
    const inside = labels.filter((_, i) => home[i] === head);
    const main = pieces.find(({ outer }) => ringContains(outer, inside[0].at));
    return main ? divideBetween(main, inside, scale) : [];
  });
  return redivideByArea(zones, scale);
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

/** Sum of the printed areas; null when a label has none. */
function printedUnits(labels: readonly RoomLabel[], { mmPerUnit }: WorkingScale): SquareDrawingUnits | null {
  if (labels.some(({ area }) => area === null)) return null;
  return labels.reduce((sum, { area }) => sum + (area!.squareMetres * 1e6) / mmPerUnit ** 2, 0);
}

/** Hands border cells over while that brings the zones nearer to their printed areas. */
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
    const goal = zone < 0 ? null : printed[zone];
    return goal === null ? 0 : Math.abs(areas[zone] + change - goal) / goal;
  };
  for (let round = 0; round < cells.length; round++) {
    let best: { cell: number; zone: number; gain: number } | null = null;
    cells.forEach(({ area, borders }, cell) => {
      const from = owner[cell];
      if (heads.includes(cell) || from < 0 || printed[from] === null) return;
      for (const zone of new Set([...borders.keys()].map((other) => owner[other]))) {
        if (zone === from || zone < 0 || printed[zone] === null) continue;
        const gain = miss(from, 0) + miss(zone, 0) - miss(from, -area) - miss(zone, area);
        if (gain > ZONE.minGain && (best === null || gain > best.gain)) best = { cell, zone, gain };
      }
    });
    if (best === null) return;
    const { cell, zone } = best as { cell: number; zone: number };
    areas[owner[cell]] -= cells[cell].area;
    areas[zone] += cells[cell].area;
    owner[cell] = zone;
  }
}
