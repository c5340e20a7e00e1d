import {
  Check,
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
import type { ChoiceRuleName, Unit } from '../domain/takeoff';
import { Workspace } from '../access/keys';
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
@Index('uq_materials_code', ['workspaceId', 'code'], { unique: true })
@Check(
  'ck_materials_choice_known',
  `choice_rule IN ('lowest_unit_price', 'newest', 'preferred_supplier', 'median')`,
)
@Check(
  'ck_materials_supplier_with_rule',
  `choice_rule <> 'preferred_supplier' OR preferred_supplier IS NOT NULL`,
)
@Check('ck_materials_age_positive', 'max_age_days > 0')
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

  /** How one of the offers linked to it is chosen for bills. */
  @Column('text', { default: 'lowest_unit_price' })
  choiceRule!: ChoiceRuleName;

  @Column('text', { nullable: true })
  preferredSupplier!: string | null;

  /** Days after which a price that was not seen again is no longer used; null: never. */
  @Column('integer', { nullable: true, default: 90 })
  maxAgeDays!: number | null;

  @OneToMany(() => MaterialRate, 'material')
  rates!: MaterialRate[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
