import { Column, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostFile } from '../post-file.entity';

/** Something found in a file, at its place among those of its kind. Goes with the file. */
export abstract class PostFinding {
  @PrimaryColumn('uuid')
  fileId!: string;

  @ManyToOne(() => PostFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id' })
  file?: PostFile;

  /** Among those of its kind in the file, from 1. */
  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  workspaceId!: string;

  @Column('uuid')
  packageId!: string;
}
