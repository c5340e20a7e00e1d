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
  uploads: 'Files as they were given, and what they were found to be.',
  downloads: 'Stored files by links that need no key.',
  floorplans: 'Plans: ingest, geometry, scale and corrections.',
  layouts: 'From a written brief to checked, ranked layouts.',
  boms: 'Bills of materials: takeoff, pricing and export.',
  materials: 'The catalogue that bills are priced from.',
  listings: "Suppliers' offers: prices over time, what they are really worth, which are the same.",
  packages: 'Post-processor packages: stored, read, versioned and given back byte for byte.',
  jobs: 'Background work: progress, results and errors.',
  status: 'The lifecycle of a plan.',
  webhooks: 'What happened, and who is told of it.',
  operations: 'Health of the service, its keys and its audit log.',
};

/** The contract: what /docs shows and the SDKs are generated from. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Planbill API')
    .setDescription(
      'Floor plans in, priced bills of materials out. Long work answers 202 with a job to follow. ' +
        'Errors are problem details (RFC 9457) with a stable `code`. Lengths are millimetres, areas square metres, ' +
        'money decimal strings with an ISO 4217 currency, times RFC 3339 UTC.',
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
