import type { Point, Ring } from '../../../src/domain/extraction/model/plan-geometry';
import { ContentInk } from './content-ink';
import type { PlanDescription } from './description';
import { equipRoom } from './equip-room';
import { drawChains, drawDimension } from './draw-dimensions';
import { drawFloor } from './draw-floors';
import { drawGrid } from './draw-grid';
import { drawOpening, keptFree } from './draw-openings';
import { drawWalls } from './draw-walls';
import { drawTags } from './draw-tags';
import { facades } from './facades';
import { handOf } from './hand';
import { drawFurniture } from './furniture/draw-furniture';
import { layerNamer } from './layer-names';
import { PdfWriter } from '../pdf-writer';
import { type Placement, toBuilding, toPage } from './placement';
import { type PlacedOpening, placeOpenings } from './placed-openings';
import { type Region, bounds, regionArea, unite } from './polygon';
import { dimensionBox, roomDimension } from './room-dimensions';
import { drawLabel } from './room-labels';
import { drawSheet } from './draw-sheet';
import { layOutSheet } from './sheet-layout';
import { columns, wallLinings } from './structure';
import type { PlanTruth } from './truth';
import { type Polygon, distance, middle, turn } from './vector';
import { wallAxes } from './wall-axes';
import { wallPieces, wallStrokes } from './wall-pieces';
import { cutWalls, roomFloor, wallBands } from './wall-solids';

export interface DrawnPlan {
  readonly pdf: Uint8Array;
  readonly truth: PlanTruth;
  /** Line and curve segments on the page. */
  readonly segments: number;
}

/** Draws the plan as a one-page PDF, the same bytes for the same description, with its exact ground truth. */
export function drawPlan(plan: PlanDescription, file = 'plan.pdf'): DrawnPlan {
  const { building, sheet, annotation, habits } = plan;
  const axes = wallAxes(building);
  const openings = placeOpenings(building, axes);
  const bands = wallBands(axes);
  const solid = unite(bands);
  const posts = columns(axes, building, habits);
  const turned = building.turned ?? 0;
  const layout = layOutSheet(
    bounds(solid.flat().map((point) => turn(point, turned))),
    turned,
    sheet,
    annotation,
    plan.units === 'feet-inches',
  );
  const { placement } = layout;
  const writer = new PdfWriter();
  const hand = handOf(plan);
  const setup = { ...layout, rotate: sheet.rotate, layerName: layerNamer(sheet.layers), hand };
  const ink = new ContentInk(setup, writer);

  const pieces = wallPieces(axes, openings);
  const strokes = wallStrokes(axes, openings);
  const linings = wallLinings(solid, openings, building, habits);
  const cutting = openings.filter(({ what }) => what.kind === 'door' || !hand.windowsInFaces);
  const walls = { cut: cutWalls(solid, cutting), pieces, strokes, linings };
  drawWalls(ink, walls, { ...plan.walls, bare: hand.bareHatch }, habits.buttedWalls, placement);
  for (const post of posts) ink.lines([post.map((p) => toPage(placement, p))], true, { fill: 0 });
  for (const opening of openings) drawOpening(ink, opening, { ...plan.openings, open: hand.leaf }, placement);

  const doorways = openings.flatMap(keptFree);
  const { dimensions } = annotation;
  const style = dimensions && {
    ...dimensions,
    unit: hand.raisedHalves ? ('m' as const) : plan.units,
    decimalComma: plan.language !== 'en',
    raisedHalves: hand.raisedHalves,
  };
  const rooms = building.rooms.map((room) => {
    const floor = roomFloor(room, [...bands, ...posts]);
    const areaM2 = regionArea(floor) / 1e6;
    const measured = style && habits.roomDimensions ? roomDimension(room, floor, doorways, placement) : null;
    if (style && measured) drawDimension(ink, measured, style, placement);
    const kept = measured ? [...doorways, dimensionBox(measured, placement)] : doorways;
    const { label, furniture } = equipRoom({ room, floor, areaM2 }, kept, plan, placement);
    const labelBox = label ? label.box.map((point) => toBuilding(placement, point)) : null;
    drawFloor(ink, room.use, floor, labelBox, annotation.floorHatches, placement);
    for (const piece of furniture) drawFurniture(ink, piece, placement);
    if (label) drawLabel(ink, label);
    return { room, floor, areaM2, label };
  });

  const sides = facades(axes, openings);
  if (style) for (const facade of sides.slice(0, style.sides)) drawChains(ink, facade, style, placement);
  if (habits.tags) drawTags(ink, openings, placement);
  if (annotation.grid !== 'none') drawGrid(ink, sides, annotation, placement);
  drawSheet(ink, plan, layout);
  ink.finish();

  return {
    pdf: writer.toBytes(),
    segments: ink.segments,
    truth: {
      file,
      page: 1,
      mm_per_unit: placement.mmPerPoint,
      rooms: rooms
        .filter(({ room }) => room.use !== 'shaft')
        .map(({ room, floor, areaM2, label }) => ({
          name: label ? label.lines[0].text : '',
          number: room.number ?? '',
          area_m2: Math.round(areaM2 * 1e4) / 1e4,
          polygon: ringOnPage(placement, floor[0]),
          ...holesOf(placement, floor),
        })),
      walls: pieces.map(({ outline, thickness }) => ({
        polygon: ringOnPage(placement, outline),
        thickness_mm: thickness,
      })),
      openings: openings.map((opening) => trueOpening(opening, placement)),
    },
  };
}

const ringOnPage = (placement: Placement, ring: Polygon): Ring =>
  ring.map((point) => toPage(placement, point).map((v) => Math.round(v * 1000) / 1000) as Point);

function holesOf(placement: Placement, floor: Region): { holes?: Ring[] } {
  return floor.length > 1 ? { holes: floor.slice(1).map((ring) => ringOnPage(placement, ring)) } : {};
}

function trueOpening({ what, from, to }: PlacedOpening, placement: Placement): PlanTruth['openings'][number] {
  return {
    kind: what.kind,
    center: ringOnPage(placement, [middle(from, to)])[0],
    width_mm: Math.round(distance(from, to) * 10) / 10,
  };
}
