import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  $ref?: string;
  type?: string | string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
}

interface DocumentedOperation {
  operationId: string;
  'x-scope'?: string;
  'x-audited-as'?: string;
  security: object[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

interface ApiDocument {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
}

/** An operation as the committed document describes it. */
export interface ApiOperation {
  id: string;
  method: string;
  /** With {placeholders}. */
  path: string;
  pathParameters: string[];
  /** Names of header parameters. */
  headers: string[];
  /** undefined: open to everybody. */
  scope: string | undefined;
  /** How the audit log calls it; undefined: it does not. */
  auditedAs: string | undefined;
  statuses: string[];
  /** What the document gives as an example of a JSON body; undefined where there is none. */
  exampleBody: unknown;
}

/** Every operation of openapi/planbill.json. */
export function apiOperations(): ApiOperation[] {
  const file = join(__dirname, '..', '..', 'openapi', 'planbill.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as ApiDocument;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        pathParameters: parametersIn('path', operation),
        headers: parametersIn('header', operation),
        scope: operation.security.length > 0 ? operation['x-scope'] : undefined,
        auditedAs: operation['x-audited-as'],
        statuses: Object.keys(operation.responses),
        exampleBody: schema && exampleOf(schema, document.components.schemas),
      };
    }),
  );
}

function parametersIn(place: string, { parameters = [] }: DocumentedOperation): string[] {
  return parameters.filter((each) => each.in === place).map(({ name }) => name);
}

/** Puts values in the place of the placeholders. */
export function addressOf(operation: ApiOperation, values: Record<string, string>): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name]));
}

function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split('/').pop()!], schemas);
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const part = schema.allOf?.[0] ?? schema.anyOf?.[0];
  if (part) return exampleOf(part, schemas);
  if (schema.type === 'array') return [exampleOf(schema.items ?? {}, schemas)];
  return Object.fromEntries(
    (schema.required ?? []).map((name) => [name, exampleOf(schema.properties![name], schemas)]),
  );
}
