import type { LayerOf } from './page-objects';
import type { Pdfium } from './pdfium';

/** Finds the layer of an object in its marked-content marks (`/OC /x BDC`, ISO 32000-1, 8.11.3.2). */
export class ObjectLayers {
  /** Objects of one marked section share the mark. */
  private readonly byMark = new Map<number, LayerOf | null>();

  constructor(private readonly pdfium: Pdfium) {}

  layerOf(handle: number, inherited: LayerOf): LayerOf {
    const { call } = this.pdfium;
    const count = call.FPDFPageObj_CountMarks(handle);
    let layer = inherited;
    for (let i = 0; i < count; i++) {
      const own = this.layerOfMark(call.FPDFPageObj_GetMark(handle, i));
      if (own) layer = own;
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
    const name = this.pdfium.name('Name');
    if (call.FPDFPageObjMark_GetParamBlobValue(mark, name, buffer, NAME_BYTES, length) === 0) return null;
    const bytes = Buffer.from(this.pdfium.bytes.subarray(buffer, buffer + this.pdfium.uint(length)));
    return { name: textString(bytes), visible: true };
  }
}

const NAME_BYTES = 2048;

/** A PDF text string: UTF-16BE or UTF-8 by its mark, else PDFDocEncoding (ISO 32000-2, 7.9.2.2). */
export function textString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}
