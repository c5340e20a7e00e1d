import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostFile } from '../post-file.entity';
import type { SearchKind } from './search-kind';

/** Something in a file that can be searched for, or a stretch of it where it is long. Goes with the file. */
@Entity('post_search_entries')
@Index(['packageId'])
export class PostSearchEntry {
  @PrimaryColumn('uuid')
  fileId!: string;

  @ManyToOne(() => PostFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id' })
  file?: PostFile;

  /** Among all entries of the file, from 1. */
  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  workspaceId!: string;

  @Column('uuid')
  packageId!: string;

  @Column('text')
  kind!: SearchKind;

  /** Its place among those of its kind in the file, from 1; null: a comment or the file itself. */
  @Column('integer', { nullable: true })
  finding!: number | null;

  @Column('text', { nullable: true })
  name!: string | null;

  /** The words of the name with blanks between them, lower case; '' for the later stretches of something long. */
  @Column('text')
  nameKey!: string;

  /** At which `text` begins; null: the file itself. */
  @Column('integer', { nullable: true })
  line!: number | null;

  @Column('text')
  text!: string;

  @Index({ type: 'gin' })
  @Column('tsvector')
  words!: string;
}
