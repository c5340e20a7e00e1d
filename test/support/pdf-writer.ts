import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PdfContent, type PdfResource } from './pdf-content';
import { Rc4Encryption } from './pdf-encryption';
import { PdfRef, PdfText, type PdfValue, serialize } from './pdf-values';

export * from './pdf-content';
export * from './pdf-values';

type Dictionary = Record<string, PdfValue | undefined>;

export interface PdfWriterOptions {
  /** Deflates the streams. */
  compress?: boolean;
  /** Objects in object streams and a cross-reference stream (PDF 1.5) instead of the classic table. */
  objectStreams?: boolean;
  /** Encrypts with this user password; '' opens without asking. */
  password?: string;
}

export interface PageOptions {
  /** [left, bottom, right, top] or [width, height]. */
  size: readonly number[];
  content: PdfContent | Buffer;
  cropBox?: readonly number[];
  /** Clockwise degrees. */
  rotate?: number;
  userUnit?: number;
  /** Further entries of the page: VP, Annots, … */
  extra?: Dictionary;
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
  private readonly bodies: { dictionary: PdfValue; stream?: Buffer }[] = [];
  private readonly catalog = this.add({});
  private readonly pages = this.add({});
  private readonly resources = this.add({});
  private readonly pageRefs: PdfRef[] = [];
  private readonly named = { Font: {}, XObject: {}, Properties: {}, ExtGState: {} } as Record<
    string,
    Dictionary
  >;
  private readonly layers: { ref: PdfRef; visible: boolean }[] = [];
  /** Further entries of the catalog; `OCProperties` is filled in when there are layers. */
  readonly catalogExtra: Dictionary = {};
  /** Further entries of the default configuration (/OCProperties /D), such as BaseState. */
  readonly layerConfig: Dictionary = {};

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

  /** An optional-content group, which CAD programs call a layer. */
  layer(name: string, { visible = true }: { visible?: boolean } = {}): PdfHandle {
    const ref = this.add({ Type: '/OCG', Name: new PdfText(name) });
    this.layers.push({ ref, visible });
    return this.name('Properties', `L${ref.id}`, ref);
  }

  /** An optional-content membership dictionary over layers; `P` is AllOn, AnyOn, AnyOff or AllOff. */
  membership(layers: readonly PdfHandle[], extra: Dictionary = {}): PdfHandle {
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
    return this.options.objectStreams ? this.modernFile() : this.classicFile();
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

  private fingerprint(): Buffer {
    const hash = createHash('md5');
    for (const { dictionary, stream } of this.bodies) hash.update(serialize(dictionary)).update(stream ?? '');
    return hash.digest();
  }

  private classicFile(): Buffer {
    const id = this.fingerprint();
    const encryption =
      this.options.password === undefined ? null : new Rc4Encryption(this.options.password, id);
    const file = new FileBuffer('1.7');
    this.bodies.forEach(({ dictionary, stream }, index) => {
      const cipher = (bytes: Buffer) => encryption?.encrypt(index + 1, bytes) ?? bytes;
      file.object(index + 1, this.objectBytes(dictionary, stream, cipher));
    });
    const size = this.bodies.length + 1;
    const table = file.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const start = file.length;
    file.append(`xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`);
    const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
    const trailer: Dictionary = { Size: size, Root: this.catalog, ID: [hex(id), hex(id)] };
    if (encryption) {
      const { owner, user, permissions } = encryption;
      trailer.Encrypt = {
        Filter: '/Standard',
        V: 2,
        R: 3,
        Length: 128,
        O: hex(owner),
        U: hex(user),
        P: permissions,
      };
    }
    file.append(`trailer\n${serialize(trailer)}\nstartxref\n${start}\n%%EOF\n`);
    return file.toBytes();
  }

  /** Objects without a stream go into one object stream, the offsets into a cross-reference stream. */
  private modernFile(): Buffer {
    const file = new FileBuffer('1.7');
    const packed = this.bodies.map((_, i) => i + 1).filter((id) => !this.bodies[id - 1].stream);
    const containerId = this.bodies.length + 1;
    this.bodies.forEach(({ dictionary, stream }, i) => {
      if (stream) file.object(i + 1, this.objectBytes(dictionary, stream));
    });
    const texts = packed.map((id) => serialize(this.bodies[id - 1].dictionary));
    const starts = texts.map((_, i) => texts.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
    const index = packed.map((id, i) => `${id} ${starts[i]}`).join(' ');
    const container = Buffer.from(`${index}\n${texts.join('\n')}`, 'latin1');
    file.object(
      containerId,
      this.objectBytes({ Type: '/ObjStm', N: packed.length, First: index.length + 1 }, container),
    );
    const size = this.bodies.length + 3;
    const rows = Buffer.alloc(size * 7);
    for (let id = 1; id < size; id++) {
      const inside = packed.indexOf(id);
      rows[id * 7] = inside >= 0 ? 2 : 1;
      rows.writeUInt32BE(inside >= 0 ? containerId : (file.offsets[id - 1] ?? file.length), id * 7 + 1);
      rows.writeUInt16BE(Math.max(inside, 0), id * 7 + 5);
    }
    const start = file.length;
    const head = { Type: '/XRef', Size: size, W: [1, 4, 2], Root: this.catalog };
    file.object(size - 1, this.objectBytes(head, rows));
    file.append(`startxref\n${start}\n%%EOF\n`);
    return file.toBytes();
  }

  private objectBytes(dictionary: PdfValue, stream?: Buffer, cipher = (bytes: Buffer) => bytes): Buffer {
    if (!stream) return Buffer.from(serialize(dictionary, cipher), 'latin1');
    const data = cipher(this.options.compress ? deflateSync(stream) : stream);
    const filter = this.options.compress ? '/FlateDecode' : undefined;
    const head = serialize({ ...(dictionary as Dictionary), Filter: filter, Length: data.length }, cipher);
    return Buffer.concat([
      Buffer.from(`${head}\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ]);
  }
}

/** The bytes so far, and where each object starts. */
class FileBuffer {
  private readonly chunks: Buffer[] = [];
  readonly offsets: number[] = [];
  length = 0;

  constructor(version: string) {
    this.append(`%PDF-${version}\n%âãÏÓ\n`);
  }

  append(part: string | Buffer): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  object(id: number, body: Buffer): void {
    this.offsets[id - 1] = this.length;
    this.append(`${id} 0 obj\n`);
    this.append(body);
    this.append('\nendobj\n');
  }

  toBytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}
