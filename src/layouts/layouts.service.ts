import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '../domain/errors';
import type { LayoutAlternative } from './layout-alternative.entity';
import type { StoredLayout } from './layout.entity';
import { type LayoutFilter, LayoutRepository, type ListedLayout } from './layout.repository';

/** A layout with its alternatives, best first. A layout that is not ready has none. */
export interface LayoutWithAlternatives {
  layout: StoredLayout;
  alternatives: LayoutAlternative[];
}

@Injectable()
export class LayoutsService {
  constructor(private readonly layouts: LayoutRepository) {}

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<StoredLayout> {
    const layout = await this.layouts.byId(workspaceId, id);
    if (!layout) throw new NotFoundError('layout');
    return layout;
  }

  /**
   * @param rank rank of an alternative that must exist once the layout is ready
   * @throws NotFoundError
   */
  async withAlternatives(workspaceId: string, id: string, rank: number): Promise<LayoutWithAlternatives> {
    const layout = await this.get(workspaceId, id);
    const alternatives = await this.layouts.alternatives(workspaceId, id);
    if (layout.status === 'ready' && rank > alternatives.length) throw alternativeNotFound(layout);
    return { layout, alternatives };
  }

  page(
    workspaceId: string,
    filter: LayoutFilter,
    window: { skip: number; take: number },
  ): Promise<[ListedLayout[], number]> {
    return this.layouts.page(workspaceId, filter, window);
  }

  /**
   * One plan of a layout that is ready.
   *
   * @param rank 1 is the best
   * @throws NotFoundError also when the layout has fewer alternatives
   * @throws ConflictError `layout_not_ready`
   */
  async alternative(workspaceId: string, id: string, rank: number): Promise<LayoutAlternative> {
    const layout = await this.get(workspaceId, id);
    if (layout.status !== 'ready') throw notReady(layout);
    const alternative = await this.layouts.alternative(workspaceId, id, rank);
    if (!alternative) throw alternativeNotFound(layout);
    return alternative;
  }

  /** Removes the layout with its alternatives and their bills. */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.layouts.remove(workspaceId, id))) throw new NotFoundError('layout');
  }
}

function alternativeNotFound({ outcome }: StoredLayout): NotFoundError {
  return new NotFoundError('alternative', {
    message: `This layout has ${outcome?.alternatives ?? 0} alternatives; 1 is the best.`,
  });
}

function notReady(layout: StoredLayout): ConflictError {
  const failed = layout.status === 'error';
  return new ConflictError(
    'layout_not_ready',
    failed
      ? `The search found no layout: ${layout.error?.detail ?? 'unknown'}`
      : 'The search is still running.',
    {
      message: failed
        ? `There is no plan. ${layout.error?.message ?? 'Ask for another layout.'}`
        : 'The search is still running. Follow its job, and ask again when the job has ended.',
    },
  );
}
