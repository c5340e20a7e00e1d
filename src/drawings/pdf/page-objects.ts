import { chain, type Box, type Matrix } from '../../domain/drawing/matrix';
import type { Pdfium } from './pdfium';
import type { ReadLimits } from './read-limits';
import { tooComplex } from './pdf-errors';

/** FPDF_PAGEOBJ_* of fpdf_edit.h. */
export const ObjectType = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;

/** An object of a page, with the matrix, the layer and the clip that it inherits from the forms around it. */
export interface PageObject {
  readonly handle: number;
  readonly type: number;
  /** From the object's own coordinates to the page as displayed. */
  readonly matrix: Matrix;
  /** From the space of the object's content stream, in which its clip is given, to the page as displayed. */
  readonly streamMatrix: Matrix;
  readonly layer: LayerOf;
  /** The clip of the forms around it, on the page as displayed. */
  readonly clip: Box | null;
}

export interface LayerOf {
  readonly name: string | null;
  readonly visible: boolean;
}

export interface WalkContext {
  /** The layer of an object by its own marks, otherwise the inherited one. */
  layerOf(handle: number, inherited: LayerOf): LayerOf;
  /** The clip of an object within the inherited one; null when nothing cuts it, undefined when nothing is left. */
  clipOf(handle: number, streamMatrix: Matrix, inherited: Box | null): Box | null | undefined;
}

/** Visits every object of a page in painting order, descending into forms. */
export class PageWalk {
  private visited = 0;

  constructor(
    private readonly pdfium: Pdfium,
    private readonly context: WalkContext,
    private readonly limits: ReadLimits,
    private readonly visit: (object: PageObject) => void,
  ) {}

  /** @throws UnprocessableError drawing_too_complex */
  run(page: number, toDisplay: Matrix): void {
    const { call } = this.pdfium;
    const count = call.FPDFPage_CountObjects(page);
    for (let i = 0; i < count; i++) {
      this.enter(call.FPDFPage_GetObject(page, i), toDisplay, { name: null, visible: true }, null, 0);
    }
  }

  private enter(
    handle: number,
    stream: Matrix,
    inherited: LayerOf,
    outerClip: Box | null,
    depth: number,
  ): void {
    if (++this.visited > this.limits.maxObjects) {
      throw tooComplex(`The page has more than ${this.limits.maxObjects} objects.`);
    }
    const { call } = this.pdfium;
    const clip = this.context.clipOf(handle, stream, outerClip);
    if (clip === undefined) return;
    const type = call.FPDFPageObj_GetType(handle);
    const layer = this.context.layerOf(handle, inherited);
    const matrix = chain(this.matrixOf(handle), stream);
    if (type !== ObjectType.form) {
      this.visit({ handle, type, matrix, streamMatrix: stream, layer, clip });
      return;
    }
    if (depth >= this.limits.maxFormDepth) {
      throw tooComplex(`The page nests forms more than ${this.limits.maxFormDepth} deep.`);
    }
    const count = call.FPDFFormObj_CountObjects(handle);
    for (let i = 0; i < count; i++) {
      this.enter(call.FPDFFormObj_GetObject(handle, i), matrix, layer, clip, depth + 1);
    }
  }

  private matrixOf(handle: number): Matrix {
    const { call, scratch } = this.pdfium;
    call.FPDFPageObj_GetMatrix(handle, scratch);
    const { floats } = this.pdfium;
    const at = scratch >> 2;
    return [floats[at], floats[at + 1], floats[at + 2], floats[at + 3], floats[at + 4], floats[at + 5]];
  }
}
