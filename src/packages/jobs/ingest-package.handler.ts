import { Injectable } from '@nestjs/common';
import { describePackage } from '../../domain/packages';
import { HandlesJob, type JobContext, type JobEnd, type JobHandler, type JobOutcome } from '../../jobs';
import { ObjectRemovals, ObjectStorage } from '../../platform/storage';
import { prefixOf } from '../package-storage';
import { PackageStateRepository } from '../package-state.repository';
import { PackagesService } from '../packages.service';
import { ParsingService } from '../parsing.service';
import type { PostFile } from '../post-file.entity';
import type { PostPackage } from '../post-package.entity';
import { ReadingPublisher } from '../reading-publisher';
import { UnpackingService } from '../unpacking.service';

type Context = JobContext<'package.ingest'>;

/** Checks the archive of a package, stores its files, reads them, and publishes the findings. */
@Injectable()
@HandlesJob('package.ingest')
export class IngestPackageHandler implements JobHandler<'package.ingest'> {
  constructor(
    private readonly packages: PackagesService,
    private readonly states: PackageStateRepository,
    private readonly unpacking: UnpackingService,
    private readonly parsing: ParsingService,
    private readonly publisher: ReadingPublisher,
    private readonly storage: ObjectStorage,
    private readonly removals: ObjectRemovals,
  ) {}

  async run(context: Context): Promise<JobOutcome<'package.ingest'>> {
    const found = await this.packages.get(context.workspaceId, context.payload.package_id);
    const files = await this.packages.filesOf(found);
    await this.states.begin(found.id, context.jobId);
    await context.progress(5, 'validating', { files: files.length });
    await this.store(found, files, context);
    await this.states.reach(found.id, 'parsing');
    const readings = await this.parsing.parse(files, context.signal, (done) =>
      context.progress(50 + (40 * done) / files.length, 'parsing', { files: files.length, done }),
    );
    const stated = describePackage(readings.map(({ file, parsed }) => ({ fileName: file.filename, parsed })));
    await context.progress(90, 'saving', { files: files.length });
    return {
      result: {
        package_id: found.id,
        files: files.length,
        sections: sum(readings.map(({ parsed }) => parsed.sections.length)),
        unparsed: sum(readings.map(({ parsed }) => parsed.unparsed.length)),
      },
      publish: () => this.publisher.publish(found, stated, readings),
    };
  }

  async onEnded({ payload: { package_id: id } }: Pick<Context, 'payload'>, end: JobEnd): Promise<void> {
    const error =
      end.status === 'failed'
        ? end.error
        : {
            code: 'cancelled',
            message: 'Reading the package was cancelled. Retry its job to read it.',
            detail: 'Its job was cancelled.',
          };
    // The package was deleted while it was read. Objects stored since then are removed too.
    if (!(await this.states.fail(id, error))) await this.removals.schedule(await this.objectsOf(id));
  }

  /** Stores the files of an archive. A single file was already stored before its archive was made. */
  private async store(found: PostPackage, files: readonly PostFile[], context: Context): Promise<void> {
    const archive = await this.storage.checkout(found.archiveKey, found.archiveSha256);
    try {
      await this.states.reach(found.id, 'storing');
      if (found.uploadedAs === 'file') return;
      await this.unpacking.unpack(archive.path, files, context.signal, (done) =>
        context.progress(10 + (40 * done) / files.length, 'storing', { files: files.length, done }),
      );
    } finally {
      await archive.release();
    }
  }

  private async objectsOf(id: string): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of this.storage.list(prefixOf(id))) keys.push(key);
    return keys;
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
