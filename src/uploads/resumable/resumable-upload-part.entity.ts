import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { wholeNumber } from '../../platform/database';
import { ResumableUpload } from './resumable-upload.entity';

/** A stretch of an unfinished upload, stored as an object of its own. */
@Entity('resumable_upload_parts')
export class ResumableUploadPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resumable_upload_parts_pkey' })
  resumableUploadId!: string;

  @ManyToOne(() => ResumableUpload, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'resumable_upload_id', foreignKeyConstraintName: 'resumable_upload_parts_of' })
  resumableUpload?: ResumableUpload;

  /** Where in the file it begins, bytes. */
  @PrimaryColumn('bigint', {
    transformer: wholeNumber,
    primaryKeyConstraintName: 'resumable_upload_parts_pkey',
  })
  start!: number;

  /** Bytes. */
  @Column('bigint', { transformer: wholeNumber })
  size!: number;

  /** Lower-case hex. */
  @Column('char', { length: 64 })
  sha256!: string;

  @Index('resumable_upload_parts_by_key', { unique: true })
  @Column({ type: 'text', collation: 'C' })
  storageKey!: string;
}
