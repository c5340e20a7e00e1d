import { MalformedError } from '../domain/errors';
import { parseScaleNote } from '../domain/extraction';
import type { ScaleStatement } from './floorplan.entity';

/**
 * Reads the scale that a caller states. @returns null if they state none
 *
 * @throws MalformedError `scale_unreadable`
 */
export function scaleStatement(text: string | undefined): ScaleStatement | null {
  if (text === undefined) return null;
  const ratio = parseScaleNote(text);
  if (ratio === null) {
    throw new MalformedError('scale_unreadable', `"${text}" is not a scale.`, {
      message: 'Write the scale as 1:100 or 1/4" = 1\'-0", or leave it out, and Planbill will look for it.',
      errors: [{ pointer: 'scale', message: 'not a scale' }],
    });
  }
  return { ratio, text };
}
