import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The robots.txt of a site, shared by all workspaces. */
@Entity('robots_files')
export class RobotsFile {
  /** Scheme, name and port. */
  @PrimaryColumn('text')
  origin!: string;

  /** Text of the file. Empty: the site has no such file. null: it could not be read. */
  @Column('text', { nullable: true })
  rules!: string | null;

  /** When the file is requested again. */
  @Column('timestamptz')
  freshUntil!: Date;

  /** Until when the file is used while the site does not answer. */
  @Index()
  @Column('timestamptz')
  expiresAt!: Date;
}
