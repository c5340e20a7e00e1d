import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What links are signed with where no LINK_SECRET is set. One row for all processes. */
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
