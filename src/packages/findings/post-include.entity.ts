import { Column, Entity, Index } from 'typeorm';
import { PostFinding } from './post-finding.entity';

/** A library that a file names. */
@Entity('post_includes')
@Index(['packageId'])
export class PostInclude extends PostFinding {
  /** Path on the author's machine. */
  @Column('text')
  path!: string;

  @Column('text')
  fileName!: string;

  @Column('integer')
  line!: number;

  /** The file of this package with this name, in any case; null: the package has none. */
  @Column('uuid', { nullable: true })
  includedFileId!: string | null;
}
