import { Column, Entity, Index } from 'typeorm';
import { PostFinding } from './post-finding.entity';

/** A constant, a switch, or a value that a calculation or a control file sets. */
@Entity('post_variables')
@Index(['packageId'])
export class PostVariable extends PostFinding {
  @Column('text')
  name!: string;

  /** null: defined without a value. */
  @Column('text', { nullable: true })
  value!: string | null;

  @Column('integer')
  line!: number;

  /** Section that sets it. null: the whole file. */
  @Column('text', { nullable: true })
  scope!: string | null;
}
