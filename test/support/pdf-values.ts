/** A reference to an object of the file under construction. */
export class PdfRef {
  constructor(readonly id: number) {}
}

/** A text string; everything that is not ASCII goes out as UTF-16BE. */
export class PdfText {
  constructor(readonly text: string) {}

  toBytes(): Buffer {
    if (/^[\x20-\x7e]*$/.test(this.text)) return Buffer.from(this.text, 'latin1');
    return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(this.text, 'utf16le').swap16()]);
  }
}

/** A plain string is a raw token: `/Name`, `true`, `null`, or anything a test wants to write as it is. */
export type PdfValue = number | string | PdfRef | PdfText | PdfValue[] | PdfDictionary;

/** Entries that are undefined are left out. */
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** Encrypts the bytes of a string; the identity in a file without encryption. */
export type StringCipher = (bytes: Buffer) => Buffer;

/** The PDF syntax of a value. */
export function serialize(value: PdfValue, cipher: StringCipher = (bytes) => bytes): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  if (value instanceof PdfRef) return `${value.id} 0 R`;
  if (value instanceof PdfText) return `<${cipher(value.toBytes()).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map((item) => serialize(item, cipher)).join(' ')}]`;
  const entries = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [`/${key} ${serialize(item, cipher)}`],
  );
  return `<< ${entries.join(' ')} >>`;
}

/** PDF knows no exponents; six decimals are more than a reader keeps. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

const WIN_ANSI_EXTRAS: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  Š: 0x8a,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  š: 0x9a,
  ž: 0x9e,
};

/** A string operand in WinAnsi, in hex, so that no character needs escaping. */
export function winAnsi(text: string): string {
  const codes = Array.from(text, (character) => {
    const code = WIN_ANSI_EXTRAS[character] ?? character.codePointAt(0) ?? 0;
    if (code > 0xff || (code >= 0x80 && code < 0xa0 && !(character in WIN_ANSI_EXTRAS))) {
      throw new Error(`"${character}" is not in WinAnsi`);
    }
    return code;
  });
  return `<${Buffer.from(codes).toString('hex')}>`;
}
