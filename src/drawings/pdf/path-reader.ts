import type { PathStyle } from '../../domain/drawing/drawing';
import { type Box, containsBox, intersectBoxes, lengthFactor } from '../../domain/drawing/matrix';
import { PathColumnsBuilder } from '../../domain/drawing/path-columns-builder';
import { StyleTable } from '../../domain/drawing/style-table';
import type { ObjectClips, SegmentsOf } from './object-clips';
import type { PageObject } from './page-objects';
import { tooComplex } from './pdf-errors';
import type { Pdfium } from './pdfium';
import type { ReadLimits } from './read-limits';

/** FPDF_SEGMENT_* and FPDF_FILLMODE_* of fpdf_edit.h. */
const Segment = { line: 0, cubic: 1, move: 2 } as const;
const FILL_RULES = ['none', 'evenodd', 'nonzero'] as const;

/** Farthest sensible coordinate, drawing units. A page is at most 14,400 wide; this is 700 pages beside it. */
const FARTHEST = 1e7;

/** A path may stand out of its clip by this much (drawing units) and still count as uncut. */
const CLIP_SLACK = 0.01;

/** Turns PDFium's path objects into columns on the page as displayed. */
export class PathReader {
  readonly paths = new PathColumnsBuilder();
  readonly styles = new StyleTable();
  /** Number of paths left out because a coordinate is not a number or is absurdly large. */
  unreadable = 0;
  private points = 0;

  constructor(
    private readonly pdfium: Pdfium,
    private readonly page: Box,
    private readonly limits: ReadLimits,
    private readonly clips: ObjectClips,
  ) {}

  /** Adds one path object. A path wholly outside the page or its clip is not part of the drawing. */
  read(object: PageObject): void {
    const { call, scratch } = this.pdfium;
    call.FPDFPath_GetDrawMode(object.handle, scratch, scratch + 4);
    let fill = FILL_RULES[this.pdfium.uint(scratch)] ?? 'none';
    const stroke = this.pdfium.uint(scratch + 4) !== 0;
    if (fill === 'none' && !stroke) return;
    const { handle, matrix } = object;
    const count = call.FPDFPath_CountSegments(handle);
    this.readSegments({ count, at: (i) => call.FPDFPath_GetPathSegment(handle, i) }, matrix);
    if (fill !== 'none' && !stroke && this.readClipInstead(object)) fill = 'evenodd';
    const bounds = this.paths.pendingBounds();
    const drawn = this.paths.pendingOps > 1;
    const placed = bounds.every((bound) => Math.abs(bound) <= FARTHEST);
    const window = object.clip === null ? this.page : intersectBoxes(object.clip, this.page);
    if (drawn && !placed) this.unreadable++;
    if (!drawn || !placed || !window || intersectBoxes(window, bounds) === null) {
      this.paths.drop();
      return;
    }
    const clip = object.clip !== null && !containsBox(object.clip, bounds, CLIP_SLACK) ? object.clip : null;
    this.paths.end(this.styles.indexOf(this.styleOf(object, fill, stroke, clip)));
  }

  /**
   * Reads the clip in place of a rectangle that fills it all: some programs paint an area as its box within a clip
   * that has the shape. Returns whether it did.
   */
  private readClipInstead({ handle, streamMatrix, clip }: PageObject): boolean {
    const { paths } = this;
    if (clip === null || !paths.pendingIsBox(CLIP_SLACK)) return false;
    if (!containsBox(paths.pendingBounds(), clip, CLIP_SLACK)) return false;
    const outline = this.clips.outlineOf(handle);
    if (outline === null) return false;
    paths.drop();
    this.readSegments(outline, streamMatrix);
    return true;
  }

  private readSegments({ count, at }: SegmentsOf, matrix: PageObject['matrix']): void {
    const { call, scratch } = this.pdfium;
    this.points += Math.max(count, 0);
    if (this.points > this.limits.maxPoints) {
      throw tooComplex(`The page's paths have more than ${this.limits.maxPoints} points.`);
    }
    const [a, b, c, d, e, f] = matrix;
    const pending: number[] = [];
    let startX = 0;
    let startY = 0;
    let drawn = 0;
    for (let i = 0; i < count; i++) {
      const segment = at(i);
      call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const px = this.pdfium.float(scratch);
      const py = this.pdfium.float(scratch + 4);
      const x = a * px + c * py + e;
      const y = b * px + d * py + f;
      const type = call.FPDFPathSegment_GetType(segment);
      const closes = call.FPDFPathSegment_GetClose(segment) !== 0;
      if (type === Segment.move) {
        this.paths.move(x, y);
        startX = x;
        startY = y;
        drawn = 0;
      } else if (type === Segment.cubic) {
        pending.push(x, y);
        if (pending.length === 6) {
          this.paths.cubic(pending[0], pending[1], pending[2], pending[3], x, y);
          pending.length = 0;
          drawn++;
        }
      } else if (!(closes && drawn > 0 && x === startX && y === startY)) {
        // PDFium also writes the closing side of `re` and `h` as a line to the start; close() draws it already.
        this.paths.line(x, y);
        drawn++;
      }
      if (closes) this.paths.close();
    }
  }

  private styleOf(object: PageObject, fill: PathStyle['fill'], stroke: boolean, clip: Box | null): PathStyle {
    const { call, scratch } = this.pdfium;
    const factor = lengthFactor(object.matrix);
    const strokePaint = stroke ? this.paint('FPDFPageObj_GetStrokeColor', object.handle) : NO_PAINT;
    const fillPaint = fill === 'none' ? NO_PAINT : this.paint('FPDFPageObj_GetFillColor', object.handle);
    call.FPDFPageObj_GetStrokeWidth(object.handle, scratch);
    return {
      stroke,
      fill,
      width: stroke ? rounded(this.pdfium.float(scratch) * factor) : 0,
      strokeColor: strokePaint.color,
      strokeAlpha: strokePaint.alpha,
      fillColor: fillPaint.color,
      fillAlpha: fillPaint.alpha,
      dash: stroke ? this.dashOf(object.handle, factor) : [],
      layer: object.layer.name,
      visible: object.layer.visible,
      clip,
    };
  }

  private dashOf(handle: number, factor: number): number[] {
    const { call, scratch } = this.pdfium;
    const count = call.FPDFPageObj_GetDashCount(handle);
    if (count < 1 || count > MAX_DASHES) return [];
    call.FPDFPageObj_GetDashArray(handle, scratch, count);
    const dash = Array.from(this.pdfium.floats.subarray(scratch >> 2, (scratch >> 2) + count), (length) =>
      rounded(length * factor),
    );
    return dash.some((length) => length > 0) ? dash : [];
  }

  private paint(getter: 'FPDFPageObj_GetStrokeColor' | 'FPDFPageObj_GetFillColor', handle: number): Paint {
    const { call, scratch } = this.pdfium;
    if (call[getter](handle, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
      return { color: 0, alpha: 1 };
    const [r, g, b, alpha] = [0, 4, 8, 12].map((offset) => this.pdfium.uint(scratch + offset));
    return { color: (r << 16) | (g << 8) | b, alpha: Math.round((alpha / 255) * 1000) / 1000 };
  }
}

interface Paint {
  color: number;
  alpha: number;
}

const NO_PAINT: Paint = { color: 0, alpha: 1 };
const MAX_DASHES = 64;

/** Single precision carries seven digits. Noise in later digits would make two styles out of one. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
