import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ConflictError, NotFoundError } from '../domain/errors';
import { packageFileKind } from '../domain/packages';
import { type Job, JobsService } from '../jobs';
import { Database } from '../platform/database';
import { API_BASE } from '../platform/http';
import { ObjectRemovals } from '../platform/storage';
import { type Arrival, contentsSha256 } from './arrival';
import { ArrivalsService } from './arrivals.service';
import type { UpdatePackageDto } from './dto/package.dto';
import { FileRepository } from './file.repository';
import { notReady } from './package-not-ready';
import type { PackageQuery } from './package-query';
import { fileKeyOf, prefixOf } from './package-storage';
import { PackageRepository } from './package.repository';
import type { PostFile } from './post-file.entity';
import type { PostPackage } from './post-package.entity';
import { isRead } from './package-status';

/** A package that was just accepted, with the job that reads it. */
export interface AcceptedPackage {
  accepted: PostPackage;
  job: Job;
}

@Injectable()
export class PackagesService {
  constructor(
    private readonly packages: PackageRepository,
    private readonly files: FileRepository,
    private readonly arrivals: ArrivalsService,
    private readonly jobs: JobsService,
    private readonly removals: ObjectRemovals,
    private readonly database: Database,
  ) {}

  /** @throws what ArrivalsService.archive throws */
  uploadArchive(workspaceId: string, request: Request): Promise<AcceptedPackage> {
    return this.arrivals.archive(request, (arrival) => this.accept(workspaceId, arrival));
  }

  /** @throws what ArrivalsService.file throws */
  uploadFile(workspaceId: string, request: Request): Promise<AcceptedPackage> {
    return this.arrivals.file(request, (arrival) => this.accept(workspaceId, arrival));
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<PostPackage> {
    const found = await this.packages.byId(workspaceId, id);
    if (!found) throw new NotFoundError('package');
    return found;
  }

  /** In the order of the archive. */
  filesOf({ workspaceId, id }: PostPackage): Promise<PostFile[]> {
    return this.files.ofPackage(workspaceId, id);
  }

  /** @throws NotFoundError */
  async file(workspaceId: string, id: string, fileId: string): Promise<PostFile> {
    await this.get(workspaceId, id);
    const file = await this.files.byId(workspaceId, id, fileId);
    if (!file) throw new NotFoundError('file of this package');
    return file;
  }

  /**
   * Returns a file whose bytes are stored.
   *
   * @throws NotFoundError; ConflictError `package_not_ready`
   */
  async storedFile(workspaceId: string, id: string, fileId: string): Promise<PostFile> {
    const file = await this.file(workspaceId, id, fileId);
    const { status, uploadedAs } = await this.get(workspaceId, id);
    if (!isRead(status) && uploadedAs === 'archive') throw notReady(status);
    return file;
  }

  page(
    workspaceId: string,
    query: PackageQuery,
    window: { skip: number; take: number },
  ): Promise<[PostPackage[], number]> {
    return this.packages.page(workspaceId, query, window);
  }

  /** All versions of the same name, including this one, newest first. @throws NotFoundError */
  async versions(
    workspaceId: string,
    id: string,
    window: { skip: number; take: number },
  ): Promise<[PostPackage[], number]> {
    const { nameKey } = await this.get(workspaceId, id);
    return this.packages.versions(workspaceId, nameKey, window);
  }

  /** Sets tags. null removes a tag, so that the package's own statement counts again. @throws NotFoundError */
  async tag(workspaceId: string, id: string, changes: UpdatePackageDto): Promise<PostPackage> {
    return this.database.transaction(async () => {
      const found = await this.packages.locked(workspaceId, id);
      if (!found) throw new NotFoundError('package');
      const tags = { ...found.tags };
      for (const tag of ['machine_type', 'controller_type'] as const) {
        const value = changes[tag];
        if (value === null) delete tags[tag];
        else if (value !== undefined) tags[tag] = value;
      }
      await this.packages.write(found, {
        tags,
        machineType: tags.machine_type ?? found.stated?.machineType?.value ?? null,
        controllerType: tags.controller_type ?? found.stated?.controllerType?.value ?? null,
        platform: changes.platform ?? found.platform,
      });
      return this.get(workspaceId, id);
    });
  }

  /**
   * Removes rows and objects, or neither. The job that reads the package is stopped.
   *
   * @throws NotFoundError; UnavailableError `storage_unavailable`
   */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const { archiveKey, jobId } = await this.get(workspaceId, id);
      // The job comes before the package's own rows, because the end of a job locks them in this order too.
      if (jobId !== null) await this.stop(workspaceId, jobId);
      const files = await this.files.ofPackage(workspaceId, id);
      if (!(await this.packages.remove(workspaceId, id))) throw new NotFoundError('package');
      await this.removals.schedule([archiveKey, ...files.map(({ storageKey }) => storageKey)]);
    });
  }

  private async stop(workspaceId: string, jobId: string): Promise<void> {
    await this.jobs.cancel(workspaceId, jobId).catch((error: unknown) => {
      // The job has ended, perhaps so long ago that it has been deleted.
      if (!(error instanceof ConflictError || error instanceof NotFoundError)) throw error;
    });
  }

  private accept(workspaceId: string, arrival: Arrival): Promise<AcceptedPackage> {
    const { files, form, ...stored } = arrival;
    const { id, name } = stored;
    return this.database.transaction(async () => {
      this.database.afterRollback(() => this.arrivals.discard(id));
      const nameKey = name.toLowerCase();
      const version = await this.packages.nextVersion(workspaceId, nameKey);
      const job = await this.jobs.enqueue(
        'package.ingest',
        workspaceId,
        { package_id: id },
        {
          ...{ sourceType: 'package', sourceUri: `${API_BASE}/packages/${id}`, mimeType: 'application/zip' },
          ...{ fileName: stored.archiveFileName, fileSize: stored.archiveSize },
        },
      );
      const { platform = 'camworks', ...tags } = form;
      const contents = contentsSha256(files);
      const original = await this.packages.firstWith(workspaceId, contents);
      const accepted = await this.packages.add({
        ...stored,
        ...{ workspaceId, nameKey, version, platform, tags, jobId: job.id },
        ...{ machineType: tags.machine_type ?? null, controllerType: tags.controller_type ?? null },
        ...{ fileCount: files.length, storagePrefix: prefixOf(id) },
        ...{ contentsSha256: contents, duplicateOf: original?.id ?? null },
      });
      await this.files.addAll(
        files.map((file, n) => ({
          ...file,
          ...{ id: randomUUID(), workspaceId, packageId: id, position: n + 1 },
          kind: packageFileKind(file.filename)!,
          storageKey: fileKeyOf(id, n + 1),
        })),
      );
      return { accepted, job };
    });
  }
}
