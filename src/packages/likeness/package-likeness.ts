import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ParsedPackageFile } from '../../domain/packages';
import { PackageTerms } from '../../domain/packages/likeness';
import { PackageVectorRepository } from './package-vector.repository';

/** Computes and keeps the feature vectors of packages. */
@Injectable()
export class PackageLikeness {
  constructor(private readonly vectors: PackageVectorRepository) {}

  /** Computes and keeps the vector of a package from its files, at least one. It joins the caller's transaction. */
  async remember(workspaceId: string, packageId: string, files: Iterable<ParsedPackageFile>): Promise<void> {
    const terms = new PackageTerms();
    for (const file of files) {
      terms.count(file);
      // Other work gets its turn between large files.
      await setImmediate();
    }
    await this.vectors.keep(workspaceId, packageId, terms.features());
  }
}
