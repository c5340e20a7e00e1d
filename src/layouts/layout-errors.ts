import { UnprocessableError } from '../domain/errors';

/** For a layout named in the body of a request, not in its address. */
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
