import { CosError, CosName, CosRef, CosStream, CosString, type CosDict, type CosValue } from './cos-values';

const MAX_DEPTH = 64;
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values from bytes, beginning at a position (ISO 32000-1, 7.2 and 7.3). */
export class CosParser {
  constructor(
    private readonly bytes: Buffer,
    public position = 0,
  ) {}

  /** Reads the next value. Only `indirectObject` recognises streams. */
  value(depth = 0): CosValue {
    if (depth > MAX_DEPTH) throw new CosError(`Values nest deeper than ${MAX_DEPTH}.`);
    this.skipWhite();
    const byte = this.bytes[this.position];
    if (byte === undefined) throw new CosError('The file ends inside a value.');
    const character = String.fromCharCode(byte);
    if (character === '/') return this.name();
    if (character === '(') return this.literalString();
    if (character === '[') return this.array(depth);
    if (character === '<')
      return this.bytes[this.position + 1] === byte ? this.dict(depth) : this.hexString();
    return this.keywordOrNumber();
  }

  /** Reads `12 0 obj …` at the position; `lengthOf` resolves an indirect /Length. */
  indirectObject(lengthOf: (length: CosValue) => number): { id: number; value: CosValue } {
    const id = this.integer();
    this.integer();
    this.expect('obj');
    const value = this.value();
    this.skipWhite();
    if (!(value instanceof Map) || !this.at('stream')) return { id, value };
    this.position += 'stream'.length;
    if (this.bytes[this.position] === 13) this.position++;
    if (this.bytes[this.position] === 10) this.position++;
    const start = this.position;
    const declared = lengthOf(value.get('Length') ?? null);
    const end = start + declared;
    const sound = declared >= 0 && end <= this.bytes.length && /^\s*endstream/.test(this.peek(end, 16));
    const found = sound ? end : this.bytes.indexOf('endstream', start);
    if (found < 0) throw new CosError(`The stream of object ${id} has no end.`);
    return { id, value: new CosStream(value, this.bytes.subarray(start, found)) };
  }

  integer(): number {
    const value = this.keywordOrNumber();
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new CosError('An integer was expected.');
    return value;
  }

  expect(keyword: string): void {
    this.skipWhite();
    if (!this.at(keyword)) throw new CosError(`"${keyword}" was expected at ${this.position}.`);
    this.position += keyword.length;
  }

  at(keyword: string): boolean {
    return this.peek(this.position, keyword.length) === keyword;
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === 0x25) while (this.position < this.bytes.length && !this.atLineEnd()) this.position++;
      else if (WHITE.has(byte)) this.position++;
      else return;
    }
  }

  private atLineEnd(): boolean {
    return this.bytes[this.position] === 10 || this.bytes[this.position] === 13;
  }

  private peek(from: number, length: number): string {
    return this.bytes.toString('latin1', from, from + length);
  }

  /** Reads characters up to white space or a delimiter. */
  private token(): string {
    const start = this.position;
    while (this.position < this.bytes.length) {
      const byte = this.bytes[this.position];
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.position++;
    }
    return this.bytes.toString('latin1', start, this.position);
  }

  private name(): CosName {
    this.position++;
    return new CosName(
      this.token().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
  }

  private keywordOrNumber(): CosValue {
    this.skipWhite();
    const token = this.token();
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    const number = Number(token);
    if (token === '' || Number.isNaN(number))
      throw new CosError(`"${token}" at ${this.position} is no value.`);
    return /^\d+$/.test(token) ? (this.reference(number) ?? number) : number;
  }

  /** Reads the rest of `12 0 R`, when the integer that was just read begins a reference. */
  private reference(id: number): CosRef | null {
    const rest = /^\s+(\d{1,5})\s+R(?![A-Za-z0-9])/.exec(this.peek(this.position, 24));
    if (!rest) return null;
    this.position += rest[0].length;
    return new CosRef(id, Number(rest[1]));
  }

  private array(depth: number): CosValue[] {
    this.position++;
    const items: CosValue[] = [];
    for (;;) {
      this.skipWhite();
      if (this.at(']')) break;
      items.push(this.value(depth + 1));
    }
    this.position++;
    return items;
  }

  private dict(depth: number): CosDict {
    this.position += 2;
    const dict: CosDict = new Map();
    for (;;) {
      this.skipWhite();
      if (this.at('>>')) break;
      const key = this.value(depth + 1);
      if (!(key instanceof CosName)) throw new CosError('A key of a dictionary is not a name.');
      dict.set(key.name, this.value(depth + 1));
    }
    this.position += 2;
    return dict;
  }

  private hexString(): CosString {
    const end = this.bytes.indexOf('>', this.position);
    if (end < 0) throw new CosError('A string has no end.');
    const digits = this.peek(this.position + 1, end - this.position - 1).replace(/[^0-9a-f]/gi, '');
    this.position = end + 1;
    return new CosString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'));
  }

  private literalString(): CosString {
    const start = ++this.position;
    for (let open = 1; open > 0; this.position++) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new CosError('A string has no end.');
      if (byte === 0x5c) this.position++;
      else if (byte === 0x28) open++;
      else if (byte === 0x29) open--;
    }
    const inside = this.bytes.toString('latin1', start, this.position - 1);
    const text = inside.replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, code: string) => {
      if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff);
      return /^[\r\n]/.test(code) ? '' : (ESCAPES[code] ?? code);
    });
    return new CosString(Buffer.from(text, 'latin1'));
  }
}
