import { Column, Entity, Index } from 'typeorm';
import { PostFinding } from './post-finding.entity';

/** A comment line with text. */
@Entity('post_comments')
@Index(['packageId'])
export class PostComment extends PostFinding {
  @Column('integer')
  line!: number;

  @Column('text')
  text!: string;
}
