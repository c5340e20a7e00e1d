import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { ReviewReason, Sighting } from '../domain/listings';
import { Workspace } from '../access/keys';
import type { SightingSource } from './sighting-source';

export const REVIEW_STATUSES = ['open', 'merged', 'split', 'dismissed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** A question for a person: which listing does a sighting belong to, or are listings the same? */
@Entity('listing_reviews')
@Index(['workspaceId', 'status', 'createdAt', 'id'])
@Index('uq_listing_reviews_question', ['workspaceId', 'question'], {
  unique: true,
  where: `status IN ('open', 'dismissed')`,
})
@Check('ck_listing_reviews_decided', `(status = 'open') = (decided_at IS NULL)`)
export class ListingReview {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  reason!: ReviewReason;

  @Column('text')
  status!: ReviewStatus;

  /** Hash of the question: the same question is asked once. */
  @Column('text')
  question!: string;

  /** Listings that may be meant, the most likely first. Some may be deleted already. */
  @Column('uuid', { array: true })
  listingIds!: string[];

  /** The latest sighting that waits for the decision; null: it was saved already. */
  @Column('jsonb', { nullable: true })
  sighting!: Sighting | null;

  @Column('jsonb', { nullable: true })
  source!: SightingSource | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
