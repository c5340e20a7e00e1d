import { UnprocessableError } from '../domain/errors';

/** The body of a request, not its address, names a floor plan that is not there. */
export function floorplanNotFound(): UnprocessableError {
  return new UnprocessableError('floorplan_not_found', 'There is no floor plan with this id.', {
    message: 'The floor plan may have been deleted. Ingest its file again.',
    errors: [{ pointer: '#/config/floorplan_id', message: 'no such floor plan' }],
  });
}
