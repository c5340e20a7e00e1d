import { Decimal } from 'decimal.js';

/** Decimals of the takeoff: 40 digits while calculating, halves rounded away from zero as on a hand-worked sheet. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

type Operand = Figure | string | number;

/** Powers of ten with at most the 15 digits that any number holds exactly. */
const POWERS = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));
const BOUND = POWERS[POWERS.length - 1];
const ZERO = '0'.charCodeAt(0);
/** Decimals that are tried before a number or a quotient is taken as one with many. */
const TRIED_PLACES = 6;

/**
 * A decimal number. A bill has many thousands of them, nearly all with few digits: such a figure is a whole number of
 * units of its last decimal, which costs a tenth of a general decimal. Others, such as a third, are an `Exact`. Both
 * ways give the same digits.
 */
export class Figure {
  /**
   * @param units below 10^15, without trailing zeros in the decimals; NaN for a wide figure, so that all arithmetic with
   * it is NaN, too, and is done on decimals instead
   */
  private constructor(
    private readonly units: number,
    private readonly places: number,
    private readonly wide: Decimal | null,
  ) {}

  /** The figure as it is written in decimals: `0.1` is a tenth, not the nearest binary fraction. */
  static of(operand: Operand): Figure {
    if (operand instanceof Figure) return operand;
    const figure = typeof operand === 'number' ? Figure.ofNumber(operand) : Figure.ofText(operand);
    return figure ?? Figure.ofDecimal(new Exact(operand));
  }

  static greatest(one: Figure, other: Figure): Figure {
    return one.lessThan(other) ? other : one;
  }

  static least(one: Figure, other: Figure): Figure {
    return other.lessThan(one) ? other : one;
  }

  plus(other: Figure): Figure {
    const places = Math.max(this.places, other.places);
    const sum = inBound(this.in(places)) + inBound(other.in(places));
    return Figure.ofUnits(sum, places) ?? Figure.ofDecimal(this.decimal.plus(other.decimal));
  }

  minus(other: Figure): Figure {
    const places = Math.max(this.places, other.places);
    const rest = inBound(this.in(places)) - inBound(other.in(places));
    return Figure.ofUnits(rest, places) ?? Figure.ofDecimal(this.decimal.minus(other.decimal));
  }

  times(other: Figure): Figure {
    return (
      Figure.ofUnits(this.units * other.units, this.places + other.places) ??
      Figure.ofDecimal(this.decimal.times(other.decimal))
    );
  }

  over(other: Figure): Figure {
    const common = Math.max(this.places, other.places);
    const [dividend, divisor] = [this.in(common), other.in(common)];
    for (let places = 0; places <= TRIED_PLACES; places++) {
      const units = inBound(dividend * POWERS[places]) / inBound(divisor);
      if (Number.isNaN(units)) break;
      // Below the bound, no quotient that has a rest is rounded to a whole number.
      if (Number.isInteger(units)) return Figure.ofUnits(units, places)!;
    }
    return Figure.ofDecimal(this.decimal.div(other.decimal));
  }

  /** Halves are rounded away from zero. */
  rounded(digits: number): Figure {
    if (digits >= this.places) return this;
    const step = POWERS[this.places - digits];
    const rest = this.units % step;
    const away = 2 * Math.abs(rest) >= step ? Math.sign(rest) : 0;
    return (
      Figure.ofUnits((this.units - rest) / step + away, digits) ??
      Figure.ofDecimal(this.decimal.toDecimalPlaces(digits))
    );
  }

  /** To a whole number, away from zero. */
  roundedUp(): Figure {
    if (this.places === 0) return this;
    const step = POWERS[this.places];
    const rest = this.units % step;
    return (
      Figure.ofUnits((this.units - rest) / step + Math.sign(rest), 0) ??
      Figure.ofDecimal(this.decimal.toDecimalPlaces(0, Decimal.ROUND_UP))
    );
  }

  /** Below zero, zero or above zero, as this figure is below, equal to or above the other. */
  comparedTo(other: Operand): number {
    const that = Figure.of(other);
    const places = Math.max(this.places, that.places);
    const rest = inBound(this.in(places)) - inBound(that.in(places));
    return Number.isNaN(rest) ? this.decimal.comparedTo(that.decimal) : rest;
  }

