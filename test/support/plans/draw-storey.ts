import type { ContentInk } from './content-ink';
import type { Building, PlanDescription, RoomDescription } from './description';
import { drawChains, drawDimension } from './draw-dimensions';
import { drawColumns, freeColumns } from './free-columns';
import { drawFinishTags } from './finish-tags';
import { drawFloor, drawTiles } from './draw-floors';
import { drawGrid } from './draw-grid';
import { drawOpening, keptFree } from './draw-openings';
import { drawTags } from './draw-tags';
import { drawWalls } from './draw-walls';
import { equipRoom } from './equip-room';
import { facades } from './facades';
import { drawFurniture } from './furniture/draw-furniture';
import { footprint } from './furniture/furnish';
import { handOf } from './hand';
import { PEN } from './ink';
import { type PlacedOpening, gapOf, placeOpenings } from './placed-openings';
import { type Placement, toBuilding, toPage } from './placement';
import { type Bounds, type Region, bounds, regionArea, subtract, unite } from './polygon';
import { dimensionBox, roomDimension } from './room-dimensions';
import { type RoomLabel, drawLabel } from './room-labels';
import { columns, wallLinings } from './structure';
import { type Polygon, turn } from './vector';
import { type WallAxis, wallAxes } from './wall-axes';
import type { Rounding } from './wall-curves';
import { type WallPiece, wallPieces, wallStrokes } from './wall-pieces';
import { cutWalls, roomFloor, wallBands } from './wall-solids';

/** A storey before it is drawn: its walls and openings, millimetres of the building. */
export interface Storey {
  readonly building: Building;
  readonly axes: readonly WallAxis[];
  readonly openings: readonly PlacedOpening[];
  /** Straight walls and corners, with no openings cut out. */
  readonly bands: readonly Polygon[];
  readonly solid: Region;
}

/** What was drawn, for the truth. */
export interface DrawnStorey {
  readonly rooms: readonly DrawnRoom[];
  readonly pieces: readonly WallPiece[];
  readonly openings: readonly PlacedOpening[];
  readonly placement: Placement;
}

export interface DrawnRoom {
  readonly room: RoomDescription;
  readonly floor: Region;
  readonly areaM2: number;
  readonly label: RoomLabel | null;
}

export function storeyOf(building: Building): Storey {
  const axes = wallAxes(building);
  const bands = wallBands(axes);
  return { building, axes, openings: placeOpenings(building, axes), bands, solid: unite(bands) };
}

/** The extent of the storey as it is turned on the sheet, millimetres. */
export const extentOf = ({ building, solid }: Storey): Bounds =>
  bounds(solid.flat().map((point) => turn(point, building.turned ?? 0)));

export function drawStorey(
  ink: ContentInk,
  storey: Storey,
  plan: PlanDescription,
  placement: Placement,
): DrawnStorey {
  const { annotation, habits } = plan;
  const { building, axes, openings, bands } = storey;
  const hand = handOf(plan);
  const posts = columns(axes, building, habits);
  const pieces = wallPieces(axes, openings.map(gapOf));
  drawStructure(ink, storey, posts, plan, placement);
  // Glass alone shows a window where the faces of the wall run on: two lines on them would show nothing.
  const windowLines = hand.windowsInFaces && plan.openings.windowLines === 2 ? 3 : plan.openings.windowLines;
  const look = {
    ...plan.openings,
    windowLines,
    open: hand.leaf,
    roundings: roundingsOf(building, plan, placement),
  };
  for (const opening of openings) drawOpening(ink, opening, look, placement);

  const doorways = openings.flatMap(keptFree);
  const { dimensions } = annotation;
  const style = dimensions && {
    ...dimensions,
    unit: hand.raisedHalves ? ('m' as const) : plan.units,
    decimalComma: plan.language !== 'en',
    raisedHalves: hand.raisedHalves,
  };
  const rooms = building.rooms.map((room): DrawnRoom => {
    const bare = roomFloor(room, [...bands, ...posts]);
    const free = plan.extras?.columns ? freeColumns(bare, doorways, plan.extras.columns) : [];
    const floor = free.length > 0 ? subtract(bare, free) : bare;
    const areaM2 = regionArea(floor) / 1e6;
    const measured = style && habits.roomDimensions ? roomDimension(room, floor, doorways, placement) : null;
    if (style && measured) drawDimension(ink, measured, style, placement);
    if (plan.extras?.columns) drawColumns(ink, free, plan.extras.columns, placement);
    const kept = measured ? [...doorways, dimensionBox(measured, placement)] : doorways;
    const { label, furniture } = equipRoom({ room, floor, areaM2 }, kept, plan, placement);
    const labelBox = label ? label.box.map((point) => toBuilding(placement, point)) : null;
    drawFloor(ink, room.use, floor, labelBox, annotation.floorHatches, placement);
    for (const piece of furniture)
      drawFurniture(ink, piece, placement, plan.extras?.crowded ? PEN.cut : PEN.thin);
    if (plan.extras?.tiles) drawTiles(ink, floor, plan.extras.tiles, placement);
    if (label) drawLabel(ink, label);
    if (plan.extras?.finishTags) {
      const taken = [...kept, ...(labelBox ? [labelBox] : []), ...furniture.map(footprint)];
      drawFinishTags(ink, room, floor, taken, plan, placement);
    }
    return { room, floor, areaM2, label };
  });

  const sides = facades(axes, openings);
  if (style) for (const facade of sides.slice(0, style.sides)) drawChains(ink, facade, style, placement);
  if (habits.tags) drawTags(ink, openings, placement);
  if (annotation.grid !== 'none') drawGrid(ink, sides, annotation, placement);
  return { rooms, pieces, openings, placement };
}

/** The curves of the walls on the page; none where this draughtsman draws curves in chords. */
function roundingsOf(
  { curves = [], outer }: Building,
  { openings }: PlanDescription,
  placement: Placement,
): Rounding[] {
  if (openings.arc === 'polyline') return [];
  return curves.map(({ centre, radius }) => ({
    centre: toPage(placement, centre),
    radius: radius / placement.mmPerPoint,
    reach: (outer / 2 + 10) / placement.mmPerPoint,
  }));
}

/** Walls and the columns in them. */
function drawStructure(
  ink: ContentInk,
  { building, axes, openings, solid }: Storey,
  posts: readonly Polygon[],
  plan: PlanDescription,
  placement: Placement,
): void {
  const hand = handOf(plan);
  const gaps = openings.map(gapOf);
  const cutting = plan.openings.masked
    ? []
    : gaps.filter(({ what }) => what.kind === 'door' || !hand.windowsInFaces);
  const inPieces = plan.openings.masked ? [] : gaps;
  const cut = cutWalls(solid, cutting);
  const walls = {
    cut,
    mass: cutting.length < inPieces.length ? cutWalls(solid, inPieces) : cut,
    pieces: wallPieces(axes, inPieces),
    strokes: wallStrokes(axes, inPieces),
    linings: wallLinings(solid, inPieces, building, plan.habits),
    roundings: roundingsOf(building, plan, placement),
  };
  drawWalls(ink, walls, { ...plan.walls, bare: hand.bareHatch }, plan.habits.buttedWalls, placement);
  for (const post of posts) ink.lines([post.map((p) => toPage(placement, p))], true, { fill: 0 });
}
