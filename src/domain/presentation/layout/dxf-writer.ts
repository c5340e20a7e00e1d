import type { GridPoint, GridRing } from '../../layout';

/** A layer of the drawing, named by the US National CAD Standard; the colour is an index of AutoCAD. */
export interface DxfLayer {
  readonly name: string;
  readonly colour: number;
}

/**
 * Writes ASCII DXF in the version of AutoCAD 12 (AC1009), which every program reads: pairs of a group code and a
 * value, each on a line of its own. Characters beyond ASCII are written as \U+XXXX.
 */
export class DxfWriter {
  private readonly entities: string[] = [];

  constructor(
    private readonly layers: readonly DxfLayer[],
    /** Corners of the drawing, mm. */
    private readonly extent: readonly [GridPoint, GridPoint],
  ) {}

  line(layer: string, a: GridPoint, b: GridPoint): void {
    this.add([0, 'LINE'], [8, layer], ...at(10, a), ...at(11, b));
  }

  polyline(layer: string, points: readonly GridPoint[], closed: boolean): void {
    this.add([0, 'POLYLINE'], [8, layer], [66, 1], ...at(10, [0, 0]), [70, closed ? 1 : 0]);
    for (const point of points) this.add([0, 'VERTEX'], [8, layer], ...at(10, point));
    this.add([0, 'SEQEND'], [8, layer]);
  }

  rings(layer: string, rings: readonly GridRing[]): void {
    for (const ring of rings) this.polyline(layer, ring, true);
  }

  circle(layer: string, centre: GridPoint, radius: number): void {
    this.add([0, 'CIRCLE'], [8, layer], ...at(10, centre), [40, radius]);
  }

  /** Draws an arc counter-clockwise from one angle to the other, degrees. */
  arc(layer: string, centre: GridPoint, radius: number, from: number, to: number): void {
    this.add([0, 'ARC'], [8, layer], ...at(10, centre), [40, radius], [50, from], [51, to]);
  }

  /** Writes a text centred on its point, with letters `height` mm high. */
  text(layer: string, position: GridPoint, height: number, text: string): void {
    this.add(
      [0, 'TEXT'],
      [8, layer],
      ...at(10, position),
      [40, height],
      [1, escapedText(text)],
      [72, 1],
      ...at(11, position),
      [73, 2],
    );
  }

  toString(): string {
    const [min, max] = this.extent;
    const header = pairs(
      [0, 'SECTION'],
      [2, 'HEADER'],
      [9, '$ACADVER'],
      [1, 'AC1009'],
      [9, '$INSUNITS'],
      [70, 4],
      [9, '$MEASUREMENT'],
      [70, 1],
      [9, '$EXTMIN'],
      ...at(10, min),
      [9, '$EXTMAX'],
      ...at(10, max),
      [0, 'ENDSEC'],
    );
    return [
      header,
      this.tables(),
      pairs([0, 'SECTION'], [2, 'ENTITIES']),
      ...this.entities,
      pairs([0, 'ENDSEC'], [0, 'EOF']),
    ].join('');
  }

  private tables(): string {
    return pairs(
      [0, 'SECTION'],
      [2, 'TABLES'],
      [0, 'TABLE'],
      [2, 'LTYPE'],
      [70, 1],
      [0, 'LTYPE'],
      [2, 'CONTINUOUS'],
      [70, 0],
      [3, 'Solid line'],
      [72, 65],
      [73, 0],
      [40, 0],
      [0, 'ENDTAB'],
      [0, 'TABLE'],
      [2, 'LAYER'],
      [70, this.layers.length],
      ...this.layers.flatMap(({ name, colour }): Pair[] => [
        [0, 'LAYER'],
        [2, name],
        [70, 0],
        [62, colour],
        [6, 'CONTINUOUS'],
      ]),
      [0, 'ENDTAB'],
      [0, 'TABLE'],
      [2, 'STYLE'],
      [70, 1],
      [0, 'STYLE'],
      [2, 'STANDARD'],
      [70, 0],
      [40, 0],
      [41, 1],
      [50, 0],
      [71, 0],
      [42, 200],
      [3, 'txt'],
      [4, ''],
      [0, 'ENDTAB'],
      [0, 'ENDSEC'],
    );
  }

  private add(...entity: Pair[]): void {
    this.entities.push(pairs(...entity));
  }
}

type Pair = [code: number, value: string | number];

const pairs = (...list: Pair[]): string =>
  list
    .map(
      ([code, value]) =>
        `${String(code).padStart(3)}\n${typeof value === 'number' ? written(value) : value}\n`,
    )
    .join('');

const at = (code: number, [x, y]: GridPoint): Pair[] => [
  [code, x],
  [code + 10, y],
  [code + 20, 0],
];

/** Rounds to a thousandth of a millimetre. */
const written = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

/** Makes one line of ASCII: control characters become spaces, and characters beyond ASCII become their code units. */
function escapedText(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charCodeAt(i);
    if (unit < 32 || unit === 127) return ' ';
    return unit < 127 ? text[i] : `\\U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join('');
}
