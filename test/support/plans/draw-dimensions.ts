import type { DimensionLook, LengthUnit } from './description';
import { type Facade, facadePoint } from './facades';
import { textWidth, CAP_HEIGHT } from './helvetica';
import { type Ink, PEN, line } from './ink';
import { printedLength, shortFeet } from './lengths';
import { POINTS_PER_MM } from './paper';
import { type Placement, toPage } from './placement';
import { distance, type Vec, along, direction, middle, quarterTurn, times } from './vector';

export interface DimensionStyle extends DimensionLook {
  readonly unit: LengthUnit;
  readonly decimalComma: boolean;
  /** Whether half centimetres are a small digit after metres to the centimetre. */
  readonly raisedHalves: boolean;
}

/** Millimetres of paper. */
const TEXT = 1.8;
const FIRST_CHAIN = 9;
const CHAIN_STEP = 7;
/** The step between chains whose text stands level beside the line. */
const LEVEL_STEP = 15;
const ARROW = 2;

/** Distance of the outermost chain of a façade from its wall, millimetres of paper. */
export const chainsReach = (look: DimensionLook | null): number =>
  look ? FIRST_CHAIN + stepOf(look) * (look.openings ? 2 : 1) : 0;

const stepOf = (look: DimensionLook): number => (look.levelText ? LEVEL_STEP : CHAIN_STEP);

/** Chains along one side of the building: jambs, axes, and the whole length between the outer faces. */
export function drawChains(ink: Ink, facade: Facade, style: DimensionStyle, placement: Placement): void {
  const length = distance(facade.from, facade.to);
  const whole = [-facade.overhang[0], length + facade.overhang[1]];
  const chains = [
    ...(style.openings && facade.jambs.length > 0 ? [[whole[0], ...facade.jambs, whole[1]]] : []),
    ...(facade.axes.length > 2 ? [facade.axes] : []),
    whole,
  ];
  ink.on('dimension');
  chains.forEach((stops, i) =>
    drawChain(ink, facade, stops, FIRST_CHAIN + i * stepOf(style), style, placement),
  );
}

function drawChain(
  ink: Ink,
  facade: Facade,
  stops: readonly number[],
  offset: number,
  style: DimensionStyle,
  placement: Placement,
): void {
  const mm = placement.mmPerPoint * POINTS_PER_MM;
  const at = (stop: number, out: number): Vec => toPage(placement, facadePoint(facade, stop, out * mm));
  if (!style.arrowBases) line(ink, at(stops[0], offset), at(stops[stops.length - 1], offset), PEN.thin);
  for (const stop of stops) line(ink, at(stop, offset - 4.5), at(stop, offset + 1.5), PEN.fine);
  let raised = false;
  stops.slice(1).forEach((stop, i) => {
    const [a, b] = [at(stops[i], offset), at(stop, offset)];
    if (style.arrowBases) drawBetweenArrows(ink, a, b);
    drawEnds(ink, a, b, style.ends);
    const text = lengthText(stop - stops[i], style);
    const room = distance(a, b) / POINTS_PER_MM - 1.2;
    const narrow = textWidth(text, TEXT / CAP_HEIGHT) > room;
    raised = narrow && !raised;
    const gap = narrow ? (raised ? 0.8 + TEXT * 1.35 : -TEXT - 0.9) : 0.8;
    drawLength(ink, a, b, stop - stops[i], gap, style);
  });
}

/** A single dimension between two places of the building, without extension lines. */
export function drawDimension(
  ink: Ink,
  [from, to]: readonly [Vec, Vec],
  style: DimensionStyle,
  placement: Placement,
): void {
  ink.on('dimension');
  const [a, b] = [from, to].map((p) => toPage(placement, p));
  if (style.arrowBases) drawBetweenArrows(ink, a, b);
  else line(ink, a, b, PEN.thin);
  drawEnds(ink, a, b, style.ends);
  drawLength(ink, a, b, distance(from, to), 0.8, style);
}

/** The line between the bases of two arrowheads; none where there is no space between them. */
function drawBetweenArrows(ink: Ink, a: Vec, b: Vec): void {
  const head = ARROW * POINTS_PER_MM;
  const d = direction(a, b);
  if (distance(a, b) > 2.2 * head) line(ink, along(a, d, head), along(b, d, -head), PEN.thin);
}

const lengthText = (mm: number, style: DimensionStyle): string =>
  style.shortFeet && style.unit === 'feet-inches'
    ? shortFeet(mm)
    : printedLength(mm, style.unit, style.decimalComma);

/** Text is parallel to its line and above it, readable from below or from the right; or level beside it. */
function drawLength(ink: Ink, a: Vec, b: Vec, mm: number, gap: number, style: DimensionStyle): void {
  const d = readable(direction(a, b));
  if (style.levelText && Math.abs(d[1]) > 0.1) {
    drawLevelLength(ink, middle(a, b), mm, gap, style);
    return;
  }
  const up = times(quarterTurn(d), -1);
  const look = { height: TEXT, angle: (Math.atan2(d[1], d[0]) * 180) / Math.PI };
  const at = along(middle(a, b), up, gap * POINTS_PER_MM);
  const half = style.raisedHalves && Math.round(mm) % 10 === 5;
  const text = lengthText(half ? mm - 5 : mm, style);
  ink.text(at, text, { ...look, anchor: 'middle' });
  if (!half) return;
  const end = along(at, d, textWidth(text, (TEXT / CAP_HEIGHT) * POINTS_PER_MM) / 2);
  ink.text(along(end, up, TEXT * 0.45 * POINTS_PER_MM), '5', { ...look, height: TEXT * 0.6 });
}

/** Text to the left of the middle of its line, or to the right where `gap` lies beyond the line. */
function drawLevelLength(ink: Ink, at: Vec, mm: number, gap: number, style: DimensionStyle): void {
  const place: Vec = [at[0] + (gap < 0 ? 1 : -1) * POINTS_PER_MM, at[1] + (TEXT / 2) * POINTS_PER_MM];
  ink.text(place, lengthText(mm, style), { height: TEXT, anchor: gap < 0 ? 'start' : 'end' });
}

const readable = (d: Vec): Vec => (d[0] > 1e-6 || (Math.abs(d[0]) <= 1e-6 && d[1] < 0) ? d : times(d, -1));

function drawEnds(ink: Ink, a: Vec, b: Vec, ends: DimensionLook['ends']): void {
  const d = direction(a, b);
  const n = quarterTurn(d);
  const mm = POINTS_PER_MM;
  for (const [at, inward] of [
    [a, d],
    [b, times(d, -1)],
  ] as const) {
    if (ends === 'tick') {
      const slant = times([d[0] - n[0], d[1] - n[1]], Math.SQRT1_2 * mm);
      line(ink, along(at, slant, -1), along(at, slant, 1), PEN.strong);
    } else if (ends === 'arrow') {
      const back = along(at, inward, ARROW * mm);
      ink.lines([[at, along(back, n, 0.35 * mm), along(back, n, -0.35 * mm)]], true, { fill: 0 });
    } else ink.arc(at, 0.45 * mm, 0, 360, { fill: 0 });
  }
}
