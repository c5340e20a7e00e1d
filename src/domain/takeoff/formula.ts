import type { Mm, SquareMetres } from '../geometry';
import { Figure } from './figure';

type Operand = Formula | Figure | string | number;

/** How tightly the outermost operation binds; this decides where parentheses are needed. */
type Binding = 'sum' | 'product' | 'atom';
const RANK: Readonly<Record<Binding, number>> = { sum: 0, product: 1, atom: 2 };

const MM_PER_METRE = Figure.of(1000);

/**
 * A number with the arithmetic that made it. The same calls build value and text, so they always agree. The text
 * is in spreadsheet syntax (`ROUND(14.65*2.7,2)-0.5*1.89`): pasted into a cell after an equals sign, it
 * recalculates to the same value.
 */
export class Formula {
  private constructor(
    readonly value: Figure,
    readonly text: string,
    private readonly binding: Binding,
  ) {}

  static of(operand: Operand): Formula {
    if (operand instanceof Formula) return operand;
    const value = Figure.of(operand);
    return new Formula(value, value.toFixed(), value.isNegative() ? 'sum' : 'atom');
  }

  /** The sum of the terms; 0 when there are none. */
  static sum(terms: readonly Formula[]): Formula {
    return terms.length === 0 ? Formula.of(0) : terms.reduce((total, term) => total.plus(term));
  }

  plus(other: Operand): Formula {
    const term = Formula.of(other);
    return new Formula(this.value.plus(term.value), `${this.text}+${term.text}`, 'sum');
  }

  minus(other: Operand): Formula {
    const term = Formula.of(other);
    return new Formula(this.value.minus(term.value), `${this.text}-${term.within('product')}`, 'sum');
  }

  times(other: Operand): Formula {
    const factor = Formula.of(other);
    return new Formula(
      this.value.times(factor.value),
      `${this.within('product')}*${factor.within('product')}`,
      'product',
    );
  }

  over(other: Operand): Formula {
    const divisor = Formula.of(other);
    return new Formula(
      this.value.over(divisor.value),
      `${this.within('product')}/${divisor.within('atom')}`,
      'product',
    );
  }

  /** Rounds to `digits` decimals, halves away from zero. A sum or number without more decimals is unchanged. */
  rounded(digits: number): Formula {
    if (this.value.decimalPlaces() <= digits && this.binding !== 'product') return this;
    return new Formula(this.value.rounded(digits), `ROUND(${this.text},${digits})`, 'atom');
  }

  /** Rounds up to a whole number, for things that are bought or fitted whole. */
  roundedUp(): Formula {
    if (this.binding === 'atom' && this.value.isInteger()) return this;
    return new Formula(this.value.roundedUp(), `ROUNDUP(${this.text},0)`, 'atom');
  }

  atLeast(other: Operand): Formula {
    const floor = Formula.of(other);
    return new Formula(Figure.greatest(this.value, floor.value), `MAX(${this.text},${floor.text})`, 'atom');
  }

  /** Zero instead of a negative value, such as when openings are wider than their wall. */
  notBelowZero(): Formula {
    return this.value.isNegative() ? this.atLeast(0) : this;
  }

  private within(outer: Binding): string {
    return RANK[this.binding] >= RANK[outer] ? this.text : `(${this.text})`;
  }
}

/** A length of the plan in metres, rounded to 0.01 m as dimensions are on a measurement sheet (IS 1200 Part 1). */
export function metres(millimetres: Mm): Figure {
  return Figure.of(millimetres).over(MM_PER_METRE).rounded(2);
}

/** An area of the plan, rounded to 0.01 m². */
export function squareMetres(area: SquareMetres): Figure {
  return Figure.of(area).rounded(2);
}
