import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import { type FindingFilter, FindingRepository } from './findings/finding.repository';
import type { PostFinding } from './findings/post-finding.entity';
import type { PostSection } from './findings/post-section.entity';
import { PackagesService } from './packages.service';

/** Reads the findings of packages. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly packages: PackagesService,
    private readonly findings: FindingRepository,
  ) {}

  /**
   * Returns a page of findings; empty until the package has been read. @throws NotFoundError when there is no such
   * package
   */
  async page<T extends PostFinding>(
    of: new () => T,
    workspaceId: string,
    packageId: string,
    filter: FindingFilter,
    window: { skip: number; take: number },
  ): Promise<[T[], number]> {
    await this.packages.get(workspaceId, packageId);
    return this.findings.page(of, workspaceId, packageId, filter, window);
  }

  /** @throws NotFoundError */
  async section(workspaceId: string, packageId: string, id: string): Promise<PostSection> {
    const section = await this.findings.section(workspaceId, packageId, id);
    if (!section) throw new NotFoundError('section of this package');
    return section;
  }
}
