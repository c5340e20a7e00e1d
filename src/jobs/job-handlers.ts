import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { JOB_DEFINITIONS, type JobCatalog, type JobDefinition } from './job-catalog';
import { JOB_HANDLER, type JobEnd } from './job-handler';

/** A handler as the engine sees it: the compiler has checked payload and result where it was written. */
export interface AnyJobHandler {
  run(context: {
    jobId: string;
    workspaceId: string;
    attempt: number;
    payload: object;
    signal: AbortSignal;
    progress(percent: number, stage: string, counts?: Record<string, number>): Promise<void>;
  }): Promise<{ result: object; publish?: () => Promise<object | void> }>;
  onEnded?(context: { jobId: string; workspaceId: string; payload: object }, end: JobEnd): Promise<void>;
}

/** A job type has no handler, or two, or a handler names a type that is not in the catalogue. */
export class JobHandlersError extends Error {}

/** Finds the handler of each job type among the providers; a service that lacks one must not start. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly handlers = new Map<string, AnyJobHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    @Inject(JOB_DEFINITIONS) private readonly catalog: JobCatalog,
  ) {}

  /** @throws JobHandlersError naming every missing, doubled and unknown one */
  onModuleInit(): void {
    const problems: string[] = [];
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const type = metatype && this.reflector.get<string | undefined>(JOB_HANDLER, metatype);
      if (!type) continue;
      const other = this.handlers.get(type);
      if (other) problems.push(`${type} has two handlers: ${other.constructor.name} and ${metatype.name}`);
      if (!(type in this.catalog))
        problems.push(`${metatype.name} handles ${type}, which is not in the catalogue`);
      this.handlers.set(type, instance as AnyJobHandler);
    }
    for (const [type, { split }] of Object.entries(this.catalog)) {
      if (!split && !this.handlers.has(type)) problems.push(`${type} has no handler`);
      if (split && this.handlers.has(type)) problems.push(`${type} is split into others, but has a handler`);
    }
    if (problems.length > 0) throw new JobHandlersError(`Job handlers do not fit: ${problems.join('; ')}.`);
  }

  /** null for a type that an older or newer version left in the table. */
  find(type: string): { handler: AnyJobHandler; definition: JobDefinition } | null {
    const handler = this.handlers.get(type);
    return handler ? { handler, definition: this.catalog[type] } : null;
  }
}
