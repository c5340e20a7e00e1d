import type {
  Annotation,
  Building,
  Habits,
  LengthUnit,
  OpeningLook,
  PlanDescription,
  Sheet,
  WallLook,
} from './description';
import { Dice } from './dice';
import type { Hand } from './hand';
import { PLAIN_HABITS } from './habits';
import { PROGRAMMES } from './layouts/blocks';
import { LAYOUTS, type LayoutName } from './layouts/layouts';
import { IMPERIAL_OPENINGS, METRIC_OPENINGS, randomOpenings } from './random-openings';
import { bounds } from './polygon';
import { LANGUAGES } from './room-names';
import { SHEET_WORDS } from './sheet-words';
import { times } from './vector';
import { type WallShape, shaped } from './wall-shapes';
import { withShapeWindows } from './shape-windows';

/** The choices that a test may fix. The seed decides the rest. */
export interface PlanOverrides {
  readonly layout?: LayoutName;
  readonly imperial?: boolean;
  readonly walls?: Partial<WallLook>;
  readonly openings?: Partial<OpeningLook>;
  readonly annotation?: Partial<Annotation>;
  readonly habits?: Partial<Habits>;
  readonly sheet?: Partial<Sheet>;
  readonly turned?: number;
  readonly shape?: WallShape;
  readonly hand?: Partial<Hand>;
}

const METRIC_UNITS: readonly LengthUnit[] = ['mm', 'cm', 'm'];

/** A plausible plan. The same seed and overrides give the same description. */
export function randomPlan(seed: number, overrides: PlanOverrides = {}): PlanDescription {
  const dice = new Dice(seed);
  const imperial = overrides.imperial ?? dice.chance(0.3);
  const language = imperial ? 'en' : dice.pick(LANGUAGES);
  const units = imperial ? 'feet-inches' : dice.pick(METRIC_UNITS);
  const building = randomBuilding(dice, imperial, overrides);
  const style = dice.pick(['filled', 'double', 'stroke', 'hatched'] as const);
  return {
    project: dice.pick(['Haus am Park', 'Linden Court', 'Villa Aurora', 'Riverside Works', 'Casa Norte']),
    title: `${SHEET_WORDS[language].drawing} ${dice.between(1, 4)}`,
    drawingNumber: `A-${dice.between(100, 299)}`,
    language,
    units,
    building,
    walls: {
      style,
      grey: dice.pick([0, 0, 0.25, 0.5, 0.65]),
      outlined: dice.chance(0.6),
      joined: dice.chance(0.6),
      ...overrides.walls,
    },
    openings: {
      windowLines: dice.pick([2, 3, 3, 4] as const),
      leaf: dice.pick(['line', 'slab'] as const),
      arc: dice.chance(0.75) ? 'curve' : 'polyline',
      hinge: dice.chance(0.75) ? 'face' : 'axis',
      threshold: dice.chance(0.3),
      ...overrides.openings,
    },
    annotation: randomAnnotation(dice, overrides.annotation),
    habits: { ...PLAIN_HABITS, ...overrides.habits },
    sheet: {
      paper: null,
      ratio: dice.pick(plotRatios(building, imperial)),
      rotate: dice.pick([0, 0, 0, 90, 180, 270] as const),
      frame: dice.chance(0.85),
      titleBlock: dice.pick(['corner', 'corner', 'strip', 'none'] as const),
      layers: dice.pick(['aia', 'german', 'single', 'none', 'none'] as const),
      ...overrides.sheet,
    },
    ...(overrides.hand && { hand: overrides.hand }),
  };
}

/** Chooses each habit with the same probability. */
export function randomHabits(seed: number, probability = 0.4): Habits {
  const dice = new Dice(seed);
  const habits = Object.keys(PLAIN_HABITS) as (keyof Habits)[];
  return Object.fromEntries(habits.map((habit) => [habit, dice.chance(probability)])) as unknown as Habits;
}

/** Small buildings are plotted at a large scale. */
function plotRatios({ rooms }: Building, imperial: boolean): number[] {
  const { min, max } = bounds(rooms.flatMap(({ outline }) => [...outline]));
  const small = Math.max(max[0] - min[0], max[1] - min[1]) < 14_000;
  if (imperial) return small ? [24, 48, 48] : [48, 96];
  return small ? [50, 100] : [50, 100, 100, 200];
}

function randomBuilding(dice: Dice, imperial: boolean, overrides: PlanOverrides): Building {
  const name = overrides.layout ?? dice.pick(Object.keys(LAYOUTS) as LayoutName[]);
  const programme = PROGRAMMES[dice.pick(['dwelling', 'office', 'clinic'] as const)];
  const module = imperial ? 101.6 : 100;
  const storey = dice.pick(['', '1.', 'E', '10']);
  const rooms = LAYOUTS[name](programme, dice).map(({ use, outline, holes }, i) => ({
    id: `r${i + 1}`,
    use,
    number: use === 'shaft' ? undefined : `${storey}${String(i + 1).padStart(2, '0')}`,
    outline: outline.map((p) => times(p, module)),
    ...(holes && { holes: holes.map((hole) => hole.map((p) => times(p, module))) }),
  }));
  const box = {
    rooms,
    openings: [],
    outer: imperial ? dice.pick([203.2, 254, 304.8]) : dice.pick([240, 300, 365, 400]),
    inner: imperial ? dice.pick([101.6, 127, 152.4]) : dice.pick([100, 115, 150]),
    bearing: imperial ? dice.pick([152.4, 203.2]) : dice.pick([150, 175, 240]),
    grid: imperial ? 12.7 : 10,
    turned: overrides.turned ?? (dice.chance(0.1) ? dice.between(5, 40, 5) : 0),
  };
  const widths = imperial ? IMPERIAL_OPENINGS : METRIC_OPENINGS;
  const shell = overrides.shape ? shaped(box, overrides.shape, dice) : box;
  const building = { ...shell, openings: randomOpenings(shell, widths, dice) };
  return overrides.shape ? withShapeWindows(building, widths.windows) : building;
}

function randomAnnotation(dice: Dice, fixed: Partial<Annotation> = {}): Annotation {
  const dimensions = {
    ends: dice.pick(['tick', 'tick', 'arrow', 'dot'] as const),
    openings: dice.chance(0.5),
    sides: dice.pick([1, 2, 2, 3, 4] as const),
  };
  const drawn = dice.chance(0.85);
  return {
    dimensions: drawn ? dimensions : null,
    label: { number: dice.chance(0.6), area: dice.chance(0.6), boxed: dice.chance(0.4) },
    scaleNote: drawn ? dice.pick(['right', 'right', 'right', 'none', 'wrong'] as const) : 'right',
    furniture: dice.chance(0.7),
    floorHatches: dice.chance(0.4),
    grid: dice.pick(['none', 'none', 'none', 'outside', 'through'] as const),
    northArrow: dice.chance(0.5),
    legend: dice.chance(0.3),
    scaleBar: dice.chance(0.3),
    ...fixed,
  };
}
