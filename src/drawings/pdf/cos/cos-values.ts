/**
 * The object model of PDF files ("COS", ISO 32000-1, 7.3), as far as Planbill reads it itself: PDFium's API gives
 * no access to the catalogue and the page dictionaries.
 */
export type CosValue =
  null | boolean | number | CosName | CosString | CosRef | CosValue[] | CosDict | CosStream;
export type CosDict = Map<string, CosValue>;

export class CosName {
  constructor(readonly name: string) {}
}

export class CosString {
  constructor(readonly bytes: Buffer) {}

  /** The text: UTF-16BE or UTF-8 by its mark, otherwise Latin-1, which is close to PDFDocEncoding (7.9.2.2). */
  get text(): string {
    const { bytes } = this;
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
      const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
      return Buffer.from(even).swap16().toString('utf16le');
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
    return bytes.toString('latin1');
  }
}

export class CosRef {
  constructor(
    readonly id: number,
    readonly generation: number,
  ) {}
}

export class CosStream {
  constructor(
    readonly dict: CosDict,
    /** Still encoded, as in the file. */
    readonly raw: Buffer,
  ) {}
}

/** The structure of the file is broken. */
export class CosError extends Error {}

export function isDict(value: CosValue): value is CosDict {
  return value instanceof Map;
}

export function isName(value: CosValue | undefined, name: string): boolean {
  return value instanceof CosName && value.name === name;
}

/** Writes a value in PDF syntax, strings in hex. Streams are separate objects and cannot be written as values. */
export function writeCos(value: CosValue): string {
  if (value instanceof CosName) return `/${escapeName(value.name)}`;
  if (value instanceof CosString) return `<${value.bytes.toString('hex')}>`;
  if (value instanceof CosRef) return `${value.id} ${value.generation} R`;
  if (Array.isArray(value)) return `[${value.map(writeCos).join(' ')}]`;
  if (value instanceof CosStream) throw new CosError('A stream cannot stand inside another object.');
  if (value !== null && typeof value === 'object') {
    return `<<${[...value].map(([key, item]) => `/${escapeName(key)} ${writeCos(item)}`).join(' ')}>>`;
  }
  return typeof value === 'number' ? value.toFixed(6).replace(/\.?0+$/, '') : String(value);
}

function escapeName(name: string): string {
  return Buffer.from(name, 'latin1').reduce(
    (text, byte) =>
      text +
      (/[A-Za-z0-9_.+-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${hex(byte)}`),
    '',
  );
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
