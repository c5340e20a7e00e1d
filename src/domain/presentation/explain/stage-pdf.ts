import { boxOf, type Box, type Point } from '../../geometry';
import { freeLabels, LIFT, type PlacedLabel, textWidth } from './free-labels';
import { LEFT_OUT, TONES } from './looks';
import { captionLines, drawCaption, LINE } from './pdf-caption';
import { colourOf, digits, PdfInk } from './pdf-ink';
import { pdfPage } from './pdf-page';
import type { Sheet } from './sheet';
import { extentOf, leftOutMarks, type StagePicture } from './stage-picture';

/** Pixels. */
const LONGEST_SIDE = 2400;
const SHEET_HEIGHT = 1720;
const LETTERS = 17;
const MARGIN = 24;
/** A picture shows at least this share of the sheet, so that a lone shape is not enlarged beyond sense. */
const LEAST_SHARE = 0.25;

const OPACITIES = [0.18, 0.45, 0.8] as const;
const INK = '#20262c';

/** A picture of a stage that a PDF viewer or a rasteriser can show. */
export interface StagePdf {
  /** Each character is one byte. */
  readonly file: string;
  /** Points, one for each pixel. */
  readonly width: number;
  readonly height: number;
}

/**
 * The picture as a PDF of one page: the part of the sheet that the stage is about with the shapes, their labels
 * and the marks of what was left out, then a caption with the legend, the notes and the reasons.
 */
export function stagePdf(picture: StagePicture, sheet: Sheet): StagePdf {
  const view = new View(windowOf(picture, sheet));
  const width = Math.round(view.width + 2 * MARGIN);
  const caption = captionLines(picture, width - 2 * MARGIN);
  const top = view.height + 2 * MARGIN;
  const lines = Math.min(caption.length, Math.floor((LONGEST_SIDE - top - MARGIN) / LINE));
  const height = Math.round(top + lines * LINE + MARGIN);
  const ink = new PdfInk(height);
  ink.within(
    `${digits(MARGIN)} ${digits(height - MARGIN - view.height)} ${digits(view.width)} ${digits(view.height)} re W n`,
    () => {
      drawSheet(ink, sheet, view);
      drawShapes(ink, picture, view);
      drawMarks(ink, picture, view);
    },
  );
  drawCaption(ink, caption, lines, [MARGIN, top + LINE / 2]);
  return { file: pdfPage(ink.toString(), width, height, OPACITIES, sheet.pixels), width, height };
}

/** Where a part of the sheet lies on the picture. */
class View {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;

  constructor(private readonly box: Box) {
    const [w, h] = [box[2] - box[0], box[3] - box[1]];
    this.zoom = Math.min((LONGEST_SIDE - 2 * MARGIN) / w, SHEET_HEIGHT / h);
    [this.width, this.height] = [w * this.zoom, h * this.zoom];
  }

  readonly place = ([x, y]: Point): Point => [
    (x - this.box[0]) * this.zoom + MARGIN,
    (y - this.box[1]) * this.zoom + MARGIN,
  ];

  shows([x, y]: Point): boolean {
    return x >= this.box[0] && x <= this.box[2] && y >= this.box[1] && y <= this.box[3];
  }
}

/** The extent of what is shown with some space about it, within the sheet. */
function windowOf(picture: StagePicture, { page }: Sheet): Box {
  const shown = extentOf(picture) ?? [0, 0, page.width, page.height];
  const grown = (low: number, high: number, side: number): [number, number] => {
    const length = Math.min(Math.max((high - low) * 1.1, side * LEAST_SHARE), side);
    const start = Math.min(Math.max((low + high - length) / 2, 0), side - length);
    return [start, start + length];
  };
  const [x0, x1] = grown(shown[0], shown[2], page.width);
  const [y0, y1] = grown(shown[1], shown[3], page.height);
  return [x0, y0, x1, y1];
}

