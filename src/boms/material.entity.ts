import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { Unit } from '../domain/takeoff';
import { Workspace } from '../platform/auth';
import { MaterialRate } from './material-rate.entity';

/** Categories of the catalogue. */
export const MATERIAL_CATEGORIES = [
  'wall',
  'flooring',
  'ceiling',
  'door',
  'door_hardware',
  'window',
  'paint',
  'electrical',
  'baseboard',
  'waterproofing',
  'specialty',
] as const;
export type MaterialCategory = (typeof MATERIAL_CATEGORIES)[number];

/** Something that bills are priced with. Bills keep its name and rate, so it may go without hurting them. */
@Entity('materials')
@Index(['workspaceId', 'code'], { unique: true })
export class Material {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** What takeoff rules and requests call it; unique in the workspace, never changed. */
  @Column('text')
  code!: string;

  @Column('text')
  category!: MaterialCategory;

  @Column('text')
  name!: string;

  /** What its rates are for one of. */
  @Column('text')
  unit!: Unit;

  @OneToMany(() => MaterialRate, 'material')
  rates!: MaterialRate[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
