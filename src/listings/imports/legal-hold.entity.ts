import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { Workspace } from '../../access/keys';

/** A reason for which no page that a workspace has read may be removed, whatever its age. */
@Entity('legal_holds')
@Index('legal_holds_by_workspace', ['workspaceId', 'placedAt', 'id'])
export class LegalHold {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'legal_holds_pkey' })
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id', foreignKeyConstraintName: 'legal_holds_in' })
  workspace?: Workspace;

  @Column('text')
  reason!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  placedAt!: Date;
}
