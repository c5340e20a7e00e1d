import type { OpenAPIObject } from '@nestjs/swagger';
import type { ErrorItem } from '../../domain/errors';
import { invalid } from '../../platform/http';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const UNKNOWN_FIELD = { pointer: '#/colour', message: 'property colour should not exist' };

type Schema = { maximum?: number; format?: string; enum?: unknown[] };

/** What the checks of an operation answer to a value that its own schema refuses, else to an unknown field. */
export function validationExample(operation: Operation) {
  return invalid([ofQuery(operation) ?? UNKNOWN_FIELD]);
}

function ofQuery({ parameters = [] }: Operation): ErrorItem | undefined {
  for (const parameter of parameters) {
    if (!('in' in parameter) || parameter.in !== 'query') continue;
    const { maximum, enum: values } = (parameter.schema ?? {}) as Schema;
    const pointer = `#/${parameter.name}`;
    if (maximum !== undefined && parameter.name === 'limit')
      return { pointer, message: `limit must not be greater than ${maximum}` };
    if (values && !values.includes('')) {
      const message = `${parameter.name} must be one of the following values: ${values.join(', ')}`;
      return { pointer, message };
    }
  }
  return undefined;
}
