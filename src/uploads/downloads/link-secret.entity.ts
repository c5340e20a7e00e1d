import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that signs links where LINK_SECRET is not set. One row for all processes. */
@Entity('link_secrets')
@Check('ck_link_secrets_only_one', `id = 1`)
export class LinkSecret {
  @PrimaryColumn('smallint')
  id!: number;

  @Column('bytea')
  secret!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
