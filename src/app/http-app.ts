import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { buildDocument } from './openapi-document';
import { mountQueueBoard } from './queue-board';
import { API_BASE, ProblemFilter, validation } from '../platform/http';
import { requestId } from '../platform/logging';

const JSON_LIMIT = '1mb';
const OUTSIDE_API = ['health', 'health/live', 'health/ready', 'metrics'];

/** Everything HTTP that is the same for the service and for the document: prefix, checks, problems, docs. */
export function configureHttp(app: NestExpressApplication): void {
  app.useLogger(app.get(Logger));
  app.use(
    helmet({
      contentSecurityPolicy: {
        // Swagger UI brings its own inline style and data: images; nothing else is served as a page.
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'upgrade-insecure-requests': null,
        },
      },
    }),
  );
  // Before the body is parsed: one that cannot be is refused under its request's id too.
  app.use((request: Request & { id?: string }, response: Response, next: NextFunction) => {
    request.id = requestId(request, response);
    next();
  });
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.disable('x-powered-by');
  describeHttp(app);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  mountQueueBoard(app);
  SwaggerModule.setup('docs', app, () => buildDocument(app), {
    jsonDocumentUrl: 'docs-json',
    customSiteTitle: 'Planbill API',
    swaggerOptions: { tryItOutEnabled: true, displayRequestDuration: true },
  });
}

/** What the document depends on. */
export function describeHttp(app: Pick<NestExpressApplication, 'setGlobalPrefix'>): void {
  app.setGlobalPrefix(API_BASE.slice(1), { exclude: OUTSIDE_API });
}
