import type { OpenAPIObject } from '@nestjs/swagger';
import { addProblem } from '../../platform/http';

/** Documents the answer 429 of every operation that needs an API key. */
export function withRateLimits(document: OpenAPIObject): OpenAPIObject {
  for (const { get, put, post, delete: remove, patch, head, options } of Object.values(document.paths)) {
    for (const operation of [get, put, post, remove, patch, head, options]) {
      if (operation?.security?.length) addProblem(operation.responses, 429, ['rate_limited']);
    }
  }
  return document;
}
