import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a site may be visited next, by whichever process. Belongs to no workspace: the site is one for all. */
@Entity('fetch_hosts')
export class FetchHost {
  /** Name and, where it is not the scheme's own, port. */
  @PrimaryColumn('text')
  host!: string;

  /** With microseconds: it is compared with the clock. */
  @Column('timestamptz')
  nextAllowedAt!: Date;
}
