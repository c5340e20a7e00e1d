import { CosString } from './cos/cos-values';
import { type LayerBook, TAG_KEY } from './layer-book';
import type { LayerOf } from './page-objects';
import type { Pdfium } from './pdfium';

/** Finds the layer of an object in its marked-content marks (`/OC /x BDC`, ISO 32000-1, 8.11.3.2). */
export class ObjectLayers {
  /** By mark; the objects of one marked section share a mark. */
  private readonly byMark = new Map<number, LayerOf | null>();

  constructor(
    private readonly pdfium: Pdfium,
    private readonly book: LayerBook,
  ) {}

  layerOf(handle: number, inherited: LayerOf): LayerOf {
    const { call } = this.pdfium;
    const count = call.FPDFPageObj_CountMarks(handle);
    let layer = inherited;
    for (let i = 0; i < count; i++) {
      const own = this.layerOfMark(call.FPDFPageObj_GetMark(handle, i));
      // Everything inside a hidden layer is hidden, also what is marked with a visible layer.
      if (own) layer = { name: own.name ?? layer.name, visible: own.visible && layer.visible };
    }
    return layer;
  }

  private layerOfMark(mark: number): LayerOf | null {
    const known = this.byMark.get(mark);
    if (known !== undefined) return known;
    const layer = this.readMark(mark);
    this.byMark.set(mark, layer);
    return layer;
  }

  private readMark(mark: number): LayerOf | null {
    const { call, scratch } = this.pdfium;
    const length = scratch;
    const buffer = scratch + 8;
    if (call.FPDFPageObjMark_GetName(mark, buffer, NAME_BYTES, length) === 0) return null;
    if (this.pdfium.utf16(buffer, this.pdfium.uint(length)) !== 'OC') return null;
    if (call.FPDFPageObjMark_GetParamIntValue(mark, this.pdfium.name(TAG_KEY), buffer) !== 0) {
      const tagged = this.book.byTag.get(this.pdfium.uint(buffer));
      if (tagged) return tagged;
    }
    const key = this.pdfium.name('Name');
    if (call.FPDFPageObjMark_GetParamBlobValue(mark, key, buffer, NAME_BYTES, length) === 0) return null;
    const bytes = Buffer.from(this.pdfium.bytes.subarray(buffer, buffer + this.pdfium.uint(length)));
    const name = new CosString(bytes).text;
    return { name, visible: !this.book.hiddenNames.has(name) };
  }
}

const NAME_BYTES = 2048;
