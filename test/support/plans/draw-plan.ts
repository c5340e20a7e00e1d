import type { Point, Ring } from '../../../src/domain/extraction/model/plan-geometry';
import { type Arrangement, arrange } from './arrangement';
import { ContentInk } from './content-ink';
import type { PlanDescription } from './description';
import { drawSheet } from './draw-sheet';
import { drawElevation } from './draw-elevation';
import { drawRoomSchedule } from './draw-room-schedule';
import { drawSite } from './draw-site';
import { type DrawnRoom, type DrawnStorey, drawStorey } from './draw-storey';
import { handOf } from './hand';
import { layerNamer } from './layer-names';
import { PdfWriter } from '../pdf-writer';
import type { PlacedOpening } from './placed-openings';
import { type Placement, toPage } from './placement';
import type { Region } from './polygon';
import { layOutSheet } from './sheet-layout';
import { DRAWING_TITLES } from './sheet-words';
import type { PlanTruth } from './truth';
import { type Polygon, add, distance, middle, times } from './vector';

export interface DrawnPlan {
  readonly pdf: Uint8Array;
  readonly truth: PlanTruth;
  readonly expected: Expected;
  /** Line and curve segments on the page. */
  readonly segments: number;
}

/** What a reader of the sheet can know. */
export interface Expected {
  /** Whether something legible tells the scale: dimensions, a note, a bar, printed areas or sizes. */
  readonly scaleTold: boolean;
  /** Indices of the true rooms that lack a wall and so cannot be found; a warning must name them. */
  readonly openRooms: readonly number[];
  /** Enclosed spaces that are no rooms; whether they are found does not matter. */
  readonly shafts: readonly Ring[];
}

/** Draws the plan as a one-page PDF, the same bytes for the same description, with its exact ground truth. */
export function drawPlan(plan: PlanDescription, file = 'plan.pdf'): DrawnPlan {
  const { building, sheet, annotation } = plan;
  const arrangement = arrange(plan);
  const imperial = plan.units === 'feet-inches';
  const layout = layOutSheet(arrangement.extent, building.turned ?? 0, sheet, annotation, imperial);
  const writer = new PdfWriter();
  const printedAt = sheet.printedAt ?? 1;
  const setup = {
    ...layout,
    rotate: sheet.rotate,
    layerName: layerNamer(sheet.layers),
    hand: handOf(plan),
    printedAt,
  };
  const ink = new ContentInk(setup, writer);
  const drawn = arrangement.storeys.map(({ storey, moved }) => {
    const { placement } = layout;
    const origin = add(placement.origin, times(moved, 1 / placement.mmPerPoint));
    return drawStorey(ink, storey, plan, { ...placement, origin });
  });
  drawBeside(ink, arrangement, drawn[0], plan, { ...layout.placement, turned: 0 });
  drawSheet(ink, plan, layout);
  ink.finish();
  return {
    pdf: writer.toBytes(),
    segments: ink.segments,
    truth: {
      file,
      page: 1,
      mm_per_unit: layout.placement.mmPerPoint / printedAt,
      ...merged(drawn.map((storey) => truthOf(storey, printedOn(storey.placement, printedAt)))),
    },
    expected: {
      scaleTold: tellsScale(plan, drawn),
      openRooms: drawn
        .flatMap(({ rooms, openings }) => rooms.filter(isRoom).map(({ room }) => isOpen(room.id, openings)))
        .flatMap((open, i) => (open ? [i] : [])),
      shafts: drawn.flatMap(({ rooms, placement }) =>
        rooms
          .filter(({ room }) => room.use === 'shaft')
          .map(({ floor }) => ringOnPage(printedOn(placement, printedAt), floor[0])),
      ),
    },
  };
}

/** Draws what stands beside the storeys: the plot, an elevation, a schedule, and the titles of the drawings. */
function drawBeside(
  ink: ContentInk,
  { site, elevation, roomSchedule, titles }: Arrangement,
  { rooms }: DrawnStorey,
  plan: PlanDescription,
  placement: Placement,
): void {
  if (site) drawSite(ink, site, placement);
  if (elevation) drawElevation(ink, elevation.corner, elevation.width, placement);
  if (roomSchedule) drawRoomSchedule(ink, toPage(placement, roomSchedule), rooms, plan);
  for (const { drawing, at } of titles) {
    ink.on('sheet');
    const title = DRAWING_TITLES[plan.language][drawing];
    ink.text(toPage(placement, at), title, { height: 3.5, anchor: 'middle', bold: true });
  }
}

const isRoom = ({ room }: DrawnRoom): boolean => room.use !== 'shaft';

const isOpen = (id: string, openings: readonly PlacedOpening[]): boolean =>
  openings.some(({ what }) => what.kind === 'window' && what.absent && what.between[0] === id);

type StoreyTruth = Pick<PlanTruth, 'rooms' | 'walls' | 'openings'>;

const merged = (storeys: readonly StoreyTruth[]): StoreyTruth => ({
  rooms: storeys.flatMap(({ rooms }) => rooms),
  walls: storeys.flatMap(({ walls }) => walls),
  openings: storeys.flatMap(({ openings }) => openings),
});

/** The placement on the printed page. */
const printedOn = ({ mmPerPoint, turned, origin }: Placement, printedAt: number): Placement => ({
  mmPerPoint: mmPerPoint / printedAt,
  turned,
  origin: times(origin, printedAt),
});

/** Two rooms with an area or a size can confirm each other; one alone tells nothing. */
const CONFIRMING = 2;

function tellsScale(plan: PlanDescription, storeys: readonly DrawnStorey[]): boolean {
  const rooms = storeys.flatMap((storey) => storey.rooms);
  const { dimensions, scaleNote, scaleBar } = plan.annotation;
  if (handOf(plan).lettering !== 'text') return false;
  const measured = rooms.filter(({ label }) => label?.lines.some(({ measure }) => measure)).length;
  return dimensions !== null || scaleNote !== 'none' || scaleBar || measured >= CONFIRMING;
}

/** What the storey truly has, on the printed page. */
function truthOf({ rooms, pieces, openings }: DrawnStorey, printed: Placement): StoreyTruth {
  return {
    rooms: rooms.filter(isRoom).map(({ room, floor, areaM2, label }) => ({
      name: label ? label.lines[0].text : '',
      number: room.number ?? '',
      area_m2: Math.round(areaM2 * 1e4) / 1e4,
      polygon: ringOnPage(printed, floor[0]),
      ...holesOf(printed, floor),
    })),
    walls: pieces.map(({ outline, thickness }) => ({
      polygon: ringOnPage(printed, outline),
      thickness_mm: thickness,
    })),
    openings: openings.filter(isScored).map((opening) => trueOpening(opening, printed)),
  };
}

/** Passages and missing walls are neither doors nor windows. */
const isScored = ({ what }: PlacedOpening): boolean =>
  what.kind === 'window' ? !what.absent : what.leaf !== 'passage';

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
