import type { OpenAPIObject } from '@nestjs/swagger';
import { asOpenApi31 } from './openapi-31';

const converted = (schema: object): object => {
  const document = { openapi: '3.1.0', components: { schemas: { A: schema } } } as unknown as OpenAPIObject;
  return asOpenApi31(document).components!.schemas!.A;
};

describe('asOpenApi31', () => {
  it.each([
    [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [{ type: 'string', nullable: false }, { type: 'string' }],
    [
      { type: 'object', nullable: true, description: 'd', allOf: [{ $ref: '#/x' }] },
      { description: 'd', anyOf: [{ $ref: '#/x' }, { type: 'null' }] },
    ],
    [
      { properties: { b: { items: { type: 'number', nullable: true } } } },
      { properties: { b: { items: { type: ['number', 'null'] } } } },
    ],
    [{ example: { nullable: true } }, { example: { nullable: true } }],
  ])('turns %j into %j', (schema, expected) => expect(converted(schema)).toEqual(expected));
});
