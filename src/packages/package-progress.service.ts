import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import { type Job, JobsService } from '../jobs';
import { PackagesService } from './packages.service';
import type { PostPackage } from './post-package.entity';

/** How far packages have come, by the jobs that read them. */
@Injectable()
export class PackageProgressService {
  constructor(
    private readonly packages: PackagesService,
    private readonly jobs: JobsService,
  ) {}

  /** @returns job null: no longer kept @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<{ found: PostPackage; job: Job | null }> {
    const found = await this.packages.get(workspaceId, id);
    return { found, job: found.jobId === null ? null : await this.job(workspaceId, found.jobId) };
  }

  private job(workspaceId: string, jobId: string): Promise<Job | null> {
    return this.jobs.get(workspaceId, jobId).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  }
}
