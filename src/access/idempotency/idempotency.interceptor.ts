import { finished } from 'node:stream/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { principalOf } from '../keys/principal';
import { isPublic } from '../keys/scopes';
import { Config } from '../../platform/config';
import { BodyDigest, dropBody, readMultipart } from '../../platform/http';
import { jsonDigest } from './canonical-json';
import { keyMalformed, notRepeatable } from './idempotency-errors';
import type { StoredAnswer } from './idempotency.repository';
import { IdempotencyService, type RepeatableRequest } from './idempotency.service';
import { isNotRepeatable } from './repeatable';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Gives every POST its Idempotency-Key; other methods may be repeated as they are. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyService,
    private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (
      request.method !== 'POST' ||
      key === undefined ||
      isPublic(context.getHandler(), context.getClass())
    ) {
      return next.handle();
    }
    if (isNotRepeatable(context.getHandler())) throw notRepeatable();
    if (typeof key !== 'string' || !KEY.test(key)) throw keyMalformed();
    return from(this.answer(request, context.switchToHttp().getResponse<Response>(), key, next));
  }

  private async answer(
    request: Request,
    response: Response,
    key: string,
    next: CallHandler,
  ): Promise<unknown> {
    const repeatable = this.repeatable(request, key);
    const before = response.getHeaders();
    try {
      const outcome = await this.idempotency.once(repeatable, async () => {
        const value: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        const body = value === undefined ? null : JSON.stringify(value);
        return { value, answer: { status: response.statusCode, headers: added(before, response), body } };
      });
      return 'first' in outcome ? outcome.first : replay(outcome.repeated, response);
    } finally {
      dropBody(request);
    }
  }

  private repeatable(request: Request, key: string): RepeatableRequest {
    const streamed = /^multipart\//i.test(request.headers['content-type'] ?? '');
    return {
      workspaceId: principalOf(request).workspaceId,
      key,
      route: `${request.method} ${request.originalUrl}`,
      streamed,
      bodySha256: async () => {
        if (!streamed) return jsonDigest(request.body);
        if (!BodyDigest.known(request)) await this.readThrough(request);
        return BodyDigest.of(request).hex();
      },
    };
  }

  /** Reads a body that is only compared with an earlier one. */
  private async readThrough(request: Request): Promise<void> {
    const { uploadMaxBytes: maxFileBytes, uploadMaxFiles: maxFiles } = this.config;
    const limits = { maxFileBytes, maxFiles, eachFileAlone: true };
    // A file that was refused the first time is no reason to refuse the rest now.
    await readMultipart(request, limits, ({ stream }) => finished(stream.resume()).catch(() => undefined));
  }
}

/** Headers that the operation itself has set. */
function added(before: ReturnType<Response['getHeaders']>, response: Response): Record<string, string> {
  const set = Object.entries(response.getHeaders()).filter(([name, value]) => before[name] !== value);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

function replay({ status, headers, body }: StoredAnswer, response: Response): unknown {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.status(status).setHeader('Idempotency-Replayed', 'true');
  return body === null ? undefined : (JSON.parse(body) as unknown);
}
