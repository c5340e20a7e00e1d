import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { wholeNumber } from '../../platform/database';
import { ResumableUpload } from './resumable-upload.entity';

/** A part of an unfinished upload, stored as its own object. */
@Entity('resumable_upload_parts')
export class ResumableUploadPart {
  @PrimaryColumn('uuid')
  resumableUploadId!: string;

  @ManyToOne(() => ResumableUpload, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'resumable_upload_id' })
  resumableUpload?: ResumableUpload;

  /** Where in the file it begins, bytes. */
  @PrimaryColumn('bigint', {
    transformer: wholeNumber,
  })
  start!: number;

  /** Bytes. */
  @Column('bigint', { transformer: wholeNumber })
  size!: number;

  /** Lower-case hex. */
  @Column('char', { length: 64 })
  sha256!: string;

  @Index('uq_resumable_upload_parts_storage_key', { unique: true })
  @Column({ type: 'text', collation: 'C' })
  storageKey!: string;
}
