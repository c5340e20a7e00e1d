import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConflictError } from '../../domain/errors';
import { Database } from '../../platform/database';
import { inFlight, keyReused } from './idempotency-errors';
import type { IdempotencyRecord } from './idempotency-record.entity';
import { IdempotencyRepository, type RequestName, type StoredAnswer } from './idempotency.repository';

const RENEW_EVERY_MS = 10_000;
const SWEEP_EVERY_MS = 60 * 60 * 1000;

/** A request that may come again. */
export interface RepeatableRequest extends RequestName {
  /** Method and address with its query. */
  route: string;
  /** true: its body takes as long as the client does, and no connection may be held meanwhile. */
  streamed: boolean;
  /** SHA-256 of the body, in hex; reads the body if it is not read yet. */
  bodySha256(): Promise<string>;
}

/** The result of the work of a request. */
export interface Outcome<T> {
  value: T;
  answer: Omit<StoredAnswer, 'bodySha256'>;
}

/**
 * Carries a request out once, even if it comes several times.
 *
 * The work and its stored answer are one transaction: either both are there, or neither. An attempt that dies
 * leaves the key claimed for half a minute, then the next attempt takes over; should the first still be alive
 * then, it cannot commit any more. An error means that nothing was made, so it is not kept: the key is free
 * again, and the same request may succeed later.
 */
@Injectable()
export class IdempotencyService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(IdempotencyService.name);
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly records: IdempotencyRepository,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeping = setInterval(() => this.quietly(this.records.removeExpired()), SWEEP_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  /**
   * Carries the request out, or finds the answer of the first time.
   *
   * @throws ConflictError idempotency_in_flight; UnprocessableError idempotency_key_reused; whatever `work` throws
   */
  async once<T>(
    request: RepeatableRequest,
    work: () => Promise<Outcome<T>>,
  ): Promise<{ first: T } | { repeated: StoredAnswer }> {
    const token = randomUUID();
    for (;;) {
      if (await this.records.claim(request, request.route, token)) {
        return { first: await this.attempt(request, token, work) };
      }
      const record = await this.records.find(request);
      // Released or forgotten since we tried: try again.
      if (record) return { repeated: await answerOf(record, request) };
    }
  }

  private async attempt<T>(
    request: RepeatableRequest,
    token: string,
    work: () => Promise<Outcome<T>>,
  ): Promise<T> {
    const renewal = setInterval(() => this.quietly(this.records.renew(request, token)), RENEW_EVERY_MS);
    const together = async () => {
      const { value, answer } = await work();
      const bodySha256 = await request.bodySha256();
      await this.database.transaction(async () => {
        if (!(await this.records.answer(request, token, { ...answer, bodySha256 }))) throw overtaken();
      });
      return value;
    };
    try {
      return request.streamed
        ? await this.database.commitTogether(together)
        : await this.database.transaction(together);
    } catch (error) {
      await this.records.release(request, token).catch((cause: unknown) => {
        this.logger.warn({ err: cause }, 'An idempotency key stays claimed until its half minute is over');
      });
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  private quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) =>
      this.logger.warn({ err: error }, 'Idempotency keys could not be looked after'),
    );
  }
}

async function answerOf(record: IdempotencyRecord, request: RepeatableRequest): Promise<StoredAnswer> {
  const { route, status, headers, body, bodySha256 } = record;
  if (route !== request.route) throw keyReused(route);
  if (status === null || bodySha256 === null) throw inFlight();
  if ((await request.bodySha256()) !== bodySha256) throw keyReused(route);
  return { status, headers, body, bodySha256 };
}

function overtaken(): ConflictError {
  return new ConflictError(
    'idempotency_in_flight',
    'This attempt took too long, and another attempt has taken over.',
    { message: 'Send the same request again to see how it ended.', retryAfterSeconds: 1 },
  );
}
