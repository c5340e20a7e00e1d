/*
 * Limits of what is kept of a file beside the file itself. Real sources have about 6,000 lines and 750 sections. The
 * limits bound the memory and the database space that a hostile file can take.
 */

/** Most findings in one list. */
export const LIST_LENGTH = 100_000;
/** Most characters of a section's text. */
export const SECTION_CHARACTERS = 262_144;
/** Most characters of any other text: a comment, a value, an unread line. */
export const TEXT_CHARACTERS = 65_536;
/** Most lines of the comment that introduces a section. */
export const COMMENT_LINES = 500;
