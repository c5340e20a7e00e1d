import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import { type Job, JobsService } from '../jobs';
import { PackagesService } from './packages.service';
import type { PostPackage } from './post-package.entity';

/** Reads the progress of packages, from their rows and jobs. */
@Injectable()
export class PackageProgressService {
  constructor(
    private readonly packages: PackagesService,
    private readonly jobs: JobsService,
  ) {}

  /** @returns job null: the job has been deleted @throws NotFoundError */
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