  equals(other: Operand): boolean {
    return this.comparedTo(other) === 0;
  }

  greaterThan(other: Operand): boolean {
    return this.comparedTo(other) > 0;
  }

  greaterThanOrEqualTo(other: Operand): boolean {
    return this.comparedTo(other) >= 0;
  }

  lessThan(other: Operand): boolean {
    return this.comparedTo(other) < 0;
  }

  lessThanOrEqualTo(other: Operand): boolean {
    return this.comparedTo(other) <= 0;
  }

  isZero(): boolean {
    return this.units === 0;
  }

  isNegative(): boolean {
    return this.wide === null ? this.units < 0 : this.wide.isNegative();
  }

  isInteger(): boolean {
    return this.places === 0;
  }

  decimalPlaces(): number {
    return this.places;
  }

  toNumber(): number {
    return this.wide === null ? this.units / POWERS[this.places] : this.wide.toNumber();
  }

  /** With so many decimals; with those that it has where `digits` is left out. Never with an exponent. */
  toFixed(digits?: number): string {
    if (digits !== undefined && digits < this.places) return this.rounded(digits).toFixed(digits);
    const text = this.text();
    if (digits === undefined || digits === this.places) return text;
    return `${text}${this.places === 0 ? '.' : ''}${'0'.repeat(digits - this.places)}`;
  }

  private text(): string {
    if (this.wide !== null) return this.wide.toFixed();
    if (this.places === 0) return String(this.units);
    const step = POWERS[this.places];
    const units = Math.abs(this.units);
    const rest = units % step;
    // The step before the rest keeps its leading zeros.
    return `${this.units < 0 ? '-' : ''}${(units - rest) / step}.${String(step + rest).slice(1)}`;
  }

  private static ofNumber(value: number): Figure | null {
    for (let places = 0; places <= TRIED_PLACES; places++) {
      const units = Math.round(value * POWERS[places]);
      if (units / POWERS[places] === value) return Figure.ofUnits(units, places);
    }
    return null;
  }

  /** Reads digit by digit, because nothing reads more texts than the sums of a bill; null for all but few digits. */
  private static ofText(text: string): Figure | null {
    const first = text.startsWith('-') ? 1 : 0;
    const point = text.indexOf('.');
    const digits = text.length - first - (point === -1 ? 0 : 1);
    if (digits < 1 || digits >= POWERS.length) return null;
    let units = 0;
    for (let i = first; i < text.length; i++) {
      if (i === point) continue;
      const digit = text.charCodeAt(i) - ZERO;
      if (!(digit >= 0 && digit <= 9)) return null;
      units = units * 10 + digit;
    }
    return Figure.ofUnits(first === 1 ? -units : units, point === -1 ? 0 : text.length - point - 1);
  }

  /** As a whole number of units where that is possible, such as after rounding. */
  private static ofDecimal(decimal: Decimal): Figure {
    const short = decimal.precision() < POWERS.length ? Figure.ofText(decimal.toFixed()) : null;
    return short ?? new Figure(NaN, decimal.decimalPlaces(), decimal);
  }

  /** Null when there are too many units or decimals. */
  private static ofUnits(units: number, places: number): Figure | null {
    if (!(Math.abs(units) < BOUND && places < POWERS.length)) return null;
    let whole = units;
    let left = places;
    while (left > 0 && whole % 10 === 0) {
      whole /= 10;
      left--;
    }
    // A zero has no sign.
    return new Figure(whole + 0, left, null);
  }

  private get decimal(): Decimal {
    return this.wide ?? new Exact(this.toFixed());
  }

  /** Units of this place, which is not above that of the figure. */
  private in(places: number): number {
    return places === this.places ? this.units : this.units * POWERS[places - this.places];
  }
}

/** NaN where digits of a whole number may be lost, which would show when the rest of it cancels out. */
function inBound(units: number): number {
  return Math.abs(units) < BOUND ? units : NaN;
}
