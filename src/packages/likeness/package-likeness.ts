import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ParsedPackageFile } from '../../domain/packages';
import { PackageTerms } from '../../domain/packages/likeness';
import { PackageVectorRepository } from './package-vector.repository';

/** Keeps what packages are like. */
@Injectable()
export class PackageLikeness {
  constructor(private readonly vectors: PackageVectorRepository) {}

  /** Keeps what a package is like by what was found in its files, at least one; joins the caller's transaction. */
  async remember(workspaceId: string, packageId: string, files: Iterable<ParsedPackageFile>): Promise<void> {
    const terms = new PackageTerms();
    for (const file of files) {
      terms.count(file);
      // Others get their turn between large files.
      await setImmediate();
    }
    await this.vectors.keep(workspaceId, packageId, terms.features());
  }
}
