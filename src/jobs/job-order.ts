import { SetMetadata, type Type } from '@nestjs/common';
import type { JobPayload, JobType, ProductCatalog } from './job-catalog';
import type { NewJob } from './new-job';

/** What a job is linked to and came from; shown with the job, never needed to run it. */
export type EnqueueOptions = Partial<
  Omit<NewJob, 'workspaceId' | 'type' | 'payload' | 'maxAttempts' | 'retryOf' | 'children'>
>;

/**
 * How a job of a type is asked for by people: `POST /jobs`, and a retry with changes. Belongs to the feature
 * that handles the type. What the class given to `@OrdersJob` demands of `config` has been checked before.
 */
export interface JobOrder<T extends JobType<C>, Config extends object, C extends object = ProductCatalog> {
  /** The config by which an earlier job of the type could be ordered again. */
  configOf(workspaceId: string, payload: JobPayload<T, C>): Promise<Config>;
  /**
   * Makes ready what the job works on, in the transaction that makes the job.
   *
   * @throws PlanbillError when this cannot be done
   */
  prepare(
    workspaceId: string,
    config: Config,
  ): Promise<{ payload: JobPayload<T, C>; options: EnqueueOptions }>;
}

export const JOB_ORDER = Symbol('planbill:job-order');

/** The configs of all types that can be ordered, for the OpenAPI document, which knows no providers. */
export const ORDER_CONFIGS = new Map<string, Type<object>>();

/**
 * Marks a provider as the way to order jobs of a type; found at boot.
 *
 * @param config class with the rules for `config`
 */
export function OrdersJob<C extends object = ProductCatalog>(
  type: JobType<C>,
  config: Type<object>,
): ClassDecorator {
  ORDER_CONFIGS.set(type, config);
  return SetMetadata(JOB_ORDER, { type, config });
}
