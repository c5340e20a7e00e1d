import { Injectable } from '@nestjs/common';
import type { DescribedPackage } from '../domain/packages';
import type { JobError } from '../jobs';
import { Database } from '../platform/database';
import { type PackageStatus, READ_STATUSES } from './package-status';
import { PostPackage } from './post-package.entity';

/** Writes the status of packages. A worker that has lost its job cannot undo a final status. */
@Injectable()
export class PackageStateRepository {
  constructor(private readonly database: Database) {}

  /** A job begins to read the package. After an error, only another job can. */
  async begin(id: string, jobId: string): Promise<void> {
    await this.database.run(
      `UPDATE post_packages SET status = 'validating', job_id = $2, updated_at = now(),
         error_code = NULL, error_message = NULL, error_detail = NULL
       WHERE id = $1 AND status NOT IN ${READ_STATUSES} AND (status <> 'error' OR job_id IS DISTINCT FROM $2)`,
      [id, jobId],
    );
  }

  async reach(id: string, status: Extract<PackageStatus, 'storing' | 'parsing'>): Promise<void> {
    await this.database.run(
      `UPDATE post_packages SET status = $2, updated_at = now() WHERE id = $1 AND status NOT IN ${READ_STATUSES} AND status <> 'error'`,
      [id, status],
    );
  }

  /**
   * Marks a package as read. Tags for machine and controller stay.
   *
   * @returns whether the package still exists
   */
  async read(
    id: string,
    status: Extract<PackageStatus, 'ready' | 'partial'>,
    stated: DescribedPackage,
    sectionCount: number,
  ): Promise<boolean> {
    const changed = await this.database.affected(
      `UPDATE post_packages SET status = $6, stated = $2, section_count = $3, updated_at = now(),
         machine_type = coalesce(tags ->> 'machine_type', $4),
         controller_type = coalesce(tags ->> 'controller_type', $5)
       WHERE id = $1`,
      [
        id,
        JSON.stringify(stated),
        sectionCount,
        stated.machineType?.value ?? null,
        stated.controllerType?.value ?? null,
        status,
      ],
    );
    return changed === 1;
  }

  /** @returns whether the package still exists */
  async fail(id: string, { code, message, detail }: JobError): Promise<boolean> {
    await this.database.run(
      `UPDATE post_packages SET status = 'error', error_code = $2, error_message = $3, error_detail = $4,
         updated_at = now()
       WHERE id = $1 AND status NOT IN ${READ_STATUSES}`,
      [id, code, message, detail],
    );
    return this.database.table(PostPackage).existsBy({ id });
  }
}
