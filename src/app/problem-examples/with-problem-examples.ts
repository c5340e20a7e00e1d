import type { OpenAPIObject } from '@nestjs/swagger';
import type { PlanbillError } from '../../domain/errors';
import { problemOf } from '../../platform/http';
import { fillIn } from './fill';
import { madeErrors } from './made-errors';
import { nameOfResource } from './resource-names';
import { THROWN_ERRORS, type ThrownError } from './thrown-errors';
import { validationExample } from './validation-example';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Example = Pick<PlanbillError, 'code' | 'status' | 'detail' | 'friendly' | 'errors'>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;
const UUID = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';
const REQUEST_ID = '0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60';
const MEDIA_TYPE = 'application/problem+json';

/** Shared parts of the service, whose words serve where an operation's own folder has none. */
const SHARED = /^src\/(access|platform|domain|jobs|uploads)\//;

/**
 * Gives each error code of each operation an example with the words that the service really answers with. They
 * come from the source (`THROWN_ERRORS`), from the error classes themselves and from the checks of the request.
 */
export function withProblemExamples(document: OpenAPIObject): OpenAPIObject {
  const examples: Record<string, object> = {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) illustrate(operation, path, examples);
    }
  }
  document.components = { ...document.components, examples };
  return document;
}

function illustrate(operation: Operation, path: string, examples: Record<string, object>): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (Number(status) < 400 || !response || !('content' in response)) continue;
    const media = response.content?.[MEDIA_TYPE];
    if (!media) continue;
    delete media.example;
    const codes = [...response.description.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code);
    const known = codes.flatMap((code) => {
      const example = exampleOf(code, Number(status), operation, path);
      return example ? [[code, { $ref: `#/components/examples/${keep(example, path, examples)}` }]] : [];
    });
    if (known.length > 0) media.examples = Object.fromEntries(known) as typeof media.examples;
  }
}

/** @returns the name of the example; the same words are kept once */
function keep(example: Example, path: string, examples: Record<string, object>): string {
  const instance = path.replace(/\{\w+\}/g, UUID);
  for (let number = 1; ; number++) {
    const name = number === 1 ? example.code : `${example.code}_${number}`;
    const known = examples[name] as { value: { detail: string; message: string } } | undefined;
    if (known && (known.value.detail !== example.detail || known.value.message !== example.friendly))
      continue;
    examples[name] ??= {
      summary: example.detail,
      value: problemOf(example as PlanbillError, instance, REQUEST_ID),
    };
    return name;
  }
}

function exampleOf(code: string, status: number, operation: Operation, path: string): Example | undefined {
  if (code === 'validation_failed') return validationExample(operation);
  const made = madeErrors().find((error) => error.code === code);
  const thrown = nearest(
    THROWN_ERRORS.filter((error) => error.code === code && error.status === status),
    operation,
    path,
  );
  if (made && (!thrown || path.includes('/packages/'))) return made;
  return thrown && filled(thrown);
}

function filled({ code, status, detail, message }: ThrownError): Example {
  const text = fillIn(detail, code);
  return { code, status, detail: text, friendly: message ? fillIn(message, code) : text, errors: [] };
}

/** The one of the operation's own folder, else of a shared part. */
function nearest(thrown: ThrownError[], operation: Operation, path: string): ThrownError | undefined {
  const resource = nameOfResource(path);
  const words = [...path.split(/[/{}_-]+/), ...(operation.tags ?? [])].filter((word) => word.length > 3);
  const score = ({ code, detail, file }: ThrownError) =>
    (code === 'not_found' && detail === `There is no ${resource} with this id.` ? 100 : 0) +
    words.filter((word) => file.includes(word)).length * 2 +
    (SHARED.test(file) ? 1 : 0);
  return [...thrown].sort((a, b) => score(b) - score(a))[0];
}
