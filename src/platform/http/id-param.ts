import { Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { MalformedError } from '../../domain/errors';

/**
 * An id in the address: documents it and refuses one that is not a UUID.
 *
 * @param description what it is the id of, such as "Bill"
 * @throws MalformedError `malformed_request`
 */
export function IdParam(description: string, name = 'id'): ParameterDecorator {
  return (target, method, index) => {
    const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
    ApiParam({ name, format: 'uuid', description })(target, method!, descriptor);
    Param(name, new ParseUUIDPipe({ exceptionFactory: () => malformedId(name) }))(target, method, index);
  };
}

function malformedId(name: string): MalformedError {
  return new MalformedError('malformed_request', `The ${name} in the address must be a UUID.`, {
    message: `The ${name} in the address is not a valid id. Copy it again from an answer of the API.`,
    errors: [{ pointer: name, message: `${name} must be a UUID` }],
  });
}
