import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
} from 'typeorm';
import type {
  LineEnding,
  LineUse,
  PackageFileKind,
  ParsedPackageFile,
  TextEncoding,
} from '../domain/packages';
import { Workspace } from '../access/keys';
import { wholeNumber } from '../platform/database';
import type { FindingCounts } from './finding-counts';
import { PostPackage } from './post-package.entity';

/**
 * `pending`: not yet read. `parsed`: read. `partial`: more than a tenth of its lines was not read. `binary`: not text.
 * `too_large`, `too_complex`: more than can be read. `skipped`: a document beside the package. Every file is kept and
 * can be downloaded.
 */
export const PARSE_STATUSES = [
  'pending',
  'parsed',
  'partial',
  'binary',
  'too_large',
  'too_complex',
  'skipped',
] as const;
export type ParseStatus = (typeof PARSE_STATUSES)[number];

/** A file of a package, stored byte for byte beside the archive of the package. */
@Entity('post_files')
@Index('uq_post_files_position', ['packageId', 'position'], { unique: true })
export class PostFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('uuid')
  packageId!: string;

  @ManyToOne(() => PostPackage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'package_id' })
  package?: PostPackage;

  /** Its number in the archive, from 1. */
  @Column('integer')
  position!: number;

  /** Without folders. */
  @Column('text')
  filename!: string;

  /** Upper case, without the dot; '' where the name has none. */
  @Column('text')
  fileExtension!: string;

  @Column('text')
  kind!: PackageFileKind;

  /** Compared by bytes, like the keys that stores list. */
  @Column({ type: 'text', unique: true, collation: 'C' })
  storageKey!: string;

  @Column('bigint', { transformer: wholeNumber })
  sizeBytes!: number;

  /** SHA-256, lower-case hex. */
  @Column('char', { length: 64 })
  contentHash!: string;

  @Column('text', { default: 'pending' })
  parseStatus!: ParseStatus;

  @Column('text', { nullable: true })
  encoding!: TextEncoding | null;

  @Column('text', { nullable: true })
  lineEnding!: LineEnding | null;

  @Column('integer', { nullable: true })
  lineCount!: number | null;

  /** Number of lines that were not read; null: not read at all. */
  @Column('integer', { nullable: true })
  unreadLineCount!: number | null;

  /** How many findings there are of each kind. */
  @Column('jsonb', { nullable: true })
  counts!: FindingCounts | null;

  /** How many lines were read as what. */
  @Column('jsonb', { nullable: true })
  lines!: Record<LineUse, number> | null;

  /** Findings that were left out. */
  @Column('jsonb', { default: [] })
  omitted!: ParsedPackageFile['omitted'];

  /** Texts that are kept only in part. */
  @Column('jsonb', { default: [] })
  shortened!: ParsedPackageFile['shortened'];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
