import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { PackId } from '../../domain/packs';

/** A tenant. Nearly every other table has its id, and nearly every repository method takes it. */
@Entity('workspaces')
export class Workspace {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  name!: string;

  /** Country pack of bills whose request and project name none. */
  @Column('text', { nullable: true })
  countryPack!: PackId | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
