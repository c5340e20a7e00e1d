import { Inject, Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { UnprocessableError } from '../domain/errors';
import { assertValid } from '../platform/http';
import { JOB_DEFINITIONS, type JobCatalog } from './job-catalog';
import { type EnqueueOptions, JOB_ORDER } from './job-order';

/** An order as the engine sees it: the compiler has checked payload and config where it was written. */
interface AnyJobOrder {
  configOf(workspaceId: string, payload: object): Promise<object>;
  prepare(workspaceId: string, config: object): Promise<PreparedJob>;
}

export interface PreparedJob {
  payload: object;
  options: EnqueueOptions;
}

/** Finds among the providers how jobs of a type can be asked for by people. */
@Injectable()
export class JobOrders implements OnModuleInit {
  private readonly orders = new Map<string, { order: AnyJobOrder; config: Type<object> }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    @Inject(JOB_DEFINITIONS) private readonly catalog: JobCatalog,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const mark =
        metatype &&
        this.reflector.get<{ type: string; config: Type<object> } | undefined>(JOB_ORDER, metatype);
      if (mark) this.orders.set(mark.type, { order: instance as AnyJobOrder, config: mark.config });
    }
  }

  /**
   * Makes ready what a job of the type needs; join the transaction that makes the job.
   *
   * @throws UnprocessableError `job_type_unknown`, `job_type_not_orderable`
   * @throws MalformedError `validation_failed`; and what the type's own order throws
   */
  async prepare(workspaceId: string, type: string, config: object): Promise<PreparedJob> {
    const { order, config: rules } = this.find(type);
    return order.prepare(workspaceId, assertValid(plainToInstance(rules, config), '#/config'));
  }

  /**
   * The same for an earlier job, with some of its config changed.
   *
   * @param payload of the earlier job
   */
  async prepareAgain(
    workspaceId: string,
    type: string,
    payload: object,
    changes: object,
  ): Promise<PreparedJob> {
    const { order, config: rules } = this.find(type);
    const config = { ...(await order.configOf(workspaceId, payload)), ...changes };
    return order.prepare(workspaceId, assertValid(plainToInstance(rules, config), '#/updated_config'));
  }

  private find(type: string): { order: AnyJobOrder; config: Type<object> } {
    const found = this.orders.get(type);
    if (found) return found;
    const known = type in this.catalog;
    throw new UnprocessableError(
      known ? 'job_type_not_orderable' : 'job_type_unknown',
      known ? `Only Planbill itself creates jobs of type ${type}.` : `There is no job type "${type}".`,
      {
        message: `You can create jobs of these types: ${[...this.orders.keys()].sort().join(', ')}.`,
        errors: [{ pointer: '#/type', message: 'must be a type of job that a request can create' }],
      },
    );
  }
}
