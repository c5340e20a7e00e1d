import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';
import { ProblemDto } from './problem.dto';

type Responses = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];

/** Documents the errors of an operation: status → the codes it may answer with. 500 is added everywhere. */
export function ApiProblems(problems: Record<number, string[]>): MethodDecorator & ClassDecorator {
  const all: Record<number, string[]> = { ...problems, 500: ['internal_error'] };
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...Object.entries(all).map(([status, codes]) =>
      ApiResponse({ status: Number(status), ...problemResponse(Number(status), codes) }),
    ),
  );
}

/** How the document describes an error with one of these codes. */
export function problemResponse(status: number, codes: string[]) {
  return {
    description: `${STATUS_CODES[status]}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemDto) },
      },
    },
  };
}

/** Adds error codes to those that an operation of the document names itself. */
export function addProblem(responses: Responses, status: number, codes: string[]): void {
  const own = responses[status];
  const response = problemResponse(status, codes);
  if (own && 'description' in own) response.description += `, ${own.description.split(': ')[1]}`;
  responses[status] = response;
}
