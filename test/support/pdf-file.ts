import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Rc4Encryption } from './pdf-encryption';
import { type PdfDictionary, type PdfRef, type PdfValue, serialize } from './pdf-values';

export interface PdfFileOptions {
  /** Deflates the streams. */
  compress?: boolean;
  /** Objects in object streams and a cross-reference stream (PDF 1.5) instead of the classic table. */
  objectStreams?: boolean;
  /** Encrypts with this user password; '' opens without asking. Classic files only. */
  password?: string;
}

/** Object `i + 1` of a file. */
export interface PdfBody {
  dictionary: PdfValue;
  stream?: Buffer;
}

/** Lays objects out as a file. */
export class PdfFile {
  private readonly chunks: Buffer[] = [];
  private readonly offsets: number[] = [];
  private length = 0;

  constructor(
    private readonly bodies: readonly PdfBody[],
    private readonly catalog: PdfRef,
    private readonly options: PdfFileOptions,
  ) {}

  toBytes(): Buffer {
    this.append('%PDF-1.7\n%âãÏÓ\n');
    if (this.options.objectStreams) this.writeModern();
    else this.writeClassic();
    return Buffer.concat(this.chunks);
  }

  private writeClassic(): void {
    const id = this.fingerprint();
    const { password } = this.options;
    const encryption = password === undefined ? null : new Rc4Encryption(password, id);
    this.bodies.forEach((body, index) => {
      const cipher = (bytes: Buffer) => encryption?.encrypt(index + 1, bytes) ?? bytes;
      this.writeObject(index + 1, this.encode(body, cipher));
    });
    const start = this.length;
    const size = this.bodies.length + 1;
    const rows = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.append(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`);
    const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
    const trailer: PdfDictionary = { Size: size, Root: this.catalog, ID: [hex(id), hex(id)] };
    if (encryption) {
      const { owner, user, permissions } = encryption;
      const entries = { O: hex(owner), U: hex(user), P: permissions };
      trailer.Encrypt = { Filter: '/Standard', V: 2, R: 3, Length: 128, ...entries };
    }
    this.append(`trailer\n${serialize(trailer)}\nstartxref\n${start}\n%%EOF\n`);
  }

  /** Objects without a stream go into one object stream, the offsets into a cross-reference stream. */
  private writeModern(): void {
    const packed = this.bodies.flatMap((body, i) => (body.stream ? [] : [i + 1]));
    const containerId = this.bodies.length + 1;
    this.bodies.forEach((body, i) => {
      if (body.stream) this.writeObject(i + 1, this.encode(body));
    });
    let at = 0;
    const texts = packed.map((id) => `${serialize(this.bodies[id - 1].dictionary)}\n`);
    const index = packed.map((id, i) => `${id} ${(at += texts[i].length) - texts[i].length}`).join(' ');
    const dictionary = { Type: '/ObjStm', N: packed.length, First: index.length + 1 };
    const stream = Buffer.from(`${index}\n${texts.join('')}`, 'latin1');
    this.writeObject(containerId, this.encode({ dictionary, stream }));
    const start = this.length;
    const tableId = containerId + 1;
    this.offsets[tableId - 1] = start;
    const rows = Buffer.alloc((tableId + 1) * 7);
    for (let id = 1; id <= tableId; id++) {
      const slot = packed.indexOf(id);
      rows[id * 7] = slot >= 0 ? 2 : 1;
      rows.writeUInt32BE(slot >= 0 ? containerId : this.offsets[id - 1], id * 7 + 1);
      rows.writeUInt16BE(Math.max(slot, 0), id * 7 + 5);
    }
    const head = { Type: '/XRef', Size: tableId + 1, W: [1, 4, 2], Root: this.catalog };
    this.writeObject(tableId, this.encode({ dictionary: head, stream: rows }));
    this.append(`startxref\n${start}\n%%EOF\n`);
  }

  private encode({ dictionary, stream }: PdfBody, cipher = (bytes: Buffer) => bytes): Buffer {
    if (!stream) return Buffer.from(serialize(dictionary, cipher), 'latin1');
    const given = dictionary as PdfDictionary;
    // A stream that names its filter is encoded already.
    const deflate = this.options.compress && given.Filter === undefined;
    const data = cipher(deflate ? deflateSync(stream) : stream);
    const entries = { ...given, Filter: deflate ? '/FlateDecode' : given.Filter, Length: data.length };
    const head = Buffer.from(`${serialize(entries, cipher)}\nstream\n`, 'latin1');
    return Buffer.concat([head, data, Buffer.from('\nendstream', 'latin1')]);
  }

  private fingerprint(): Buffer {
    const hash = createHash('md5');
    for (const { dictionary, stream } of this.bodies) hash.update(serialize(dictionary)).update(stream ?? '');
    return hash.digest();
  }

  private writeObject(id: number, body: Buffer): void {
    this.offsets[id - 1] = this.length;
    this.append(`${id} 0 obj\n`);
    this.append(body);
    this.append('\nendobj\n');
  }

  private append(part: string | Buffer): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}
