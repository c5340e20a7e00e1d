import type { OpenAPIObject } from '@nestjs/swagger';
import { addProblem } from '../../platform/http';
import { PUBLIC_EXTENSION, type Scope, SCOPE_EXTENSION, scopeOfMethod } from './scopes';

const SCHEME = 'api_key';
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  [SCOPE_EXTENSION]?: Scope;
  [PUBLIC_EXTENSION]?: boolean;
};

/** Documents which operations need an API key, with which scope (`x-scope` and a sentence), and their refusals. */
export function withSecurity(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    securitySchemes: {
      [SCHEME]: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'pb_live_<id>_<secret>',
        description:
          'An API key, created with `npm run keys -- create` or `POST /api/v1/api-keys`. An installation without a ' +
          'key listens only on loopback and accepts every request.',
      },
    },
  };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      if (path[method]) secure(path[method], method);
    }
  }
  return document;
}

function secure(operation: Operation, method: string): void {
  const scope = operation[SCOPE_EXTENSION] ?? scopeOfMethod(method);
  const open = operation[PUBLIC_EXTENSION] === true;
  delete operation[PUBLIC_EXTENSION];
  operation.security = open ? [] : [{ [SCHEME]: [] }];
  if (open) return;
  operation[SCOPE_EXTENSION] = scope;
  const needs = `Needs a key with the scope \`${scope}\`.`;
  operation.description = operation.description ? `${operation.description}\n\n${needs}` : needs;
  addProblem(operation.responses, 401, ['key_missing', 'key_invalid', 'key_expired', 'key_revoked']);
  addProblem(operation.responses, 403, ['scope_missing', 'not_local']);
}
