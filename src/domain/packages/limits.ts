/*
 * How much of a file is kept beside the file itself. Real sources have some 6,000 lines and 750 sections; these bounds
 * hold what a hostile one can take, in memory and in the database.
 */

/** Findings of one list. */
export const LIST_LENGTH = 100_000;
/** Characters of one section's text. */
export const SECTION_CHARACTERS = 262_144;
/** Characters of any other text: a comment, a value, an unparsed line. */
export const TEXT_CHARACTERS = 65_536;
/** Lines of the comment that introduces a section. */
export const COMMENT_LINES = 500;
