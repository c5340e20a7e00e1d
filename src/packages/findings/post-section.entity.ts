import { Column, Entity, Index } from 'typeorm';
import type { SectionKind } from '../../domain/packages';
import { PostFinding } from './post-finding.entity';

/** A section of a source, with its text. */
@Entity('post_sections')
@Index(['packageId'])
export class PostSection extends PostFinding {
  @Column('uuid', { unique: true })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: SectionKind;

  /** Names in brackets after the section's name. */
  @Column('text', { array: true })
  parameters!: string[];

  /** Lines count from 1. */
  @Column('integer')
  startLine!: number;

  @Column('integer')
  endLine!: number;

  @Column('text')
  text!: string;

  /** Whether only the beginning of the text is kept. */
  @Column('boolean')
  truncated!: boolean;

  @Column('text', { nullable: true })
  comment!: string | null;

  /** Names in angle brackets in its templates. */
  @Column('text', { array: true })
  refersTo!: string[];

  /** Sections that it calls. */
  @Column('text', { array: true })
  calls!: string[];
}
