import { Injectable } from '@nestjs/common';
import type { Programme, RankedLayout } from '../domain/layout';
import type { JobError } from '../jobs';
import { Database } from '../platform/database';
import { LayoutAlternative } from './layout-alternative.entity';
import { type LayoutOutcome, type LayoutStatus, StoredLayout } from './layout.entity';

export type NewLayout = Pick<
  StoredLayout,
  | 'workspaceId'
  | 'projectId'
  | 'floorplanId'
  | 'floorplanRevision'
  | 'request'
  | 'spatialGraph'
  | 'programme'
  | 'shell'
>;

export interface LayoutFilter {
  projectId?: string;
  floorplanId?: string;
  status?: LayoutStatus;
}

const LISTED = {
  id: true,
  workspaceId: true,
  projectId: true,
  floorplanId: true,
  floorplanRevision: true,
  status: true,
  error: true,
  request: true,
  outcome: true,
  createdAt: true,
  generatedAt: true,
} as const satisfies Partial<Record<keyof StoredLayout, true>>;

/** A layout as lists show it, without its large documents. */
export type ListedLayout = Pick<StoredLayout, keyof typeof LISTED>;

@Injectable()
export class LayoutRepository {
  constructor(private readonly database: Database) {}

  add(layout: NewLayout): Promise<StoredLayout> {
    const table = this.database.table(StoredLayout);
    return table.save(table.create({ ...layout, status: 'pending', error: null, outcome: null }));
  }

  byId(workspaceId: string, id: string): Promise<StoredLayout | null> {
    return this.database.table(StoredLayout).findOneBy({ workspaceId, id });
  }

  /** One page of layouts, newest first. */
  page(
    workspaceId: string,
    filter: LayoutFilter,
    window: { skip: number; take: number },
  ): Promise<[ListedLayout[], number]> {
    return this.database.table(StoredLayout).findAndCount({
      select: LISTED,
      where: { workspaceId, ...filter },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** The alternatives, best first. */
  alternatives(workspaceId: string, layoutId: string): Promise<LayoutAlternative[]> {
    return this.database
      .table(LayoutAlternative)
      .find({ where: { workspaceId, layoutId }, order: { rank: 'ASC' } });
  }

  alternative(workspaceId: string, layoutId: string, rank: number): Promise<LayoutAlternative | null> {
    return this.database.table(LayoutAlternative).findOneBy({ workspaceId, layoutId, rank });
  }

  /** Puts a failed search back to pending, for another try. */
  async reopen(workspaceId: string, id: string): Promise<void> {
    await this.database
      .table(StoredLayout)
      .update({ workspaceId, id, status: 'error' }, { status: 'pending', error: null });
  }

  /** Saves what the search found. It does nothing when the layout is no longer pending. */
  async publish(
    workspaceId: string,
    id: string,
    found: { programme: Programme; outcome: LayoutOutcome; ranked: RankedLayout[] },
  ): Promise<void> {
    const { affected } = await this.database.table(StoredLayout).update(
      { workspaceId, id, status: 'pending' },
      {
        status: 'ready',
        programme: found.programme,
        outcome: found.outcome,
        generatedAt: () => 'now()',
      },
    );
    if (affected !== 1) return;
    const rows = found.ranked.map(({ layout, score, terms, violations }, i) => ({
      layoutId: id,
      rank: i + 1,
      workspaceId,
      score,
      terms,
      violations,
      document: layout,
    }));
    await this.database.table(LayoutAlternative).insert(rows);
  }

  async markFailed(workspaceId: string, id: string, error: JobError): Promise<void> {
    await this.database
      .table(StoredLayout)
      .update({ workspaceId, id, status: 'pending' }, { status: 'error', error });
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(StoredLayout).delete({ workspaceId, id });
    return affected === 1;
  }
}
