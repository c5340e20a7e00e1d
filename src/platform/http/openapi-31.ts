import type { OpenAPIObject } from '@nestjs/swagger';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Nest writes `nullable: true`, which OpenAPI 3.1 (JSON Schema 2020-12) no longer knows: null is a type there.
 */
export function asOpenApi31(document: OpenAPIObject): OpenAPIObject {
  return rewrite(document as unknown as Json) as unknown as OpenAPIObject;
}

function rewrite(node: Json): Json {
  if (Array.isArray(node)) return node.map(rewrite);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, ...rest } = node;
  const out = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'example' || key === 'examples' ? value : rewrite(value),
    ]),
  );
  return nullable === true ? orNull(out) : out;
}

function orNull(schema: { [key: string]: Json }): Json {
  const { type, enum: values, allOf, $ref, ...rest } = schema;
  if (typeof type === 'string' && allOf === undefined && $ref === undefined) {
    const out: { [key: string]: Json } = { type: [type, 'null'], ...rest };
    if (Array.isArray(values)) out.enum = [...values, null];
    return out;
  }
  const references: Json[] = Array.isArray(allOf) ? allOf : [{ $ref: $ref ?? '' }];
  return { ...rest, anyOf: [...references, { type: 'null' }] };
}
