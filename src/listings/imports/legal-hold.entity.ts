import { Column, CreateDateColumn, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Workspace } from '../../platform/auth';

/** A workspace of which no page that was read may be removed, whatever its age. */
@Entity('legal_holds')
export class LegalHold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_holds_pkey' })
  workspaceId!: string;

  @OneToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id', foreignKeyConstraintName: 'legal_holds_in' })
  workspace?: Workspace;

  @Column('text')
  reason!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  placedAt!: Date;
}
