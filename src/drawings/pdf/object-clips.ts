import { type Box, intersectBoxes, mapBox, type Matrix } from '../../domain/drawing/matrix';
import type { Pdfium } from './pdfium';

/** The segments of a path, by handle. */
export interface SegmentsOf {
  readonly count: number;
  readonly at: (index: number) => number;
}

/** PDFium gives a rectangle five segments: its corners, and the line back to the start. */
const RECTANGLE_SEGMENTS = 5;

/** Reads clip boxes. Neighbouring objects share a clip in memory, so each clip is measured once. */
export class ObjectClips {
  private readonly boxes = new Map<number, Box>();

  constructor(private readonly pdfium: Pdfium) {}

  /** The clip of an object within `inherited`; null when nothing cuts it, undefined when nothing of it is left. */
  clipOf(handle: number, streamMatrix: Matrix, inherited: Box | null): Box | null | undefined {
    const { call } = this.pdfium;
    const clip = call.FPDFPageObj_GetClipPath(handle);
    const count = clip === 0 ? 0 : Math.max(call.FPDFClipPath_CountPaths(clip), 0);
    let result = inherited;
    for (let i = 0; i < count; i++) {
      const box = mapBox(streamMatrix, this.boxOf(clip, i));
      const shared: Box | null = result === null ? box : intersectBoxes(result, box);
      if (shared === null) return undefined;
      result = shared;
    }
    return result;
  }

  /** The only clip of an object that is no rectangle, as a path; null when there is none, or more than one. */
  outlineOf(handle: number): SegmentsOf | null {
    const { call } = this.pdfium;
    const clip = call.FPDFPageObj_GetClipPath(handle);
    const count = clip === 0 ? 0 : Math.max(call.FPDFClipPath_CountPaths(clip), 0);
    let outline: SegmentsOf | null = null;
    for (let i = 0; i < count; i++) {
      const segments = call.FPDFClipPath_CountPathSegments(clip, i);
      if (segments <= RECTANGLE_SEGMENTS) continue;
      if (outline !== null) return null;
      outline = { count: segments, at: (segment) => call.FPDFClipPath_GetPathSegment(clip, i, segment) };
    }
    return outline;
  }

  private boxOf(clip: number, index: number): Box {
    const { call, scratch } = this.pdfium;
    const count = call.FPDFClipPath_CountPathSegments(clip, index);
    if (count < 1) return [0, 0, 0, 0];
    const first = call.FPDFClipPath_GetPathSegment(clip, index, 0);
    const known = this.boxes.get(first);
    if (known) return known;
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      const segment = call.FPDFClipPath_GetPathSegment(clip, index, i);
      call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const x = this.pdfium.float(scratch);
      const y = this.pdfium.float(scratch + 4);
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    this.boxes.set(first, box);
    return box;
  }
}
