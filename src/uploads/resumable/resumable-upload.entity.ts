import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from 'typeorm';
import { Workspace } from '../../access/keys';
import { wholeNumber } from '../../platform/database';
import { Upload } from '../upload.entity';

/**
 * An upload in pieces (tus), and how much of it has arrived. It is kept for a while after its end, for clients that
 * missed the end.
 */
@Entity('resumable_uploads')
@Check('ck_resumable_uploads_within', `received BETWEEN 0 AND size`)
@Check('ck_resumable_uploads_whole', `upload_id IS NULL OR received = size`)
export class ResumableUpload {
  /** Also the id of the upload that it becomes. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  fileName!: string;

  /** Upload-Metadata as the client sent it; empty: none. */
  @Column('text')
  metadata!: string;

  /** Size of the whole file, bytes. */
  @Column('bigint', { transformer: wholeNumber })
  size!: number;

  /** Number of bytes that are stored; the next piece begins here. */
  @Column('bigint', { transformer: wholeNumber })
  received!: number;

  /** Once the file is whole and accepted. */
  @Index('uq_resumable_uploads_upload', { unique: true, where: 'upload_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  uploadId!: string | null;

  @ManyToOne(() => Upload, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'upload_id' })
  upload?: Upload;

  /** The request that has the lease. */
  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  /** When the lease expires; the request renews it. */
  @Column('timestamptz', { nullable: true })
  leaseExpiresAt!: Date | null;

  /** Whether another request wants the lease; the one that has it should end. */
  @Column('boolean', { default: false })
  leaseWanted!: boolean;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Index()
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
