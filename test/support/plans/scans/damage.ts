import { type Dice } from '../dice';

/** What happens to a sheet between the plotter and the file. Lengths are millimetres of paper. */
export interface Damage {
  /** Degrees clockwise, at most 2 either way. */
  readonly skew: number;
  /** Standard deviation of the blur in pixels; 0 for none. */
  readonly blur: number;
  /** Standard deviation of the noise in steps of brightness. */
  readonly noise: number;
  /** Share of its light that the darkest place loses. */
  readonly shade: number;
  readonly folds: number;
  readonly stamps: number;
  /** Share of the contrast that is left. */
  readonly contrast: number;
  /** Black and white only, as from a fax or an archive. */
  readonly threshold: boolean;
  /** White lines on a dark ground, as on a blueprint. */
  readonly inverted: boolean;
  /** Quality of a JPEG, 1 to 100; null for a picture without loss. */
  readonly jpeg: number | null;
}

const UNDAMAGED: Damage = {
  skew: 0,
  blur: 0,
  noise: 0,
  shade: 0,
  folds: 0,
  stamps: 0,
  contrast: 1,
  threshold: false,
  inverted: false,
  jpeg: null,
};

/** The kinds of damage that a table has a line for. All but `clean` are also a little skew, blurred and noisy. */
export const DAMAGE_KINDS = [
  'clean',
  'scan',
  'skew',
  'blur',
  'noise',
  'jpeg',
  'threshold',
  'shade',
  'fold',
  'stamp',
  'inverted',
  'faint',
  'worn',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** The damage of a kind, with its sizes thrown. */
export function damageOf(kind: DamageKind, dice: Dice): Damage {
  const skew = dice.between(-12, 12) / 10;
  const scan: Damage = { ...UNDAMAGED, skew, blur: 0.5, noise: 4, contrast: 0.92, jpeg: 75 };
  const strong = dice.chance(0.5) ? 1 : -1;
  const kinds: Readonly<Record<DamageKind, () => Damage>> = {
    clean: () => UNDAMAGED,
    scan: () => scan,
    skew: () => ({ ...scan, skew: (strong * dice.between(13, 20)) / 10 }),
    blur: () => ({ ...scan, blur: dice.between(8, 11) / 10 }),
    noise: () => ({ ...scan, noise: dice.between(9, 16) }),
    jpeg: () => ({ ...scan, jpeg: dice.between(30, 45) }),
    threshold: () => ({ ...scan, threshold: true, jpeg: null }),
    shade: () => ({ ...scan, shade: dice.between(25, 45) / 100 }),
    fold: () => ({ ...scan, folds: dice.between(2, 4) }),
    stamp: () => ({ ...scan, stamps: dice.between(1, 3) }),
    inverted: () => ({ ...scan, inverted: true }),
    faint: () => ({ ...scan, contrast: dice.between(35, 50) / 100 }),
    worn: () => ({
      ...scan,
      blur: 0.8,
      noise: 9,
      shade: 0.25,
      folds: 2,
      stamps: 1,
      contrast: 0.75,
      jpeg: 45,
    }),
  };
  return kinds[kind]();
}
