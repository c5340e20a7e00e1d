import { Column, Entity, Index } from 'typeorm';
import { PostFinding } from './post-finding.entity';

/** A file that another one names as its library. */
@Entity('post_includes')
@Index(['packageId'])
export class PostInclude extends PostFinding {
  /** On the machine of whoever wrote it. */
  @Column('text')
  path!: string;

  @Column('text')
  fileName!: string;

  @Column('integer')
  line!: number;

  /** The file of this package that has the name, in any case; null: it has none. */
  @Column('uuid', { nullable: true })
  includedFileId!: string | null;
}
