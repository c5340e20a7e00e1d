import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { orderConfigs, withJobOrders } from '../jobs';
import { withSecurity } from '../access/keys';
import { withProblemExamples } from './problem-examples/with-problem-examples';
import { asOpenApi31 } from '../platform/http';
import { withIdempotency } from '../access/idempotency';
import { withRateLimits } from '../access/rate-limits';

const TAGS: Record<string, string> = {
  projects: 'Buildings and tenders that floor plans belong to.',
  uploads: 'Uploaded files, and what kind of files they are.',
  downloads: 'Downloads of stored files with links that need no key.',
  floorplans: 'Floor plans: ingest, geometry, scale and corrections.',
  layouts: 'Checked, ranked layouts made from a written brief.',
  boms: 'Bills of materials: takeoff, prices and export.',
  packs: 'Country packs: what bills of a country have in common.',
  standards: 'Measurement standards and their rules, in words.',
  materials: 'The catalogue of materials and rates for pricing bills.',
  listings: "Suppliers' offers: prices over time, their comparable value, and duplicates.",
  packages: 'Packages of post-processors: upload, content, versions and download.',
  jobs: 'Background work: progress, results and errors.',
  status: 'The status of a floor plan.',
  webhooks: 'Events, and the addresses they are sent to.',
  operations: 'Health and metrics of the service, API keys and the audit log.',
};

/** Builds the OpenAPI document: /docs shows it, and the SDK is generated from it. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Planbill API')
    .setDescription(
      'Floor plans in, priced bills of materials out. An operation that takes long answers 202 with a job to follow. ' +
        'Errors are problem details (RFC 9457) with a stable `code`. Lengths are in millimetres and areas in square ' +
        'metres. Money is a decimal string with an ISO 4217 currency. Times are RFC 3339 in UTC.',
    )
    .setVersion('1.0.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const config = builder.build();
  config.info.contact = { name: 'Planbill maintainers' };
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
    extraModels: orderConfigs(),
  });
  const whole = withRateLimits(withIdempotency(withSecurity(withJobOrders(document))));
  return asOpenApi31(withProblemExamples(whole));
}
