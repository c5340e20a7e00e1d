import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import { type Job, JobsService } from '../jobs';
import { type PackageWarning, warningsOf } from './package-warnings';
import { PackagesService } from './packages.service';
import type { PostPackage } from './post-package.entity';

/** How far a package has come. */
export interface PackageProgress {
  found: PostPackage;
  /** null: the job has been deleted. */
  job: Job | null;
  warnings: PackageWarning[];
}

/** Reads the progress of packages, from their rows and jobs. */
@Injectable()
export class PackageProgressService {
  constructor(
    private readonly packages: PackagesService,
    private readonly jobs: JobsService,
  ) {}

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<PackageProgress> {
    const found = await this.packages.get(workspaceId, id);
    return {
      found,
      job: found.jobId === null ? null : await this.job(workspaceId, found.jobId),
      warnings: found.status === 'partial' ? warningsOf(await this.packages.filesOf(found)) : [],
    };
  }

  private job(workspaceId: string, jobId: string): Promise<Job | null> {
    return this.jobs.get(workspaceId, jobId).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  }
}
