import { Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { PlanGeometry } from '../domain/extraction';
import { Workspace } from '../access/keys';
import { Floorplan } from './floorplan.entity';

/** The geometry as it was extracted, in drawing units. People's corrections are in another table. */
@Entity('floorplan_geometries')
export class FloorplanGeometry {
  @PrimaryColumn('uuid')
  floorplanId!: string;

  @ManyToOne(() => Floorplan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'floorplan_id' })
  floorplan?: Floorplan;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('jsonb')
  geometry!: PlanGeometry;

  @CreateDateColumn({ type: 'timestamptz' })
  extractedAt!: Date;
}
