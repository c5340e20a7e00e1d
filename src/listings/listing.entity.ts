import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import type {
  Availability,
  Condition,
  Listing as ListingState,
  ListingUnit,
  MeasureUnit,
  RequiredField,
  ValuationStep,
} from '../domain/listings';
import { Workspace } from '../access/keys';

/** The row of a listing. The domain's `Listing` explains the fields. */
@Entity('listings')
@Index(['workspaceId', 'lastSeenAt', 'id'])
@Index(['workspaceId', 'supplier'])
@Index(['materialId'], { where: 'material_id IS NOT NULL' })
@Check('ck_listings_price_positive', 'price > 0')
@Check('ck_listings_unit_price_whole', '(unit_price IS NULL) = (unit_price_unit IS NULL)')
export class Listing {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** The material that it prices; null: none. */
  @Column('uuid', { nullable: true })
  materialId!: string | null;

  /** Named, not imported: bills own the materials and import the listings. */
  @ManyToOne('Material', { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'material_id' })
  material?: object | null;

  @Column('text')
  supplier!: string;

  @Column('text', { nullable: true })
  marketplace!: string | null;

  @Column('text', { nullable: true })
  vendorItemId!: string | null;

  @Column('text', { nullable: true })
  gtin!: string | null;

  @Column('text', { nullable: true })
  brand!: string | null;

  @Column('text', { nullable: true })
  mpn!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('jsonb')
  images!: readonly string[];

  @Column('text', { nullable: true })
  availability!: Availability | null;

  @Column('text', { nullable: true })
  condition!: Condition | null;

  @Column('text', { nullable: true })
  seller!: string | null;

  @Column('boolean', { nullable: true })
  taxIncluded!: boolean | null;

  @Column('boolean', { nullable: true })
  freightIncluded!: boolean | null;

  /** Numeric without a fixed scale, so that it keeps its decimals. */
  @Column('numeric', { nullable: true })
  price!: string | null;

  @Column('jsonb', { nullable: true })
  currency!: ListingState['currency'];

  @Column('text', { nullable: true })
  unit!: ListingUnit | null;

  @Column('jsonb', { nullable: true })
  pack!: ListingState['pack'];

  @Column('jsonb', { nullable: true })
  coverage!: ListingState['coverage'];

  @Column('numeric', { nullable: true })
  unitPrice!: string | null;

  @Column('text', { nullable: true })
  unitPriceUnit!: MeasureUnit | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  priceSeenAt!: Date | null;

  @Column('jsonb', { nullable: true })
  suspect!: ListingState['suspect'];

  @Column('jsonb', { nullable: true })
  announced!: ListingState['announced'];

  @Column('jsonb')
  corrections!: ListingState['corrections'];

  @Column('jsonb')
  provenance!: ListingState['provenance'];

  @Column('jsonb')
  missingFields!: RequiredField[];

  /** After the valuation rules, per unit of the unit price. */
  @Column('numeric', { nullable: true })
  adjustedUnitPrice!: string | null;

  @Column('jsonb')
  valuationSteps!: ValuationStep[];

  /** When the age of the price changes the valuation next; null: never. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  valuedUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  firstSeenAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  lastModifiedAt!: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
