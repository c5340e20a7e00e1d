import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

const bytes = { to: (value: number) => value, from: (value: string) => Number(value) };

/** What the latest check of everything stored came to. There is one row, or none yet. */
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

  /** Left over, after what was repaired; as are the following. */
  @Column('integer')
  orphans!: number;

  @Column('integer')
  missing!: number;

  /** Of another size or SHA-256 than their rows say. */
  @Column('integer')
  damaged!: number;
}
