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

/** One version of a post-processor package: files that belong together, stored as they were uploaded. */
@Entity('post_packages')
@Index(['workspaceId', 'createdAt', 'id'])
@Index(['workspaceId', 'contentsSha256'])
@Index(['duplicateOf'])
@Index('uq_post_packages_version', ['workspaceId', 'nameKey', 'version'], { unique: true })
@Check(
  'ck_post_packages_status_known',
  `status IN ('pending','validating','storing','parsing','ready','partial','error')`,
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

  /** Name of its source file, without the extension. */
  @Column('text')
  name!: string;

  /** The name in lower case. Packages with the same key are versions of each other. */
  @Column('text')
  nameKey!: string;

  /** From 1. */
  @Column('integer')
  version!: number;

  /** The platform that the files are written for. */
  @Column('text', { default: 'camworks' })
  platform!: string;

  /** The tag, otherwise what the package states. */
  @Column('text', { nullable: true })
  machineType!: string | null;

  /** The tag, otherwise what the package states. */
  @Column('text', { nullable: true })
  controllerType!: string | null;

  @Column('jsonb', { default: {} })
  tags!: PackageTags;

  /** What the package states about itself, and where; null until it has been read. */
  @Column('jsonb', { nullable: true })
  stated!: DescribedPackage | null;

  @Column('text')
  status!: PackageStatus;

  @Column('text', { nullable: true })
  errorCode!: string | null;

  /** For people. */
  @Column('text', { nullable: true })
  errorMessage!: string | null;

  /** Technical. */
  @Column('text', { nullable: true })
  errorDetail!: string | null;

  @Column('integer')
  fileCount!: number;

  @Column('integer', { default: 0 })
  sectionCount!: number;

  /** `file`: it was uploaded as a single file, and its archive was made here. */
  @Column('text')
  uploadedAs!: 'archive' | 'file';

  /** Key of the ZIP, which downloads return byte for byte. */
  @Column({ type: 'text', unique: true, collation: 'C' })
  archiveKey!: string;

  @Column('char', { length: 64 })
  archiveSha256!: string;

  /** Bytes. */
  @Column('bigint', { transformer: wholeNumber })
  archiveSize!: number;

  @Column('text')
  archiveFileName!: string;

  /** SHA-256 of the names and hashes of all files, lower-case hex. Packages with the same files have the same. */
  @Column('char', { length: 64 })
  contentsSha256!: string;

  /** The first package with the same files in the workspace; null: none, or deleted. */
  @Column('uuid', { nullable: true })
  duplicateOf!: string | null;

  @ManyToOne(() => PostPackage, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'duplicate_of' })
  original?: PostPackage;

  /** Prefix of the keys of all its objects. */
  @Column('text')
  storagePrefix!: string;

  /** The job that reads or has read it. Jobs are kept only for a while, so it may no longer exist. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
