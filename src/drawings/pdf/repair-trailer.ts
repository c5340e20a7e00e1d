import { CosParser } from './cos/cos-parser';
import { CosError, isDict, isName } from './cos/cos-values';

/** How many catalogues are tried. A file has one, and one more for each time it was saved. */
const MAX_CANDIDATES = 64;

/**
 * Adds a new trailer to a file that lost its own, for example in a download that was cut short. The trailer names
 * the last readable catalogue; PDFium finds the other objects by searching the file. null without a catalogue.
 */
export function withNewTrailer(bytes: Buffer): Buffer | null {
  let from = bytes.length;
  for (let i = 0; i < MAX_CANDIDATES; i++) {
    const at = from > 0 ? bytes.lastIndexOf('/Catalog', from - 1) : -1;
    if (at < 0) return null;
    const root = catalogueAround(bytes, at);
    if (root) return Buffer.concat([bytes, Buffer.from(`\ntrailer\n<</Root ${root}>>\n`, 'latin1')]);
    from = at;
  }
  return null;
}

/** The reference to the catalogue that a `/Catalog` at a position belongs to. */
function catalogueAround(bytes: Buffer, position: number): string | null {
  const keyword = bytes.lastIndexOf(' obj', position);
  if (keyword < 0) return null;
  const number = /(\d{1,8}) (\d{1,5})$/.exec(bytes.toString('latin1', Math.max(keyword - 16, 0), keyword));
  if (!number) return null;
  try {
    const { value } = new CosParser(bytes, keyword - number[0].length).indirectObject(() => -1);
    return isDict(value) && isName(value.get('Type'), 'Catalog') ? `${number[0]} R` : null;
  } catch (error) {
    if (error instanceof CosError) return null;
    throw error;
  }
}
