import { Column, Entity, Index } from 'typeorm';
import type { NamedValue } from '../../domain/packages';
import { PostFinding } from './post-finding.entity';

/** A question or an output word. */
@Entity('post_attributes')
@Index(['packageId'])
export class PostAttribute extends PostFinding {
  /** '' where the file gives no name. */
  @Column('text')
  name!: string;

  /** `:ATTRID` */
  @Column('double precision', { nullable: true })
  number!: number | null;

  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text', { nullable: true })
  valueType!: string | null;

  /** All its lines, in order. */
  @Column('jsonb')
  properties!: NamedValue[];

  @Column('integer')
  startLine!: number;

  @Column('integer')
  endLine!: number;
}
