/**
 * The same text in one piece. JavaScript keeps a text that was put together as a tree of its parts, several times its
 * size, until somebody reads a character of it. A bill holds tens of thousands of such texts until it is stored.
 */
export function flatText(text: string): string {
  text.charCodeAt(0);
  return text;
}
