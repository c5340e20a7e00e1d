import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A site's robots.txt as it was last read. Belongs to no workspace: the site is one for all. */
@Entity('robots_files')
export class RobotsFile {
  /** Scheme, name and port. */
  @PrimaryColumn('text')
  origin!: string;

  /** The file; empty: the site has none; null: it could not be read. */
  @Column('text', { nullable: true })
  rules!: string | null;

  /** When it is to be asked for again. */
  @Column('timestamptz')
  freshUntil!: Date;

  /** Until when it serves while the site does not answer. */
  @Index()
  @Column('timestamptz')
  expiresAt!: Date;
}
