import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';

interface DocumentedResponse {
  content?: Record<string, { schema: object }>;
}

type ApiDocument = {
  paths: Record<string, Record<string, { responses: Record<string, DocumentedResponse> }>>;
};

const ID = 'planbill.json';

/** Checks answers against the committed document. */
export class DocumentSchemas {
  private readonly document = JSON.parse(
    readFileSync(join(__dirname, '..', '..', 'openapi', ID), 'utf8'),
  ) as ApiDocument;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv.addSchema({ ...this.document, $id: ID });
  }

  /**
   * What is wrong with an answer by what the document says of the operation; empty: nothing.
   *
   * @param body parsed if JSON, an event's data if a stream; undefined if there is none
   */
  problems(
    operation: { method: string; path: string },
    answer: { status: number; contentType: string | null; body: unknown },
  ): string[] {
    const method = operation.method.toLowerCase();
    const response = this.document.paths[operation.path]?.[method]?.responses[String(answer.status)];
    if (!response) return [`${answer.status} is not documented`];
    const documented = Object.keys(response.content ?? {});
    const mediaType = answer.contentType?.split(';')[0] ?? null;
    if (documented.length === 0)
      return answer.body === undefined ? [] : ['there is a body, though none is documented'];
    if (!mediaType || !documented.includes(mediaType)) return [`${mediaType} is not documented`];
    const pointer = [
      'paths',
      operation.path,
      method,
      'responses',
      String(answer.status),
      'content',
      mediaType,
      'schema',
    ];
    const validate = this.validator(pointer.map((part) => encodeURIComponent(escaped(part))).join('/'));
    if (validate(answer.body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  private validator(pointer: string): ValidateFunction {
    const known = this.compiled.get(pointer) ?? this.ajv.compile({ $ref: `${ID}#/${pointer}` });
    this.compiled.set(pointer, known);
    return known;
  }
}

/** RFC 6901. */
function escaped(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1');
}
