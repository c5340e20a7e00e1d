import type { OpenAPIObject } from '@nestjs/swagger';
import { ORDER_CONFIGS } from './job-order';

/** Classes that the document has to describe although no controller names them. */
export const orderConfigs = () => [...ORDER_CONFIGS.values()];

/** Documents which types of jobs a request can create, and the `config` of each. */
export function withJobOrders(document: OpenAPIObject): OpenAPIObject {
  const schema = document.components?.schemas?.CreateJobDto;
  if (!schema || '$ref' in schema || !schema.properties) return document;
  const types = [...ORDER_CONFIGS.keys()].sort();
  const description = types.map((type) => `\`${type}\`: ${ORDER_CONFIGS.get(type)!.name}`).join(', ');
  schema.properties.type = {
    type: 'string',
    enum: types,
    description: 'What kind of work the job does',
    example: types[0],
  };
  schema.properties.config = {
    anyOf: types.map((type) => ({ $ref: `#/components/schemas/${ORDER_CONFIGS.get(type)!.name}` })),
    description: `What the job works on and how; the fields depend on the type. ${description}`,
    example: { floorplan_id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' },
  };
  return document;
}
