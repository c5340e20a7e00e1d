import { Column, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostFile } from '../post-file.entity';

/** A finding in a file. It is deleted with the file. */
export abstract class PostFinding {
  @PrimaryColumn('uuid')
  fileId!: string;

  @ManyToOne(() => PostFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id' })
  file?: PostFile;

  /** Its number among the findings of its kind in the file, from 1. */
  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  workspaceId!: string;

  @Column('uuid')
  packageId!: string;
}
