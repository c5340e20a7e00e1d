import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Workspace } from '../../access/keys';
import { Listing } from '../listing.entity';

/** The text of a page as it was read. It is kept for a while, so that people can see what a listing came from. */
@Entity('raw_payloads')
@Index('uq_raw_payloads_job', ['jobId'], { unique: true })
@Index(['listingId'], { where: 'listing_id IS NOT NULL' })
@Index(['workspaceId', 'expiresAt'])
@Index('uq_raw_payloads_storage_key', ['storageKey'], { unique: true, where: 'storage_key IS NOT NULL' })
@Check(
  'ck_raw_payloads_text_is_somewhere',
  `(storage_key IS NULL) <> (body IS NULL) AND (storage_key IS NULL) = (sha256 IS NULL)`,
)
export class RawPayload {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** The job that read it. The job may be deleted already: jobs are kept for a limited time. */
  @Column('uuid')
  jobId!: string;

  /** The listing of the page; null: none. */
  @Column('uuid', { nullable: true })
  listingId!: string | null;

  @ManyToOne(() => Listing, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing | null;

  /** The address after redirects. */
  @Column('text')
  url!: string;

  @Column('text')
  contentType!: string;

  /** Object with the text, gzip of UTF-8; null: the text is in `body`, as in older versions. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  storageKey!: string | null;

  /** SHA-256 of what is stored, lower-case hex. */
  @Column('char', { length: 64, nullable: true })
  sha256!: string | null;

  @Column('bytea', { nullable: true })
  body!: Buffer | null;

  /** Size as stored, compressed. */
  @Column('integer')
  storedBytes!: number;

  /** Size of the whole page. */
  @Column('integer')
  rawBytes!: number;

  /** Whether only the beginning is kept. */
  @Column('boolean')
  truncated!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  fetchedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
