import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. Every other table carries its id, and every repository method takes it. */
@Entity('workspaces')
export class Workspace {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  name!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
