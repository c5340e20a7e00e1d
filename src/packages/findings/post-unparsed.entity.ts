import { Column, Entity, Index } from 'typeorm';
import type { UnparsedReason } from '../../domain/packages';
import { PostFinding } from './post-finding.entity';

/** A line that was not read, or not completely. */
@Entity('post_unparsed')
@Index(['packageId'])
export class PostUnparsed extends PostFinding {
  @Column('integer')
  line!: number;

  @Column('text')
  text!: string;

  @Column('text')
  reason!: UnparsedReason;
}
