import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../domain/errors';
import { notReady } from '../package-not-ready';
import {
  type Compared,
  type RankedPackage,
  type SharedNames,
  type SimilarityMethod,
  SimilarPackageRepository,
  type SimilarWanted,
} from './similar-package.repository';

/** A similar package, and how many names it has in common. */
export type SimilarPackage = RankedPackage & { shared: SharedNames };

/** Finds packages similar to one package. */
@Injectable()
export class SimilarPackagesService {
  constructor(private readonly packages: SimilarPackageRepository) {}

  /**
   * Returns the most similar packages first. Both methods give the same order.
   *
   * @throws NotFoundError; ConflictError `package_not_ready`
   */
  async of(
    workspaceId: string,
    packageId: string,
    wanted: SimilarWanted,
  ): Promise<{ method: SimilarityMethod; items: SimilarPackage[] }> {
    const compared = await this.packages.compared(workspaceId, packageId);
    if (compared === null) throw new NotFoundError('package');
    const { features, status } = compared;
    if (features === null) throw notReady(status);
    const { method, ranked } = await this.ranked(workspaceId, { ...compared, features }, wanted);
    const shared = await this.packages.shared(
      packageId,
      ranked.map(({ id }) => id),
    );
    return { method, items: ranked.map((each) => ({ ...each, shared: shared.get(each.id)! })) };
  }

  private async ranked(
    workspaceId: string,
    compared: Compared,
    wanted: SimilarWanted,
  ): Promise<{ method: SimilarityMethod; ranked: RankedPackage[] }> {
    if (await this.packages.indexed()) {
      const ranked = await this.packages.approximate(workspaceId, compared, wanted);
      if (ranked !== null) return { method: 'pgvector', ranked };
    }
    return { method: 'exact', ranked: await this.packages.exact(workspaceId, compared, wanted) };
  }
}
