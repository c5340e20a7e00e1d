/** Answers kept, at most: the texts of a large sheet and the names of its layers. */
const MOST = 20_000;

/**
 * A function of a text that keeps its answers. Sheets have the same texts many times over, and several stages read
 * each of them. An answer must not be changed.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    if (answers.size >= MOST) answers.clear();
    const answer = read(text);
    answers.set(text, { answer });
    return answer;
  };
}
