import { UnprocessableError } from '../domain/errors';

/**
 * The body of a request, not its address, names a floor plan that is not there.
 *
 * @param pointer JSON pointer of the place that names it
 */
export function floorplanNotFound(pointer = '#/config/floorplan_id'): UnprocessableError {
  return new UnprocessableError('floorplan_not_found', 'There is no floor plan with this id.', {
    message: 'The floor plan may have been deleted. Ingest its file again.',
    errors: [{ pointer, message: 'no such floor plan' }],
  });
}
