import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { PackId, TaxWish } from '../domain/packs';
import type { Bill, BillChanges, Markup, StandardId, TakeoffSettings } from '../domain/takeoff';
import { Floorplan } from '../floorplans';
import type { JobError } from '../jobs';
import { StoredLayout } from '../layouts';
import { Workspace } from '../access/keys';

export const BOM_STATUSES = ['pending', 'ready', 'error'] as const;
export type BomStatus = (typeof BOM_STATUSES)[number];

/** `listings`: offers linked to a material are used instead of its rates in the catalogue. */
export const PRICE_ORIGINS = ['listings', 'catalogue'] as const;
export type PriceOrigin = (typeof PRICE_ORIGINS)[number];

/** The settings of the request for a bill. Together with the plan, the catalogue and the taxes, they decide every byte. */
export interface BomRequest {
  settings: TakeoffSettings;
  tax: TaxWish;
  markups: Markup[];
  /** Missing in bills from before listings could price them. */
  prices?: PriceOrigin;
}

/** The parts of a bill that are neither items nor lines. */
export type BomSummary = Pick<
  Bill,
  | 'standard'
  | 'sections'
  | 'markups'
  | 'net'
  | 'taxes'
  | 'complete'
  | 'purchases'
  | 'priced_items'
  | 'unpriced_items'
  | 'rules'
  | 'assumptions'
> &
  // Missing in bills from before plans were judged, and before what is not billed was listed.
  Partial<Pick<Bill, 'plan_quality' | 'warnings' | 'exclusions'>>;

/** A bill of materials. It is written once. Another request makes another bill. */
@Entity('boms')
@Index(['workspaceId', 'createdAt', 'id'])
@Check('ck_boms_complete_when_ready', `(status = 'ready') = (summary IS NOT NULL)`)
@Check('ck_boms_of_one_thing', `(floorplan_id IS NULL) <> (layout_id IS NULL)`)
@Check('ck_boms_layout_with_alternative', `(layout_id IS NULL) = (layout_alternative IS NULL)`)
export class Bom {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** The floor plan that it is of; null for a bill of a layout. */
  @Index()
  @Column('uuid', { nullable: true })
  floorplanId!: string | null;

  @ManyToOne(() => Floorplan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'floorplan_id' })
  floorplan?: Floorplan | null;

  @Index()
  @Column('uuid', { nullable: true })
  layoutId!: string | null;

  @ManyToOne(() => StoredLayout, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'layout_id' })
  layout?: StoredLayout | null;

  /** Rank of the layout's alternative; null for a bill of a floor plan. */
  @Column('integer', { nullable: true })
  layoutAlternative!: number | null;

  @Column('text')
  status!: BomStatus;

  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  /** Country pack that gave what the request left out. */
  @Column('text')
  pack!: PackId;

  @Column('text')
  standard!: StandardId;

  /** ISO 4217. */
  @Column('character', { length: 3 })
  currency!: string;

  /** Day whose rates and taxes apply. */
  @Column('date')
  pricedOn!: string;

  @Column('jsonb')
  request!: BomRequest;

  /** Revision of the floor plan that was measured; null until it is measured. */
  @Column('integer', { nullable: true })
  floorplanRevision!: number | null;

  @Column('jsonb', { nullable: true })
  summary!: BomSummary | null;

  /** Sum of the priced items. Decimal strings with the currency's digits. */
  @Column('numeric', { nullable: true })
  subtotal!: string | null;

  @Column('numeric', { nullable: true })
  taxTotal!: string | null;

  @Column('numeric', { nullable: true })
  grandTotal!: string | null;

  /** The earlier bill with the same quantities; null if this one was measured, or the earlier one was deleted. */
  @Index({ where: 'repriced_from IS NOT NULL' })
  @Column('uuid', { nullable: true })
  repricedFrom!: string | null;

  @ManyToOne(() => Bom, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'repriced_from' })
  original?: Bom | null;

  /** How its prices differ from the earlier bill. */
  @Column('jsonb', { nullable: true })
  changes!: BillChanges | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  generatedAt!: Date | null;
}
