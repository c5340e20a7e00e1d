import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import { type DescribedPackage, unreadLineCount } from '../domain/packages';
import { FileRepository } from './file.repository';
import { countsOf } from './finding-counts';
import { findingRows } from './findings/finding-rows';
import { FindingRepository } from './findings/finding.repository';
import { PackageLikeness } from './likeness';
import { PackageStateRepository } from './package-state.repository';
import { isIncomplete } from './package-warnings';
import type { FileReading } from './parsing.service';
import type { PostPackage } from './post-package.entity';
import { PackageSearchIndex } from './search';

/** Publishes the results of reading a package all at once. Call it in the transaction that ends the job. */
@Injectable()
export class ReadingPublisher {
  constructor(
    private readonly states: PackageStateRepository,
    private readonly files: FileRepository,
    private readonly findings: FindingRepository,
    private readonly searches: PackageSearchIndex,
    private readonly likeness: PackageLikeness,
  ) {}

  /** @throws NotFoundError when the package was deleted meanwhile */
  async publish(
    { id: packageId, workspaceId }: PostPackage,
    stated: DescribedPackage,
    readings: readonly FileReading[],
  ): Promise<void> {
    const sections = readings.reduce((sum, { parsed }) => sum + parsed.sections.length, 0);
    const isPartial = readings.some(({ parseStatus }) => isIncomplete(parseStatus));
    const status = isPartial ? 'partial' : 'ready';
    if (!(await this.states.read(packageId, status, stated, sections))) throw new NotFoundError('package');
    const ids = new Map(readings.map(({ file }) => [file.filename.toLowerCase(), file.id]));
    for (const { file, parsed, parseStatus } of readings) {
      const text = parseStatus === 'parsed' || parseStatus === 'partial';
      await this.files.markRead({
        ...{ id: file.id, parseStatus, encoding: parsed.encoding },
        ...{ lineEnding: text ? parsed.lineEnding : null, lineCount: text ? parsed.lineCount : null },
        ...{ counts: text ? countsOf(parsed) : null, lines: text ? parsed.lines : null },
        unreadLineCount: text ? unreadLineCount(parsed) : null,
        ...{ omitted: parsed.omitted, shortened: parsed.shortened },
      });
      for (const rows of findingRows(file, parsed, (name) => ids.get(name.toLowerCase()) ?? null)) {
        await this.findings.addAll(rows);
      }
    }
    const searchable = readings.map(({ file, parsed }) => ({
      ...{ fileId: file.id, fileName: file.filename, parsed },
    }));
    await this.searches.remember(workspaceId, packageId, searchable);
    const parsed = readings.map((reading) => reading.parsed);
    await this.likeness.remember(workspaceId, packageId, parsed);
  }
}
