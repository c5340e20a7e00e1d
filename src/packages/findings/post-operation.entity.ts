import { Column, Entity, Index } from 'typeorm';
import type { NamedValue } from '../../domain/packages';
import { PostFinding } from './post-finding.entity';

/** The questions of an operation. */
@Entity('post_operations')
@Index(['packageId'])
export class PostOperation extends PostFinding {
  /** `:OPERID` */
  @Column('text')
  operation!: string;

  @Column('text', { nullable: true })
  sub!: string | null;

  /** Names of the attributes it asks for. */
  @Column('text', { array: true })
  attributes!: string[];

  /** All its lines, in order. */
  @Column('jsonb')
  properties!: NamedValue[];

  @Column('integer')
  startLine!: number;

  @Column('integer')
  endLine!: number;
}
