import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the next visit of a site may start, in any process. All workspaces share it. */
@Entity('fetch_hosts')
export class FetchHost {
  /** Name, and the port if it is not the default port of the scheme. */
  @PrimaryColumn('text')
  host!: string;

  /** With microseconds, because it is compared with the clock. */
  @Column('timestamptz')
  nextAllowedAt!: Date;
}
