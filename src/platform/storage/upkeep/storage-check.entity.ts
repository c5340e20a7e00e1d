import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

const bytes = { to: (value: number) => value, from: (value: string) => Number(value) };

/** The result of the latest storage check. There is one row, or none yet. */
@Entity('storage_checks')
@Check('ck_storage_checks_one', 'id = 1')
export class StorageCheckRecord {
  @PrimaryColumn('smallint')
  id!: number;

  @Column('timestamptz')
  checkedAt!: Date;

  @Column('bigint', { transformer: bytes })
  objects!: number;

  @Column('bigint', { transformer: bytes })
  bytes!: number;

  /** Number after repairs, like the following ones. */
  @Column('integer')
  orphans!: number;

  @Column('integer')
  missing!: number;

  /** Objects whose size or SHA-256 differs from their rows. */
  @Column('integer')
  damaged!: number;
}
