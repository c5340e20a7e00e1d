import type { RoomDescription, PlanDescription } from './description';
import { handOf } from './hand';
import { CAP_HEIGHT, textWidth } from './helvetica';
import { type Ink, PEN } from './ink';
import { printedArea, printedSize } from './lengths';
import { POINTS_PER_MM } from './paper';
import { type Region, bounds, centroid, encloses, overlap, rectangle } from './polygon';
import { roomName } from './room-names';
import { type Polygon, type Vec, distance } from './vector';

interface LabelLine {
  readonly text: string;
  readonly height: number;
  readonly boxed: boolean;
  readonly bold: boolean;
  /** A small character raised behind the text. */
  readonly raised?: string;
  /** Whether the line is an area or a size. */
  readonly measure: boolean;
}

/** A label with its place: lines below each other, with the middle at `at`. */
export interface RoomLabel {
  readonly lines: readonly LabelLine[];
  readonly at: Vec;
  readonly box: Polygon;
}

/** What a label may print about its room. */
export interface RoomMeasures {
  readonly areaM2: number;
  /** Clear width and depth of a rectangular room, millimetres. */
  readonly size: readonly [number, number] | null;
}

/** Heights of capitals to try, millimetres of paper: the usual ones of CAD offices, then smaller ones. */
const HEIGHTS = [2.5, 2, 1.6, 1.3];
const LEADING = 1.75;
const MARGIN_MM = 1;

/** The names of rooms on the sheet; null for shafts, which have a cross instead. */
export const labelName = (room: RoomDescription, plan: PlanDescription): string | null =>
  room.use === 'shaft' ? null : (room.name ?? roomName(room.use, plan.language));

/**
 * The largest label that fits into the room beside the obstacles, as near to its middle as possible; in points of
 * the page. Null when not even the name fits.
 */
export function placeLabel(
  room: RoomDescription,
  floor: Region,
  printed: RoomMeasures,
  obstacles: readonly Polygon[],
  plan: PlanDescription,
): RoomLabel | null {
  const name = labelName(room, plan);
  if (name === null) return null;
  const places = candidates(floor);
  for (const texts of variants(name, room, printed, plan)) {
    for (const height of HEIGHTS) {
      const lines = texts.map((line, i) => ({ ...line, height: i === 0 ? height : height * 0.8 }));
      const [w, h] = extent(lines);
      const boxAt = ([x, y]: Vec): Polygon => rectangle(x - w / 2, y - h / 2, w, h);
      const free = (box: Polygon): boolean => encloses(floor, box) && !obstacles.some((o) => overlap(o, box));
      const at = places.find((place) => free(boxAt(place)));
      if (at) return { lines, at, box: boxAt(at) };
    }
  }
  return null;
}

type LineText = Omit<LabelLine, 'height'>;

/** The full label, then the label with its name broken into words, then shorter ones. */
function variants(
  name: string,
  room: RoomDescription,
  { areaM2, size }: RoomMeasures,
  plan: PlanDescription,
): LineText[][] {
  const { label } = plan.annotation;
  const plain = (text: string): LineText => ({ text, boxed: false, bold: false, measure: false });
  const measure = (text: string): LineText => ({ ...plain(text), measure: true });
  const title = { ...plain(name), bold: true };
  const words = name.split(' ').map((word) => ({ ...plain(word), bold: true }));
  const number = label.number && room.number ? [{ ...plain(room.number), boxed: label.boxed }] : [];
  const comma = plan.language !== 'en';
  const area = label.area ? [areaLine(measure(printedArea(areaM2, plan.units, comma)), plan)] : [];
  if (label.size && size) area.push(measure(printedSize(size, plan.units, comma)));
  return [
    [title, ...number, ...area],
    [...words, ...number, ...area],
    [title, ...number],
    [...words, ...number],
    [title],
    words,
  ];
}

/** The area with its ² as a character of its own, where the hand draws it so. */
const areaLine = (line: LineText, plan: PlanDescription): LineText =>
  handOf(plan).raisedSquares && line.text.endsWith('²')
    ? { ...line, text: line.text.slice(0, -1), raised: '2' }
    : line;

function extent(lines: readonly LabelLine[]): [number, number] {
  const widths = lines.map((line) => textWidth(line.text, line.height / CAP_HEIGHT));
  const height = lines.reduce((sum, line) => sum + line.height * LEADING, 0);
  return [Math.max(...widths) * 1.1 + 2 * MARGIN_MM, height + MARGIN_MM].map((v) => v * POINTS_PER_MM) as [
    number,
    number,
  ];
}

/** Places in the room; those nearest to its middle come first. */
function candidates(floor: Region): Vec[] {
  const { min, max } = bounds(floor[0]);
  const middle = centroid(floor[0]);
  const steps = 24;
  const places: Vec[] = [middle];
  for (let i = 1; i < steps; i++)
    for (let j = 1; j < steps; j++)
      places.push([min[0] + ((max[0] - min[0]) * i) / steps, min[1] + ((max[1] - min[1]) * j) / steps]);
  return places.sort((a, b) => distance(a, middle) - distance(b, middle));
}

export function drawLabel(ink: Ink, { lines, at, box }: RoomLabel): void {
  ink.on('text');
  let y = box[0][1] + (MARGIN_MM / 2) * POINTS_PER_MM;
  for (const { text, height, boxed, bold, raised } of lines) {
    const row = height * LEADING * POINTS_PER_MM;
    const baseline = y + row / 2 + (height / 2) * POINTS_PER_MM;
    ink.text([at[0], baseline], text, { height, anchor: 'middle', bold });
    if (raised) {
      const end = at[0] + (textWidth(text, height / CAP_HEIGHT) / 2) * POINTS_PER_MM;
      ink.text([end, baseline - height * 0.5 * POINTS_PER_MM], raised, { height: height * 0.6 });
    }
    if (boxed) {
      const w = (textWidth(text, height / CAP_HEIGHT) + 1.6) * POINTS_PER_MM;
      const h = height * 1.6 * POINTS_PER_MM;
      ink.lines([rectangle(at[0] - w / 2, y + row / 2 - h / 2, w, h)], true, { pen: PEN.fine });
    }
    y += row;
  }
}
