/** Words that begin a condition. An equals sign compares there. */
const CONDITION: ReadonlySet<string> = new Set(['IF', 'ELSEIF', 'ELSIF', 'WHILE', 'UNTIL']);
/** Words that continue the condition of the line before. */
const CONTINUATION: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'THEN']);
/** Words between two operands. */
const OPERATOR: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'MOD', 'XOR', 'DIV']);

/** Brackets around the index of an array element. */
const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const CLOSING: ReadonlySet<string> = new Set([')', ']']);
/** Most tokens of an index; it bounds the time that a hostile line takes. */
const LONGEST_INDEX = 64;

/** Finds the assignments of a calculation, also to elements of arrays. A condition may extend over several lines. */
export class Assignments {
  private inCondition = false;

  /** Returns the assignments of the next line, in order: `IF A = 1 THEN B = 2 CALL(X) ENDIF` assigns 2 to B. */
  of(code: string): { name: string; value: string }[] {
    const tokens = codeTokens(code);
    const found: { name: string; from: number; to: number }[] = [];
    let open: { name: string; from: number; to: number } | null = null;
    let depth = 0;
    this.inCondition &&= CONTINUATION.has(tokens[0]?.text.toUpperCase() ?? 'AND');
    tokens.forEach((token, at) => {
      const word = token.kind === 'word' ? token.text.toUpperCase() : '';
      if (CONDITION.has(word)) this.inCondition = true;
      if (open && (depth === 0 || CONDITION.has(word)) && ends(token, word, tokens[at - 1])) open = null;
      const mark = open || this.inCondition || word === '' ? undefined : tokens[markAfter(tokens, at)];
      if (mark?.text === '=') {
        open = { name: code.slice(token.start, mark.start).trim(), from: mark.end, to: mark.end };
        found.push(open);
        depth = 0;
      }
      if (word === 'THEN' || word === 'DO') this.inCondition = false;
      if (token.text === '(') depth += 1;
      if (token.text === ')') depth = Math.max(0, depth - 1);
      if (open) open.to = Math.max(open.to, token.end);
    });
    return found.map(({ name, from, to }) => ({ name, value: code.slice(from, to).trim() }));
  }
}

/** Index of the token after a name, and after the index of an array where it has one: `GC(G_HOME) = 28`. */
function markAfter(tokens: readonly CodeToken[], name: number): number {
  let depth = 0;
  const end = Math.min(tokens.length, name + LONGEST_INDEX);
  for (let at = name + 1; at < end; at += 1) {
    const { text } = tokens[at];
    if (OPENING.has(text)) depth += 1;
    else if (depth > 0 && CLOSING.has(text)) depth -= 1;
    else if (depth === 0) return at;
  }
  return name + 1;
}

/** Whether a token comes after the value: a word that follows an operand and is not an operator. */
function ends(token: CodeToken, word: string, before: CodeToken): boolean {
  if (token.text === ',' || token.text === ';') return true;
  if (word === '' || OPERATOR.has(word) || OPERATOR.has(before.text.toUpperCase())) return false;
  return before.kind !== 'sign' || CLOSING.has(before.text);
}

interface CodeToken {
  /** `word`: a name or a keyword; `literal`: `{text}`, `"text"` or a number; `sign`: anything else. */
  kind: 'word' | 'literal' | 'sign';
  text: string;
  start: number;
  end: number;
}

const TOKEN = /([A-Za-z_][\w.]*)|(\{[^{}]*\}?|"[^"]*"?|\d[\w.]*)|<=|>=|<>|==|!=|\S/g;

/** Splits a line of calculation into words, literals and signs, without blanks. */
function codeTokens(code: string): CodeToken[] {
  return Array.from(code.matchAll(TOKEN), (found): CodeToken => ({
    kind: found[1] !== undefined ? 'word' : found[2] !== undefined ? 'literal' : 'sign',
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

const ELEMENT =
  /^(?!(?:IF|ELSEIF|ELSIF|WHILE|UNTIL|CALL)\b)[A-Za-z_][\w.]*[ \t]*[([][^=]{1,200}[)\]][ \t]*=(?!=)/i;

/** Whether a line without `:C:` assigns an element of an array, as tables of codes do. */
export function assignsElement(code: string): boolean {
  return ELEMENT.test(code);
}
