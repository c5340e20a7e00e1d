import type { ReadEntry } from './table-reader';

const NUMBER = /^\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Language: a phrase, blanks, and its number between colons: `DRILLING      :0005:`. */
export const languageEntry: ReadEntry = (line) => {
  if (!line.endsWith(':')) return null;
  const colon = line.lastIndexOf(':', line.length - 2);
  const value = line.slice(colon + 1, -1).trim();
  if (colon < 1 || !NUMBER.test(value)) return null;
  return { text: line.slice(0, colon).trim(), value };
};

/** Kinematics: a value, a star, and what it is: `0.000000 * Spindle Direction X`. A number may stand alone. */
export const kinematicsEntry: ReadEntry = (line) => {
  const star = line.indexOf('*');
  if (star > 0) return { text: line.slice(star + 1).trim(), value: line.slice(0, star).trim() };
  return star === -1 && DECIMAL.test(line) ? { text: '', value: line } : null;
};
