import type { StageReport, StageShape } from '../../extraction/observe';
import { boxOf, type Box, midpoint } from '../../geometry';
import { labelPoint } from '../label-point';
import type { PlacedLabel } from './free-labels';
import { type Look, looksOf } from './looks';

/** One entry of a picture's legend. */
export interface LegendEntry {
  readonly role: string;
  readonly look: Look;
  readonly count: number;
}

/** One report of a stage, ready to be drawn. Coordinates are drawing units. */
export interface StagePicture {
  /** Name for links and files, such as `walls-2-strokes`; each picture has another. */
  readonly id: string;
  /** Such as "Walls: strokes". */
  readonly title: string;
  readonly report: StageReport;
  readonly legend: readonly LegendEntry[];
  /** What stands beside the shapes; the labels of large shapes come first, so that they find room first. */
  readonly labels: readonly PlacedLabel[];
}

/** The pictures of all reports, in the order of the stages. */
export function stagePictures(reports: readonly StageReport[]): StagePicture[] {
  const looks = looksOf(reports);
  return reports.map((report, i) => ({
    id: [String(i + 1).padStart(2, '0'), report.stage, ...fileWords(report.variant)].join('-'),
    title: titleOf(report),
    report,
    legend: legendOf(report.shapes, looks),
    labels: largestFirst(report.shapes).flatMap(labelsOf),
  }));
}

/** Number and place of each thing left out, for the marks on the picture. */
export function leftOutMarks({ report }: StagePicture): PlacedLabel[] {
  return report.discarded.map(({ at }, i) => ({ text: String(i + 1), at }));
}

/** The part of the sheet that a picture is about; null when it shows nothing. */
export function extentOf({ report: { shapes, discarded } }: StagePicture): Box | null {
  const points = [...shapes.flatMap((shape) => shape.points), ...discarded.map(({ at }) => at)];
  return points.length === 0 ? null : boxOf(points);
}

const titleOf = ({ stage, variant }: StageReport): string =>
  stage.charAt(0).toUpperCase() + stage.slice(1) + (variant ? `: ${variant}` : '');

function fileWords(variant: string | undefined): string[] {
  const words = variant?.toLowerCase().match(/[a-z0-9]+/g);
  return words ? [words.join('-')] : [];
}

function legendOf(shapes: readonly StageShape[], looks: ReadonlyMap<string, Look>): LegendEntry[] {
  const counts = new Map<string, number>();
  for (const { role } of shapes) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].flatMap(([role, count]) => {
    const look = looks.get(role);
    return look ? [{ role, look, count }] : [];
  });
}

function largestFirst(shapes: readonly StageShape[]): StageShape[] {
  const sized = shapes.filter(({ label }) => label).map((shape) => ({ shape, size: sizeOf(shape) }));
  return sized.sort((p, q) => q.size - p.size).map(({ shape }) => shape);
}

/** Width and height of the box around a shape, added. */
function sizeOf({ points }: StageShape): number {
  const [x0, y0, x1, y1] = boxOf(points);
  return points.length < 2 ? 0 : x1 - x0 + (y1 - y0);
}

/** Longer labels, in letters, are cut on a picture. */
const LONGEST_LABEL = 40;

/** A label as a picture shows it: what stands before the first colon of a long one, or its first words. */
export function shortLabel(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const [head] = label.split(': ');
  return `${head.length < LONGEST_LABEL ? head : label.slice(0, LONGEST_LABEL).trimEnd()}…`;
}

/** The label of a shape stands in the middle of a line, in the widest part of a ring, and above a point. */
function labelsOf({ kind, points, label }: StageShape): PlacedLabel[] {
  if (!label || points.length === 0) return [];
  const text = shortLabel(label);
  if (kind === 'ring' && points.length >= 3) return [{ text, at: labelPoint([[...points]]).at }];
  if (kind === 'line' && points.length >= 2) {
    const middle = Math.floor((points.length - 1) / 2);
    return [{ text, at: midpoint(points[middle], points[middle + 1]) }];
  }
  return [{ text, at: points[0], above: true }];
}
