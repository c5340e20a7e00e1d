/** Words that begin a condition. An equals sign compares there. */
const CONDITION: ReadonlySet<string> = new Set(['IF', 'ELSEIF', 'ELSIF', 'WHILE', 'UNTIL']);
/** Words that continue the condition of the line before. */
const CONTINUATION: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'THEN']);
/** Words between two operands. */
const OPERATOR: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'MOD', 'XOR', 'DIV']);

/** Finds the assignments of a calculation. A condition may extend over several lines. */
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
      if (!open && !this.inCondition && word !== '' && tokens[at + 1]?.text === '=') {
        open = { name: token.text, from: tokens[at + 1].end, to: tokens[at + 1].end };
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

/** Whether a token comes after the value: a word that follows an operand and is not an operator. */
function ends(token: CodeToken, word: string, before: CodeToken): boolean {
  if (token.text === ',' || token.text === ';') return true;
  if (word === '' || OPERATOR.has(word) || OPERATOR.has(before.text.toUpperCase())) return false;
  return before.kind !== 'sign' || before.text === ')' || before.text === ']';
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
