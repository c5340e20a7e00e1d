import type { DrawnText } from '../../domain/drawing/drawing';
import { mapPoint, type Matrix } from '../../domain/drawing/matrix';
import {
  fragmentsOf,
  mergeFragments,
  type PlacedCharacter,
  type RunStyle,
} from '../../domain/drawing/text-runs';
import type { PageObject } from './page-objects';
import { tooComplex } from './pdf-errors';
import type { Pdfium } from './pdfium';
import type { ReadLimits } from './read-limits';
import { maskUnmapped } from './unmapped-text';

/** FPDF_TEXTRENDERMODE_INVISIBLE and _CLIP of fpdf_edit.h. */
const NOT_PAINTED = [3, 7];
/** The code by which PDFium's text page marks a hyphen at the end of a line. */
const SOFT_HYPHEN_MARK = 2;

interface TextRun {
  style: RunStyle;
  font: number;
  /** Font size before any matrix. */
  fontSize: number;
  /** Factor by which the matrix stretches lengths along the baseline. */
  stretch: number;
  characters: PlacedCharacter[];
  /** Places in `characters` whose code the font maps to no letter. */
  unmapped: number[];
}

/** Reads the text of a page. The text objects give matrix and layer; PDFium's text page gives Unicode and places. */
export class TextReader {
  private readonly runs = new Map<number, TextRun>();
  private readonly glyphWidths = new Map<string, number>();

  constructor(
    private readonly pdfium: Pdfium,
    private readonly limits: ReadLimits,
  ) {}

  /** Adds one text object. */
  add({ handle, matrix, layer }: PageObject): void {
    const { call, scratch } = this.pdfium;
    call.FPDFTextObj_GetFontSize(handle, scratch);
    const fontSize = this.pdfium.float(scratch);
    const [a, b, c, d] = matrix;
    const searchOnly = NOT_PAINTED.includes(call.FPDFTextObj_GetTextRenderMode(handle));
    this.runs.set(handle, {
      style: {
        size: Math.round(fontSize * Math.hypot(c, d) * 1e4) / 1e4,
        angle: Math.round(((Math.atan2(b, a) * 180) / Math.PI) * 100) / 100,
        layer: layer.name,
        visible: layer.visible,
        ...(searchOnly ? { searchOnly } : {}),
      },
      font: call.FPDFTextObj_GetFont(handle),
      fontSize,
      stretch: Math.hypot(a, b),
      characters: [],
      unmapped: [],
    });
  }

  /** Reads the page's lines of text. Call it when all text objects are added. */
  read(page: number, toDisplay: Matrix): DrawnText[] {
    if (this.runs.size === 0) return [];
    const { call } = this.pdfium;
    const text = call.FPDFText_LoadPage(page);
    if (text === 0) return [];
    try {
      this.readCharacters(text, toDisplay);
    } finally {
      call.FPDFText_ClosePage(text);
    }
    maskUnmapped([...this.runs.values()]);
    const fragments = [...this.runs.values()]
      .filter(({ style }) => Number.isFinite(style.size) && style.size > 0)
      .flatMap((run) => fragmentsOf(run.characters, run.style));
    return mergeFragments(fragments);
  }

  private readCharacters(text: number, toDisplay: Matrix): void {
    const { call, scratch } = this.pdfium;
    const count = call.FPDFText_CountChars(text);
    if (count > this.limits.maxCharacters) {
      throw tooComplex(`The page has more than ${this.limits.maxCharacters} characters.`);
    }
    for (let i = 0; i < count; i++) {
      const run = this.runs.get(call.FPDFText_GetTextObject(text, i));
      const code = call.FPDFText_GetUnicode(text, i);
      // PDFium adds spaces and line ends of its own; our own measure of gaps decides about those.
      if (!run || code > 0x10ffff || call.FPDFText_IsGenerated(text, i) === 1) continue;
      const unmapped = call.FPDFText_HasUnicodeMapError(text, i) === 1;
      if (code === 0 && !unmapped) continue;
      if (call.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8) === 0) continue;
      const [x, y] = mapPoint(toDisplay, this.pdfium.double(scratch), this.pdfium.double(scratch + 8));
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      if (unmapped) run.unmapped.push(run.characters.length);
      run.characters.push({
        text: letterOf(code),
        x,
        y,
        width: this.glyphWidth(run, code) * run.stretch,
      });
    }
  }

  private glyphWidth({ font, fontSize }: TextRun, code: number): number {
    const key = `${font} ${fontSize} ${code}`;
    const known = this.glyphWidths.get(key);
    if (known !== undefined) return known;
    const { call, scratch } = this.pdfium;
    const found = font !== 0 && call.FPDFFont_GetGlyphWidth(font, code, fontSize, scratch) !== 0;
    const width = found ? this.pdfium.float(scratch) : 0;
    const sound = width > 0 ? width : fontSize / 2;
    this.glyphWidths.set(key, sound);
    return sound;
  }
}

/** The letter of a code. Symbol fonts have their letters at U+F000. */
function letterOf(code: number): string {
  if (code === SOFT_HYPHEN_MARK) return '-';
  return String.fromCodePoint(code > 0xf020 && code < 0xf07f ? code - 0xf000 : code);
}
