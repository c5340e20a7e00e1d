import { Injectable } from '@nestjs/common';
import { NotFoundError, UnprocessableError } from '../../domain/errors';
import { compareFiles, type FileChanges } from '../../domain/packages/comparison';
import { ComputePool } from '../../platform/compute';
import { notReady } from '../package-not-ready';
import { type ChangedFile, COMPARE_FINDINGS } from './compare-findings.computation';
import { type ComparedPackage, ComparedPackageRepository } from './compared-package.repository';
import { DIFF_SECTIONS, type SectionDiff } from './diff-sections.computation';
import type { PackageFile } from './package-contents';
import { isRead } from '../package-status';

/** The differences between two packages. */
export interface PackageComparison {
  before: ComparedPackage;
  after: ComparedPackage;
  files: Omit<FileChanges<PackageFile>, 'changed'>;
  changed: ChangedFile[];
  /** Text differences of the section in the request; null: it names none. */
  sectionDiffs: SectionDiff[] | null;
}

/** A comparison takes far less, milliseconds. The limit ends one that hangs. */
const LONGEST_MS = 30_000;
/** Most sections of one name whose texts are compared. */
const TEXTS = 20;

/** Compares packages. */
@Injectable()
export class PackageComparisonService {
  constructor(
    private readonly packages: ComparedPackageRepository,
    private readonly compute: ComputePool,
  ) {}

  /**
   * @param against the older side; by default the nearest earlier version that has been read
   * @param section name of a section whose text is compared as well, in any case
   * @throws NotFoundError; ConflictError `package_not_ready`; UnprocessableError `version_before_missing`,
   *   `section_in_neither`
   */
  async of(
    workspaceId: string,
    id: string,
    { against, section }: { against?: string; section?: string },
  ): Promise<PackageComparison> {
    const after = await this.ready(workspaceId, id, 'package');
    const before = against
      ? await this.ready(workspaceId, against, 'other package')
      : await this.packages.before(workspaceId, after);
    if (before === null) throw noVersionBefore(after);
    const sectionDiffs = section === undefined ? null : await this.texts(before, after, section);
    const { changed, ...files } = compareFiles(
      await this.packages.files(before),
      await this.packages.files(after),
    );
    const contents = {
      changed,
      before: await this.packages.findings(changed.map((pair) => pair.before.fileId)),
      after: await this.packages.findings(changed.map((pair) => pair.after.fileId)),
    };
    const signal = AbortSignal.timeout(LONGEST_MS);
    return {
      ...{ before, after, files, sectionDiffs },
      changed: changed.length === 0 ? [] : await this.compute.run(COMPARE_FINDINGS, contents, signal),
    };
  }

  private async texts(before: ComparedPackage, after: ComparedPackage, name: string): Promise<SectionDiff[]> {
    const texts = {
      before: await this.packages.sectionTexts(before, name, TEXTS),
      after: await this.packages.sectionTexts(after, name, TEXTS),
    };
    if (texts.before.length + texts.after.length === 0) {
      throw new UnprocessableError('section_in_neither', `Neither package has a section ${name}.`, {
        message:
          'Neither package has a section of this name. List the sections of the package to find the right name.',
        errors: [{ pointer: 'section', message: 'must be the name of a section of either package' }],
      });
    }
    return this.compute.run(DIFF_SECTIONS, texts, AbortSignal.timeout(LONGEST_MS));
  }

  private async ready(workspaceId: string, id: string, what: string): Promise<ComparedPackage> {
    const found = await this.packages.byId(workspaceId, id);
    if (found === null) throw new NotFoundError(what);
    if (!isRead(found.status)) throw notReady(found.status);
    return found;
  }
}

function noVersionBefore({ name, version }: ComparedPackage): UnprocessableError {
  return new UnprocessableError(
    'version_before_missing',
    `No version of ${name} before ${version} has been read.`,
    { message: 'The package has no earlier version that has been read. Name another package in against.' },
  );
}
