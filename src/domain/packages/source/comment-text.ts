const DECORATION = /^[-=#~_.\s]*$/;

/** The text of a comment, without the stars around it; '' for a line of only stars, dashes and the like. */
export function commentText(line: string): string {
  let start = 0;
  let end = line.length;
  while (line[start] === '*') start += 1;
  while (end > start && line[end - 1] === '*') end -= 1;
  const text = line.slice(start, end).trim();
  return DECORATION.test(text) ? '' : text;
}

/** Names of the facts that comments at the head of sources state. */
const FACTS = [
  'Name',
  'Post',
  'Post Name',
  'Machine',
  'Machine Name',
  'Machine Type',
  'Controller',
  'Controller Type',
  'Control',
  'Company',
  'Customer',
  'Version',
  'Revision',
  'Date',
  'Programmer',
  'Author',
  'Created From',
  'Description',
  'Units',
];
/** `* Controller: X`, or `*Name X` where the name follows the star directly. */
const STATED = new RegExp(`^(\\*+[ \\t]*)(${FACTS.join('|')})([ \\t]*[:=]|[ \\t]+)(.*)$`, 'i');

/**
 * Finds the fact that a comment states.
 *
 * @param line the comment as it stands, with its star
 * @returns null where it states no fact, or no value after the name
 */
export function headerFact(line: string): { name: string; value: string } | null {
  const found = STATED.exec(line);
  if (!found) return null;
  const [, lead, name, mark, rest] = found;
  const marked = mark.endsWith(':') || mark.endsWith('=');
  if (!marked && !lead.endsWith('*')) return null;
  const value = commentText(rest.trim());
  return value === '' ? null : { name, value };
}
