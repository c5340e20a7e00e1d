import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { BillLine, Section } from '../domain/takeoff';
import { Workspace } from '../access/keys';
import { Bom } from './bom.entity';

/** One line of a bill. Columns serve sorting and sums; `line` holds the whole line with its explanation. */
@Entity('bom_lines')
export class BomLine {
  @PrimaryColumn('uuid')
  bomId!: string;

  @ManyToOne(() => Bom, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'bom_id' })
  bom?: Bom;

  /** The item of the rule and the element, such as `paint.primer.r3`. It is the same in every bill of the plan. */
  @PrimaryColumn('text')
  lineId!: string;

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

  @Column('text', { nullable: true })
  material!: string | null;

  @Column('numeric')
  billQty!: string;

  @Column('text')
  unit!: string;

  /** Share of the amount of its item; null: the item has no price. */
  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Column('jsonb')
  line!: BillLine;
}
