import { UnprocessableError } from '../domain/errors';

/** The body of a request, not its address, names a layout that is not there. */
export function layoutNotFound(pointer: string): UnprocessableError {
  return new UnprocessableError(
    'layout_not_found',
    'There is no such layout, or it has no such alternative.',
    {
      message: 'The layout may have been deleted. Ask for it again.',
      errors: [{ pointer, message: 'no such layout' }],
    },
  );
}
