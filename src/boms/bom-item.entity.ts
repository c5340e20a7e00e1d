import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { BillItem, Section } from '../domain/takeoff';
import { Workspace } from '../access/keys';
import { Bom } from './bom.entity';

/** One item of a bill. Columns serve sorting and sums; `item` holds the whole item. */
@Entity('bom_items')
export class BomItem {
  @PrimaryColumn('uuid')
  bomId!: string;

  @ManyToOne(() => Bom, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'bom_id' })
  bom?: Bom;

  /** The same in every bill of the plan in which the work and its specification are the same. */
  @PrimaryColumn('text')
  itemKey!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** Place on the bill, from 1. */
  @Column('integer')
  position!: number;

  @Column('text')
  section!: Section;

  /** null: the item has no price. */
  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Column('jsonb')
  item!: BillItem;
}
