import { Injectable } from '@nestjs/common';
import { NotFoundError, UnprocessableError } from '../../domain/errors';
import { compareFiles, type FileChanges } from '../../domain/packages/comparison';
import { ComputePool } from '../../platform/compute';
import { notReady } from '../package-not-ready';
import { type ChangedFile, COMPARE_FINDINGS } from './compare-findings.computation';
import { type ComparedPackage, ComparedPackageRepository } from './compared-package.repository';
import { DIFF_SECTIONS, type SectionDiff } from './diff-sections.computation';
import type { PackageFile } from './package-contents';

/** What differs between two packages. */
export interface PackageComparison {
  before: ComparedPackage;
  after: ComparedPackage;
  files: Omit<FileChanges<PackageFile>, 'changed'>;
  changed: ChangedFile[];
  /** Of the section that was asked for; null: of none. */
  sectionDiffs: SectionDiff[] | null;
}

/** Comparing takes far less; this ends what hangs. */
const LONGEST_MS = 30_000;
/** Sections of one name that are compared by their text. */
const TEXTS = 20;

/** Tells what differs between packages. */
@Injectable()
export class PackageComparisonService {
  constructor(
    private readonly packages: ComparedPackageRepository,
    private readonly compute: ComputePool,
  ) {}

  /**
   * @param against the older side; by default the version before that is ready
   * @param section whose text is compared too, in any case
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
          'There is no section of that name in either package. Look at their sections for the right one.',
        errors: [{ pointer: 'section', message: 'must be the name of a section of either package' }],
      });
    }
    return this.compute.run(DIFF_SECTIONS, texts, AbortSignal.timeout(LONGEST_MS));
  }

  private async ready(workspaceId: string, id: string, what: string): Promise<ComparedPackage> {
    const found = await this.packages.byId(workspaceId, id);
    if (found === null) throw new NotFoundError(what);
    if (found.status !== 'ready') throw notReady(found.status);
    return found;
  }
}

function noVersionBefore({ name, version }: ComparedPackage): UnprocessableError {
  return new UnprocessableError(
    'version_before_missing',
    `There is no version of ${name} before ${version} that is ready.`,
    { message: 'This is the first version of the package. Name another package in against to compare with.' },
  );
}
