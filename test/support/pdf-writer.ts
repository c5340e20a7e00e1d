import { PdfContent, type PdfResource } from './pdf-content';
import { type PdfBody, PdfFile, type PdfFileOptions } from './pdf-file';
import { type PdfDictionary, PdfRef, PdfText, type PdfValue } from './pdf-values';

export * from './pdf-content';
export * from './pdf-values';

export type PdfWriterOptions = PdfFileOptions;

export interface PageOptions {
  /** [left, bottom, right, top] or [width, height]. */
  size: readonly number[];
  content: PdfContent | Buffer;
  cropBox?: readonly number[];
  /** Clockwise degrees. */
  rotate?: number;
  userUnit?: number;
  /** Further entries of the page: VP, Annots, … */
  extra?: PdfDictionary;
}

export interface FormOptions {
  bbox: readonly number[];
  content: PdfContent | Buffer;
  matrix?: readonly number[];
  /** The form's own /OC. */
  layer?: PdfHandle;
}

/** A resource that is also an object of the file. */
export interface PdfHandle extends PdfResource {
  readonly ref: PdfRef;
}

/** Writes PDF files for tests and samples: small, exact, and the same bytes every time. */
export class PdfWriter {
  private readonly bodies: PdfBody[] = [];
  private readonly catalog = this.add({});
  private readonly pages = this.add({});
  private readonly resources = this.add({});
  private readonly pageRefs: PdfRef[] = [];
  private readonly named = { Font: {}, XObject: {}, Properties: {}, ExtGState: {} } as Record<
    string,
    PdfDictionary
  >;
  private readonly layers: { ref: PdfRef; visible: boolean }[] = [];
  /** Further entries of the catalog; `OCProperties` is filled in when there are layers. */
  readonly catalogExtra: PdfDictionary = {};
  /** Further entries of the default configuration (/OCProperties /D), such as BaseState. */
  readonly layerConfig: PdfDictionary = {};

  constructor(private readonly options: PdfWriterOptions = {}) {
    this.font('Helvetica');
  }

  /** Adds an object, with a stream when bytes are given. */
  add(dictionary: PdfValue, stream?: Buffer): PdfRef {
    this.bodies.push({ dictionary, stream });
    return new PdfRef(this.bodies.length);
  }

  /** One of the standard 14 fonts, in WinAnsi. */
  font(baseFont: string): PdfHandle {
    const dictionary = {
      Type: '/Font',
      Subtype: '/Type1',
      BaseFont: `/${baseFont}`,
      Encoding: '/WinAnsiEncoding',
    };
    return this.name(
      'Font',
      baseFont,
      (this.named.Font[baseFont] as PdfRef | undefined) ?? this.add(dictionary),
    );
  }

  /** A font of one's own, by its dictionary. */
  customFont(name: string, dictionary: PdfDictionary): PdfHandle {
    return this.name('Font', name, this.add(dictionary));
  }

  /** An optional-content group, which CAD programs call a layer. */
  layer(name: string, { visible = true }: { visible?: boolean } = {}): PdfHandle {
    const ref = this.add({ Type: '/OCG', Name: new PdfText(name) });
    this.layers.push({ ref, visible });
    return this.name('Properties', `L${ref.id}`, ref);
  }

  /** An optional-content membership dictionary over layers; `P` is AllOn, AnyOn, AnyOff or AllOff. */
  membership(layers: readonly PdfHandle[], extra: PdfDictionary = {}): PdfHandle {
    const ref = this.add({ Type: '/OCMD', OCGs: layers.map((layer) => layer.ref), ...extra });
    return this.name('Properties', `M${ref.id}`, ref);
  }

  /** A graphics state with constant alpha, 0..1. */
  alpha(stroke: number, fill: number): PdfHandle {
    const ref = this.add({ Type: '/ExtGState', CA: stroke, ca: fill });
    return this.name('ExtGState', `G${ref.id}`, ref);
  }

  form({ bbox, content, matrix, layer }: FormOptions): PdfHandle {
    const ref = this.add(
      {
        Type: '/XObject',
        Subtype: '/Form',
        BBox: [...bbox],
        Matrix: matrix && [...matrix],
        OC: layer?.ref,
        Resources: this.resources,
      },
      content instanceof PdfContent ? content.toBytes() : content,
    );
    return this.name('XObject', `X${ref.id}`, ref);
  }

  /** An 8-bit grey image; a flat mid grey unless its bytes are given. */
  image(
    width: number,
    height: number,
    grey = Buffer.alloc(width * height, 0x80),
    layer?: PdfHandle,
  ): PdfHandle {
    const ref = this.add(
      {
        Type: '/XObject',
        Subtype: '/Image',
        Width: width,
        Height: height,
        ColorSpace: '/DeviceGray',
        BitsPerComponent: 8,
        OC: layer?.ref,
      },
      grey,
    );
    return this.name('XObject', `I${ref.id}`, ref);
  }

  page({ size, content, cropBox, rotate, userUnit, extra }: PageOptions): PdfRef {
    const stream = this.add({}, content instanceof PdfContent ? content.toBytes() : content);
    const ref = this.add({
      Type: '/Page',
      Parent: this.pages,
      MediaBox: size.length === 2 ? [0, 0, ...size] : [...size],
      CropBox: cropBox && [...cropBox],
      Rotate: rotate,
      UserUnit: userUnit,
      Resources: this.resources,
      Contents: stream,
      ...extra,
    });
    this.pageRefs.push(ref);
    return ref;
  }

  /** The whole file. */
  toBytes(): Buffer {
    this.bodies[this.resources.id - 1].dictionary = this.named;
    this.bodies[this.pages.id - 1].dictionary = {
      Type: '/Pages',
      Kids: this.pageRefs,
      Count: this.pageRefs.length,
    };
    this.bodies[this.catalog.id - 1].dictionary = {
      Type: '/Catalog',
      Pages: this.pages,
      OCProperties: this.layers.length > 0 ? this.layerProperties() : undefined,
      ...this.catalogExtra,
    };
    return new PdfFile(this.bodies, this.catalog, this.options).toBytes();
  }

  private layerProperties(): PdfValue {
    const refs = this.layers.map((layer) => layer.ref);
    const off = this.layers.filter((layer) => !layer.visible).map((layer) => layer.ref);
    return { OCGs: refs, D: { Order: refs, OFF: off, ...this.layerConfig } };
  }

  private name(kind: string, name: string, ref: PdfRef): PdfHandle {
    this.named[kind][name] = ref;
    return { name, ref };
  }
}
