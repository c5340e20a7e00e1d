/** A name is no longer; what follows is not compared. */
const MAX_NAME = 2_000;

/** Words of a name in lower case; scripts without spaces count by character. */
export function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, MAX_NAME)
      .toLowerCase()
      .match(/[\u3040-\u9fff\uac00-\ud7af]|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the shorter name's words that the longer one has too; 0 where either is empty. */
export function nameOverlap(a: string, b: string): number {
  const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((word) => second.has(word)).length / smaller;
}
