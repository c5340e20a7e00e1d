import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An object without a row that must be removed from storage. */
@Entity('object_removals')
@Index(['nextAttemptAt'])
export class ObjectRemoval {
  @PrimaryColumn('text')
  key!: string;

  @Column('timestamptz', { default: () => 'now()' })
  scheduledAt!: Date;

  /** Number of failed attempts. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  nextAttemptAt!: Date;

  @Column('text', { nullable: true })
  lastError!: string | null;
}