function drawSheet(ink: PdfInk, { page, lines, fills, texts, pixels }: Sheet, view: View): void {
  const paths = (chains: readonly (readonly Point[])[], closed: boolean): void => {
    for (const chain of chains) ink.path(chain.map(view.place), closed);
  };
  if (pixels !== null)
    ink.within('/A2 gs', () => ink.picture(view.place([0, 0]), view.place([page.width, page.height])));
  ink.within('0.6 g 0.65 G /A0 gs', () => {
    for (const rings of fills) paths(rings, true);
    ink.paint('f*');
  });
  for (const [width, chains] of lines) {
    ink.within(`0.68 G ${digits(Math.max(width * view.zoom, 0.6))} w`, () => {
      paths(chains, false);
      ink.paint('S');
    });
  }
  ink.within('0.6 g', () => {
    for (const { text, x, y, size, angle } of texts) {
      ink.text(text, view.place([x, y]), size * view.zoom, { turn: angle });
    }
  });
}

function drawShapes(ink: PdfInk, { legend, report, labels }: StagePicture, view: View): void {
  for (const { role, look } of legend) {
    const colour = colourOf(TONES[look.tone]);
    const dash = `[${look.dash.map((length) => length * 2).join(' ')}] 0 d`;
    const alike = report.shapes.filter((shape) => shape.role === role);
    ink.within(`${colour} rg ${colour} RG 3 w 1 j ${dash}`, () => {
      for (const { kind, points } of alike) {
        if (kind === 'line') ink.path(points.map(view.place));
      }
      ink.paint('S');
      const rings = alike.filter(({ kind, points }) => kind === 'ring' && points.length >= 3);
      const labelled = rings.filter(({ label }) => label).map((ring) => [ring]);
      // Rings without a label are painted together, so that a hole in another ring stays open.
      for (const together of [rings.filter(({ label }) => !label), ...labelled]) {
        const outline = (): void => together.forEach(({ points }) => ink.path(points.map(view.place), true));
        ink.within('/A0 gs', () => {
          outline();
          ink.paint('f');
        });
        outline();
        ink.paint('S');
      }
      for (const { kind, points } of alike) {
        if (kind !== 'point' && kind !== 'text') continue;
        if (points.length > 0) ink.circle(view.place(points[0]), 6);
      }
      ink.paint('f');
    });
  }
  drawLabels(ink, labels, view, INK);
}

function drawMarks(ink: PdfInk, picture: StagePicture, view: View): void {
  const marks = leftOutMarks(picture);
  const colour = colourOf(LEFT_OUT);
  ink.within(`${colour} rg 1 1 1 RG 1.5 w`, () => {
    for (const { at } of marks) {
      ink.circle(view.place(at), 5.5);
      ink.paint('B');
    }
  });
  drawLabels(
    ink,
    marks.map((mark) => ({ ...mark, above: true as const })),
    view,
    LEFT_OUT,
  );
}

/** The labels that find room, each on a light field. */
function drawLabels(ink: PdfInk, labels: readonly PlacedLabel[], view: View, colour: string): void {
  const shown = labels
    .filter(({ at }) => view.shows(at))
    .map((label) => ({ ...label, at: view.place(label.at) }));
  for (const i of freeLabels(shown, LETTERS)) {
    const { text, at, above } = shown[i];
    const middle = above ? at[1] - LETTERS * LIFT : at[1];
    const width = textWidth(text, LETTERS);
    const field = boxOf([[at[0], middle]], LETTERS * 0.6);
    ink.within('1 1 1 rg /A2 gs', () => {
      const [x0, x1] = [at[0] - width / 2 - 2, at[0] + width / 2 + 2];
      ink.path(
        [
          [x0, field[1]],
          [x1, field[1]],
          [x1, field[3]],
          [x0, field[3]],
        ],
        true,
      );
      ink.paint('f');
    });
    ink.within(`${colourOf(colour)} rg`, () =>
      ink.text(text, [at[0] - width / 2, middle + LETTERS * 0.35], LETTERS, { bold: true }),
    );
  }
}
