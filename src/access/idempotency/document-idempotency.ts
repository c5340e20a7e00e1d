import type { OpenAPIObject } from '@nestjs/swagger';
import { addProblem } from '../../platform/http';
import { NOT_REPEATABLE_EXTENSION } from './repeatable';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']> & {
  [NOT_REPEATABLE_EXTENSION]?: boolean;
};

/** Documents the header Idempotency-Key of every POST, and its errors. */
export function withIdempotency(document: OpenAPIObject): OpenAPIObject {
  for (const { post } of Object.values(document.paths)) {
    if (post) describe(post);
  }
  return document;
}

function describe(operation: Operation): void {
  if (operation[NOT_REPEATABLE_EXTENSION]) {
    delete operation[NOT_REPEATABLE_EXTENSION];
    return;
  }
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'A name of your choice for this request, such as a new UUID. The same request with the same key within 24 hours ' +
        'gets the first answer again, with `Idempotency-Replayed: true`, and nothing is created twice.',
      // No example: Swagger UI would fill it in, and one key serves one request only.
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
    },
  ];
  addProblem(operation.responses, 400, ['idempotency_key_malformed']);
  addProblem(operation.responses, 409, ['idempotency_in_flight']);
  addProblem(operation.responses, 422, ['idempotency_key_reused']);
}
