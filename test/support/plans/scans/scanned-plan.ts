import type { Point, Ring } from '../../../../src/domain/extraction/model/plan-geometry';
import { readPage, renderPage } from '../../../../src/drawings/pdf';
import { Dice } from '../dice';
import { type MixedPlan, mixedPlan } from '../disturbances/mix';
import { drawPlan, type DrawnPlan } from '../draw-plan';
import type { PlanTruth } from '../truth';
import { type Damage, DAMAGE_KINDS, type DamageKind, damageOf } from './damage';
import { skewedPlace } from './damages/skew';
import { degrade } from './degrade';
import { greyOf, type Picture } from './picture';

/** The resolutions of a suite, pixels an inch of paper. */
export const SCAN_DPI = [100, 150, 200] as const;

export interface ScanOptions {
  /** One disturbance of the plan; `none` for none. */
  readonly only?: string;
  readonly damage?: DamageKind;
  readonly dpi?: number;
}

/** A plan as a scanner delivers it, with its truth in the pixels of the picture. */
export interface ScannedPlan extends Picture {
  readonly name: string;
  readonly plan: MixedPlan;
  readonly dpi: number;
  readonly kind: DamageKind;
  readonly damage: Damage;
  /** Places are pixels from the top left corner of the first one; `mm_per_unit` is millimetres a pixel. */
  readonly truth: PlanTruth;
  readonly texts: readonly TrueText[];
  readonly expected: DrawnPlan['expected'];
}

/** A text as it is printed on the sheet. */
export interface TrueText {
  readonly text: string;
  /** The middle of the text, pixels. */
  readonly at: Point;
  readonly width: number;
  /** Height of its font, pixels. */
  readonly size: number;
  /** Degrees clockwise in the picture. */
  readonly angle: number;
}

/** Draws, prints and scans the plan of a seed. Seeds in a row take all kinds of damage and resolutions in turn. */
export async function scannedPlan(seed: number, options: ScanOptions = {}): Promise<ScannedPlan> {
  const plan = mixedPlan(seed, options.only);
  const kind = options.damage ?? DAMAGE_KINDS[seed % DAMAGE_KINDS.length];
  const dpi = options.dpi ?? SCAN_DPI[seed % SCAN_DPI.length];
  const name = `${plan.name} ${kind} ${dpi} dpi`;
  return { ...(await scanSheet(drawPlan(plan.plan), kind, dpi, seed)), name, plan };
}

/** Prints and scans a drawn plan. The same plan, kind, resolution and seed give the same picture. */
export async function scanSheet(
  { pdf, truth, expected }: Pick<DrawnPlan, 'pdf' | 'truth' | 'expected'>,
  kind: DamageKind,
  dpi: number,
  seed: number,
): Promise<Omit<ScannedPlan, 'name' | 'plan'>> {
  const dice = new Dice(seed * 6007);
  const damage = damageOf(kind, dice);
  const { page, texts } = await readPage(pdf, 1);
  const pixels = dpi / 72;
  const [width, height] = [page.width, page.height].map((points) => Math.round(points * pixels));
  const clean = greyOf(await renderPage(pdf, 1, width, height));
  const toPicture = ([x, y]: Point): Point => skewedPlace([x * pixels, y * pixels], clean, damage.skew);
  return {
    ...(await degrade(clean, damage, dpi / 25.4, dice)),
    dpi,
    kind,
    damage,
    expected: { ...expected, shafts: expected.shafts.map((ring) => ring.map(toPicture)) },
    truth: truthIn(truth, toPicture, pixels),
    texts: texts
      .filter(({ visible }) => visible)
      .map(({ text, x, y, width: length, size, angle }) => {
        const radians = (angle * Math.PI) / 180;
        const [along, up] = [length / 2, 0.36 * size];
        const middle: Point = [
          x + along * Math.cos(radians) + up * Math.sin(radians),
          y + along * Math.sin(radians) - up * Math.cos(radians),
        ];
        return {
          text,
          at: toPicture(middle),
          width: length * pixels,
          size: size * pixels,
          angle: angle + damage.skew,
        };
      }),
  };
}

function truthIn(truth: PlanTruth, place: (point: Point) => Point, pixels: number): PlanTruth {
  const ring = (points: Ring): Ring => points.map(place);
  return {
    ...truth,
    mm_per_unit: truth.mm_per_unit / pixels,
    rooms: truth.rooms.map(({ polygon, holes, ...room }) => ({
      ...room,
      polygon: ring(polygon),
      ...(holes && { holes: holes.map(ring) }),
    })),
    walls: truth.walls.map((wall) => ({ ...wall, polygon: ring(wall.polygon) })),
    openings: truth.openings.map((opening) => ({ ...opening, center: place(opening.center) })),
  };
}
