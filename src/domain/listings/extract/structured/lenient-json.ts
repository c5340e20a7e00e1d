export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Deepest nesting; the limit protects the call stack from hostile input. */
const MAX_DEPTH = 100;

/** The text cannot be read; callers turn this into a note. */
export class UnreadableJson extends Error {}

/**
 * Reads the one value that starts at `start`, forgiving what shops' templates get wrong: comments, trailing commas,
 * single quotes, bare keys, broken escapes, raw line breaks, and quotation marks inside a text that were not
 * escaped. Whatever follows the value is left alone, so a script's `state = {…};` can be read in place.
 * Throws UnreadableJson.
 */
export function readLenientJson(text: string, start = 0): Json {
  return new LenientReader(text, start).value(0);
}

/** All values of a text, because some templates write several. Throws when no value is readable. */
export function readLenientSeries(text: string): Json[] {
  const reader = new LenientReader(text, 0);
  const values = [reader.value(0)];
  while (reader.hasMore()) {
    try {
      values.push(reader.value(0));
    } catch (error) {
      if (!(error instanceof UnreadableJson)) throw error;
      break;
    }
  }
  return values;
}

class LenientReader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  /** Skips separators between two values. */
  hasMore(): boolean {
    this.skipBlanks();
    while (this.text[this.at] === ',' || this.text[this.at] === ';') {
      this.at += 1;
      this.skipBlanks();
    }
    return this.at < this.text.length;
  }

  value(depth: number): Json {
    if (depth > MAX_DEPTH) throw new UnreadableJson('nested too deep');
    this.skipBlanks();
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (next === '"' || next === "'") return this.string(next);
    return this.bareValue();
  }

  private object(depth: number): Json {
    const entries: [string, Json][] = [];
    this.at += 1;
    while (!this.closes('}')) {
      const quote = this.text[this.at];
      const key = quote === '"' || quote === "'" ? this.string(quote) : this.bareWord();
      this.skipBlanks();
      if (this.text[this.at] !== ':') throw new UnreadableJson(`a colon is missing at ${this.at}`);
      this.at += 1;
      entries.push([key, this.value(depth + 1)]);
    }
    return Object.fromEntries(entries);
  }

  private array(depth: number): Json {
    const items: Json[] = [];
    this.at += 1;
    while (!this.closes(']')) items.push(this.value(depth + 1));
    return items;
  }

  /** Steps over commas and blanks; true once past the closing bracket. */
  private closes(bracket: string): boolean {
    this.skipBlanks();
    while (this.text[this.at] === ',') {
      this.at += 1;
      this.skipBlanks();
    }
    if (this.at >= this.text.length) throw new UnreadableJson('it ends too early');
    if (this.text[this.at] !== bracket) return false;
    this.at += 1;
    return true;
  }

  private string(quote: string): string {
    let out = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const char = this.text[this.at];
      if (char === '\\') out += this.escape();
      else if (char !== quote || !this.endsString()) out += char;
      else {
        this.at += 1;
        return out;
      }
    }
    throw new UnreadableJson('a text has no end');
  }

  /** A quotation mark ends its text only where JSON could go on; `5" pipe` could not. */
  private endsString(): boolean {
    return /^\s*(?:[,:}\]]|\/[*/]|$)/.test(this.text.slice(this.at + 1, this.at + 60));
  }

  /** At a backslash; leaves off at the escape's last character. An unknown escape is its character. */
  private escape(): string {
    this.at += 1;
    const char = this.text[this.at] ?? '';
    const hex = this.text.slice(this.at + 1, this.at + 5);
    if (char === 'u' && /^[\da-f]{4}$/i.test(hex)) {
      this.at += 4;
      return String.fromCharCode(parseInt(hex, 16));
    }
    return { n: '\n', t: '\t', r: '\r', b: '', f: '' }[char] ?? char;
  }

  private bareWord(): string {
    const word = /^[\p{L}\p{N}_$@.+-]+/u.exec(this.text.slice(this.at, this.at + 200))?.[0];
    if (word === undefined) throw new UnreadableJson(`unexpected character at ${this.at}`);
    this.at += word.length;
    return word;
  }

  private bareValue(): Json {
    const word = this.bareWord();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null' || word === 'undefined' || word === 'NaN') return null;
    if (/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word)) return Number(word);
    throw new UnreadableJson(`${word} is no value`);
  }

  private skipBlanks(): void {
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? 'x') || this.text[this.at] === '\ufeff') this.at += 1;
      const pair = this.text.slice(this.at, this.at + 2);
      if (pair !== '/*' && pair !== '//') return;
      const end = this.text.indexOf(pair === '/*' ? '*/' : '\n', this.at + 2);
      this.at = end < 0 ? this.text.length : end + (pair === '/*' ? 2 : 1);
    }
  }
}
