import { UnprocessableError } from '../domain/errors';

/**
 * The body of a request names a floor plan that does not exist.
 *
 * @param pointer JSON pointer of the place in the body
 */
export function floorplanNotFound(pointer = '#/config/floorplan_id'): UnprocessableError {
  return new UnprocessableError('floorplan_not_found', 'There is no floor plan with this id.', {
    message: 'The floor plan may have been deleted. Upload its file again.',
    errors: [{ pointer, message: 'no such floor plan' }],
  });
}
