import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostFile } from '../post-file.entity';
import type { SearchKind } from './search-kind';

/** A searchable item of a file, or a part of it where it is long. It is deleted with the file. */
@Entity('post_search_entries')
@Index(['packageId'])
export class PostSearchEntry {
  @PrimaryColumn('uuid')
  fileId!: string;

  @ManyToOne(() => PostFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id' })
  file?: PostFile;

  /** Its number among all entries of the file, from 1. */
  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  workspaceId!: string;

  @Column('uuid')
  packageId!: string;

  @Column('text')
  kind!: SearchKind;

  /** Its number among the findings of its kind in the file, from 1; null: a comment or the file itself. */
  @Column('integer', { nullable: true })
  finding!: number | null;

  @Column('text', { nullable: true })
  name!: string | null;

  /** The words of the name, separated by blanks, lower case; '' for the later parts of a long item. */
  @Column('text')
  nameKey!: string;

  /** Line where `text` begins; null: the file itself. */
  @Column('integer', { nullable: true })
  line!: number | null;

  @Column('text')
  text!: string;

  @Index({ type: 'gin' })
  @Column('tsvector')
  words!: string;
}
