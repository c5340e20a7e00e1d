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

/** An upload that comes in pieces (tus): how much of it has come. Kept for a while after its end, for clients that missed it. */
@Entity('resumable_uploads')
@Check('ck_resumable_uploads_within', `received BETWEEN 0 AND size`)
@Check('ck_resumable_uploads_whole', `upload_id IS NULL OR received = size`)
export class ResumableUpload {
  /** Of the upload too that it becomes. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  fileName!: string;

  /** Upload-Metadata as the client sent it; empty: nothing. */
  @Column('text')
  metadata!: string;

  /** Of the whole file, bytes. */
  @Column('bigint', { transformer: wholeNumber })
  size!: number;

  /** Bytes that are safely stored; the next piece begins here. */
  @Column('bigint', { transformer: wholeNumber })
  received!: number;

  /** Once the file is whole and accepted. */
  @Index('uq_resumable_uploads_upload', { unique: true, where: 'upload_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  uploadId!: string | null;

  @ManyToOne(() => Upload, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'upload_id' })
  upload?: Upload;

  /** The request that is writing to it, or looking at it. */
  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  /** Until when that request is believed to be alive; it renews this. */
  @Column('timestamptz', { nullable: true })
  leaseExpiresAt!: Date | null;

  /** Another request wants it, and the one that has it is to come to an end. */
  @Column('boolean', { default: false })
  leaseWanted!: boolean;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Index()
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
