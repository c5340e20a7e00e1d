import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { STATUS_CODES } from 'node:http';
import { PlanbillError } from '../../domain/errors';
import type { ProblemDto } from './problem.dto';

const CODES: Record<number, [code: string, message: string]> = {
  400: ['malformed_request', 'The request could not be read. Check its syntax and its content type.'],
  404: ['no_such_route', 'There is no such address. See /docs for the list of addresses.'],
  405: ['method_not_allowed', 'This address does not support this method. See /docs.'],
  413: ['body_too_large', 'The request body is too large.'],
  415: ['unsupported_media_type', 'Send this request with another content type. See /docs.'],
};

/** Turns every error into `application/problem+json`; logs the ones that are our fault, with their causes. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = asPlanbillError(thrown);
    if (error.status >= 500) this.logger.error({ err: thrown }, error.message);
    if (response.headersSent) {
      // A download broke half-way: a cut connection is the only honest answer left.
      response.destroy();
      return;
    }
    if (error.retryAfterSeconds !== null) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    response
      .status(error.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(error, request.originalUrl.split('?')[0], request.id ?? '')));
  }
}

/** The document for an error. */
export function problemOf(error: PlanbillError, instance: string, requestId: string): ProblemDto {
  return {
    type: `urn:planbill:problem:${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.detail,
    instance,
    code: error.code,
    message: error.friendly,
    errors: error.errors,
    request_id: requestId,
  };
}

function asPlanbillError(thrown: unknown): PlanbillError {
  if (thrown instanceof PlanbillError) return thrown;
  const status = statusOf(thrown);
  if (status !== null && status < 500) {
    const [code, message] = CODES[status] ?? ['request_refused', 'The request was refused.'];
    return new PlanbillError(code, status, (thrown as Error).message, { message, cause: thrown });
  }
  if (isConnectionLoss(thrown)) {
    return new PlanbillError('database_unavailable', 503, 'The database does not answer.', {
      message:
        'Planbill cannot reach its database at the moment. Nothing was changed. Try again in a few seconds.',
      cause: thrown,
      retryAfterSeconds: 5,
    });
  }
  return new PlanbillError('internal_error', 500, 'An unexpected error occurred.', {
    message:
      'Something went wrong in Planbill. Try again. If it happens again, report it with the request id.',
    cause: thrown,
  });
}

/** Nest's exceptions and those of body-parser carry a status. */
function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : null;
}

function isConnectionLoss(thrown: unknown): boolean {
  const code = (thrown as { code?: unknown } | null)?.code;
  return (
    typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0\d|08\d{3}|53300)$/.test(code)
  );
}
