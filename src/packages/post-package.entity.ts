import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { DescribedPackage } from '../domain/packages';
import { Workspace } from '../access/keys';
import { wholeNumber } from '../platform/database';
import type { PackageStatus, PackageTags } from './package-status';

/** Files that belong together, kept as they came: one version of a post-processor package. */
@Entity('post_packages')
@Index(['workspaceId', 'createdAt', 'id'])
@Index('uq_post_packages_version', ['workspaceId', 'nameKey', 'version'], { unique: true })
@Check(
  'ck_post_packages_status_known',
  `status IN ('pending','validating','storing','parsing','ready','error')`,
)
@Check('ck_post_packages_error_told', `(status = 'error') = (error_message IS NOT NULL)`)
export class PostPackage {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** Of its source file, without the extension. */
  @Column('text')
  name!: string;

  /** The name in lower case: packages of one key are versions of each other. */
  @Column('text')
  nameKey!: string;

  /** From 1. */
  @Column('integer')
  version!: number;

  /** What the files are written for. */
  @Column('text', { default: 'camworks' })
  platform!: string;

  /** The tag, else what the package states. */
  @Column('text', { nullable: true })
  machineType!: string | null;

  /** The tag, else what the package states. */
  @Column('text', { nullable: true })
  controllerType!: string | null;

  @Column('jsonb', { default: {} })
  tags!: PackageTags;

  /** What the package states of itself, and where; null until it was parsed. */
  @Column('jsonb', { nullable: true })
  stated!: DescribedPackage | null;

  @Column('text')
  status!: PackageStatus;

  @Column('text', { nullable: true })
  errorCode!: string | null;

  /** Friendly. */
  @Column('text', { nullable: true })
  errorMessage!: string | null;

  /** Technical. */
  @Column('text', { nullable: true })
  errorDetail!: string | null;

  @Column('integer')
  fileCount!: number;

  @Column('integer', { default: 0 })
  sectionCount!: number;

  /** `file`: one file by itself; its archive was made here. */
  @Column('text')
  uploadedAs!: 'archive' | 'file';

  /** The ZIP that is given back, byte for byte. */
  @Column({ type: 'text', unique: true, collation: 'C' })
  archiveKey!: string;

  @Column('char', { length: 64 })
  archiveSha256!: string;

  /** Bytes. */
  @Column('bigint', { transformer: wholeNumber })
  archiveSize!: number;

  @Column('text')
  archiveFileName!: string;

  /** All its objects have keys that begin so. */
  @Column('text')
  storagePrefix!: string;

  /** Which reads it, or has; jobs are kept for a while only, so this may name one that is gone. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
