import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import type { Config } from '../config';
import { setRootLogger } from './log-context';

/** Accepted from a caller or a proxy, so that one id follows a request through several services. */
const REQUEST_ID = /^[A-Za-z0-9._:-]{8,128}$/;

/** pino as Nest's logger: JSON lines, each with its request id, or its job id in a worker. */
@Module({})
export class LoggingModule {
  constructor(logger: PinoLogger) {
    setRootLogger(logger.logger);
  }

  static forRoot(config: Config): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: config.logLevel,
            base: { roles: config.roles.join(',') },
            genReqId: requestId,
            quietReqLogger: true,
            customAttributeKeys: { reqId: 'request_id' },
            autoLogging: { ignore: (request) => /^\/(health|metrics)/.test(request.url ?? '') },
            customLogLevel: (_request, response, error) =>
              error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
            serializers: {
              req: (request: { method: string; url: string }) => ({
                method: request.method,
                url: withoutToken(request.url),
              }),
              res: (response: { statusCode: number }) => ({ status: response.statusCode }),
            },
            redact: ['req.headers.authorization', 'req.headers.cookie'],
          },
        }),
      ],
    };
  }
}

/** The address without the token of a link: the token would open the file to every reader of the log. */
function withoutToken(url: string): string {
  return url.replace(/(\/downloads\/)[^/?]+/, '$1…');
}

/** The id of a request: as the caller or a proxy gave it, else a new one; sent back as X-Request-Id. */
export function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}
