import type { StageShape } from '../../extraction/observe';
import { element, escaped, textElement } from '../markup';
import { freeLabels, type PlacedLabel } from './free-labels';
import type { FineGrid } from './fine-grid';
import type { Sheet } from './sheet';
import { leftOutMarks, type StagePicture } from './stage-picture';

/** Pixels that a picture is wide when the page is opened, and the size of its letters. */
const SHOWN_WIDTH = 1100;
const LETTERS = 11;
/** How often a picture can be enlarged to twice its size before every label is shown. */
const ENLARGEMENTS = 5;

/** The sheet's own lines or pixels, drawn once and used by every picture. */
export function sheetSymbol({ grid, lines, fills, texts, pixels }: Sheet): string {
  const filled = fills.map((rings) => rings.map((ring) => grid.path(ring, true)).join('')).join('');
  const drawn = [...lines].map(([width, chains]) =>
    element('path', {
      class: 'ink',
      'stroke-width': width * grid.steps,
      d: chains.map((chain) => grid.path(chain)).join(''),
    }),
  );
  const written = texts.map(({ text, x, y, size, width, angle }) => {
    const place = grid.place([x, y]).join(' ');
    return textElement(
      {
        class: 'print',
        'font-size': size * grid.steps,
        ...(width > 0
          ? { textLength: Math.round(width * grid.steps), lengthAdjust: 'spacingAndGlyphs' }
          : {}),
        transform: `translate(${place})${angle === 0 ? '' : ` rotate(${angle})`}`,
      },
      text,
    );
  });
  const scanned =
    pixels === null
      ? []
      : [
          element('image', {
            class: 'pixels',
            ...{ width: grid.width, height: grid.height, preserveAspectRatio: 'none' },
            href: `data:image/jpeg;base64,${Buffer.from(pixels.jpeg).toString('base64')}`,
          }),
        ];
  return element('svg', { class: 'store', 'aria-hidden': 'true' }, [
    element('defs', {}, [
      element('g', { id: 'sheet' }, [
        ...scanned,
        element('path', { class: 'area', d: filled }),
        ...drawn,
        ...written,
      ]),
    ]),
  ]);
}

/** One picture: the sheet, the shapes of the stage in the looks of their roles, their labels, and what was left out. */
export function stageSvg(picture: StagePicture, { grid }: Sheet): string {
  const { id, title, legend, labels, report } = picture;
  const unit = grid.width / SHOWN_WIDTH;
  const shapes = legend.map(({ role, look: { tone, dash } }, i) =>
    element(
      'g',
      {
        class: `role role${i} tone${tone}`,
        ...(dash.length > 0
          ? { style: `stroke-dasharray:${dash.map((px) => `calc(var(--u)*${px}px)`).join(' ')}` }
          : {}),
      },
      shapeMarkup(
        report.shapes.filter((shape) => shape.role === role),
        grid,
      ),
    ),
  );
  const marks = leftOutMarks(picture);
  const size = (unit * LETTERS) / grid.steps;
  const places = (all: readonly PlacedLabel[], kind: string): string[] => {
    const shownFrom = firstShown(all, size);
    return all.map(({ text, at, above }, i) => {
      const [x, y] = grid.place(at);
      const names = [kind, ...(above ? ['above'] : []), ...(shownFrom[i] > 0 ? [`from${shownFrom[i]}`] : [])];
      return textElement({ class: names.join(' '), x, y }, text);
    });
  };
  const numbers = places(marks, 'number');
  const leftOut = report.discarded.map(({ what, reason, at }, i) => {
    const [x, y] = grid.place(at);
    return element('g', { id: `${id}-${i + 1}`, class: 'out' }, [
      `<title>${escaped(`${i + 1}. ${what}: ${reason}`)}</title>`,
      element('circle', { cx: x, cy: y, r: unit * 3 }),
      numbers[i],
    ]);
  });
  return element(
    'svg',
    {
      class: 'stage',
      viewBox: `0 0 ${grid.width} ${grid.height}`,
      style: `--u:${unit.toFixed(3)}`,
      role: 'img',
      tabindex: 0,
      'aria-label': title,
    },
    [
      element('use', { href: '#sheet' }),
      ...shapes,
      element('g', { class: 'labels' }, places(labels, 'label')),
      element('g', { class: 'leftout' }, leftOut),
    ],
  );
}

/** Shapes without a label share one path a kind. */
function shapeMarkup(shapes: readonly StageShape[], grid: FineGrid): string[] {
  const plain = (kind: StageShape['kind'], closed: boolean): string[] => {
    const alike = shapes.filter((shape) => shape.kind === kind && !shape.label && shape.points.length > 0);
    const d = alike.map(({ points }) => grid.path(points, closed)).join('');
    return d === '' ? [] : [element('path', { class: kind, d })];
  };
  const others = shapes.flatMap(({ kind, points, label }) => {
    if (points.length === 0) return [];
    const title = label ? [`<title>${escaped(label)}</title>`] : [];
    if (kind === 'point' || kind === 'text') {
      const [cx, cy] = grid.place(points[0]);
      return [element('circle', { class: 'point', cx, cy, r: 20 }, title)];
    }
    if (!label) return [];
    const d = grid.path(points, kind === 'ring');
    return d === '' ? [] : [element('path', { class: kind, d }, title)];
  });
  return [...plain('ring', true), ...plain('line', false), ...others];
}

/** How often the picture has to be enlarged until each label finds room. */
function firstShown(labels: readonly PlacedLabel[], size: number): number[] {
  const from = labels.map(() => ENLARGEMENTS);
  let shown: ReadonlySet<number> = new Set();
  for (let step = 0; step < ENLARGEMENTS; step++) {
    shown = new Set(freeLabels(labels, size / 2 ** step, shown));
    for (const i of shown) from[i] = Math.min(from[i], step);
  }
  return from;
}
