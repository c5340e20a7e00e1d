/**
 * Works out a formula in spreadsheet syntax: numbers, + - * / and parentheses, ROUND, ROUNDUP and MAX. It is
 * independent of the code that writes formulas, and uses exact fractions of whole numbers instead of decimals.
 */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function recalculate(formula: string): string {
  const tokens = formula.match(/\d+(?:\.\d+)?|[A-Z]+|[-+*/(),]/g) ?? [];
  if (tokens.join('') !== formula) throw new SyntaxError(`Not a formula: ${formula}`);
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new SyntaxError(`Expected ${expected ?? 'more'} at ${at} of ${formula}`);
    }
    return token;
  };
  const sum = (): Fraction => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = take() === '+' ? 1n : -1n;
      const term = product();
      value = {
        over: value.over * term.under + sign * term.over * value.under,
        under: value.under * term.under,
      };
    }
    return value;
  };
  const product = (): Fraction => {
    let value = operand();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const times = take() === '*';
      const { over, under } = operand();
      value = times
        ? { over: value.over * over, under: value.under * under }
        : { over: value.over * under, under: value.under * over };
    }
    return value;
  };
  const operand = (): Fraction => {
    const token = take();
    if (token === '(') {
      const value = sum();
      take(')');
      return value;
    }
    if (/^\d/.test(token)) return fraction(token);
    take('(');
    const first = sum();
    take(',');
    const second = sum();
    take(')');
    return call(token, first, second);
  };
  const result = sum();
  if (at !== tokens.length) throw new SyntaxError(`Left over: ${tokens.slice(at).join('')}`);
  return decimal(result);
}

function fraction(text: string): Fraction {
  const [whole, decimals = ''] = text.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

function call(name: string, first: Fraction, second: Fraction): Fraction {
  if (name === 'MAX') return first.over * second.under >= second.over * first.under ? first : second;
  const power = 10n ** (second.over / second.under);
  const scaled = first.over * power;
  if (name === 'ROUND') return { over: (2n * scaled + first.under) / (2n * first.under), under: power };
  if (name === 'ROUNDUP') return { over: (scaled + first.under - 1n) / first.under, under: power };
  throw new SyntaxError(`Unknown function ${name}`);
}

/** Up to twelve decimals, without trailing zeros. */
function decimal({ over, under }: Fraction): string {
  const digits = ((over * 10n ** 12n) / under).toString().padStart(13, '0');
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '');
}
