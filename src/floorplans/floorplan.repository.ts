import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type {
  LengthUnit,
  PlanGeometry,
  QualityVerdict,
  RoomChanges,
  ScaleRecord,
} from '../domain/extraction';
import type { JobError } from '../jobs';
import { Database } from '../platform/database';
import { FloorplanGeometry } from './floorplan-geometry.entity';
import { Floorplan, type FloorplanStatus, type ScaleStatement } from './floorplan.entity';
import { RoomEdit } from './room-edit.entity';

export interface NewFloorplan {
  workspaceId: string;
  projectId: string | null;
  uploadId: string;
  name: string;
  page: number;
  statedScale: ScaleStatement | null;
  statedUnits: LengthUnit | null;
  statedRegion: string | null;
  statedSchedulePages: number[] | null;
}

export interface FloorplanFilter {
  projectId?: string;
  uploadId?: string;
  status?: FloorplanStatus;
}

@Injectable()
export class FloorplanRepository {
  constructor(private readonly database: Database) {}

  add(floorplan: NewFloorplan): Promise<Floorplan> {
    const table = this.database.table(Floorplan);
    return table.save(
      table.create({
        ...floorplan,
        status: 'uploaded',
        error: null,
        scale: null,
        quality: null,
        revision: 0,
        processedAt: null,
      }),
    );
  }

  byId(workspaceId: string, id: string): Promise<Floorplan | null> {
    return this.database.table(Floorplan).findOneBy({ workspaceId, id });
  }

  /** Newest first. */
  page(
    workspaceId: string,
    filter: FloorplanFilter,
    window: { skip: number; take: number },
  ): Promise<[Floorplan[], number]> {
    return this.database.table(Floorplan).findAndCount({
      where: { workspaceId, ...filter },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** Changes what people know the plan by. */
  async describe(
    workspaceId: string,
    id: string,
    changes: Partial<Pick<Floorplan, 'name' | 'projectId' | 'statedRegion'>>,
  ): Promise<void> {
    await this.database.table(Floorplan).update({ workspaceId, id }, changes);
  }

  /** The regions of the plans that were made of the same page after a plan. */
  async regionsMadeAfter({ workspaceId, uploadId, page, createdAt }: Floorplan): Promise<Set<string | null>> {
    const where = { workspaceId, uploadId, page, createdAt: MoreThan(createdAt) };
    const plans = await this.database.table(Floorplan).findBy(where);
    return new Set(plans.map(({ statedRegion }) => statedRegion));
  }

  /** Prepares the plan for another extraction, with changes to its input. @returns null if there is no such plan */
  async restart(
    workspaceId: string,
    id: string,
    changes: Partial<
      Pick<Floorplan, 'page' | 'statedScale' | 'statedUnits' | 'statedRegion' | 'statedSchedulePages'>
    >,
  ): Promise<Floorplan | null> {
    const { affected } = await this.database
      .table(Floorplan)
      .update({ workspaceId, id }, { ...changes, status: 'uploaded', error: null });
    return affected === 1 ? this.byId(workspaceId, id) : null;
  }

  async markProcessing(workspaceId: string, id: string): Promise<void> {
    await this.database.table(Floorplan).update({ workspaceId, id }, { status: 'processing', error: null });
  }

  async markFailed(workspaceId: string, id: string, error: JobError): Promise<void> {
    await this.database.table(Floorplan).update({ workspaceId, id }, { status: 'error', error });
  }

  /**
   * Stores the result of an extraction and makes the plan `processed`. A calibration by a person is kept.
   *
   * @returns the new revision
   */
  async publish(workspaceId: string, id: string, geometry: PlanGeometry): Promise<number> {
    await this.database
      .table(FloorplanGeometry)
      .save({ floorplanId: id, workspaceId, geometry, extractedAt: new Date() });
    const [{ revision }] = await this.database.rows<{ revision: number }>(
      `UPDATE floorplans
          SET status = 'processed', error = NULL, processed_at = now(), updated_at = now(), revision = revision + 1,
              scale = CASE WHEN scale->>'source' = 'calibration' THEN scale ELSE $3::jsonb END
        WHERE workspace_id = $1 AND id = $2
        RETURNING revision`,
      [workspaceId, id, JSON.stringify(geometry.scale)],
    );
    return revision;
  }

  async geometry(workspaceId: string, id: string): Promise<PlanGeometry | null> {
    const row = await this.database.table(FloorplanGeometry).findOneBy({ workspaceId, floorplanId: id });
    return row?.geometry ?? null;
  }

  /** Keeps how far a revision of the plan can be relied upon, unless the plan has changed since. */
  async setQuality(
    workspaceId: string,
    id: string,
    revision: number,
    { quality, quality_reasons }: QualityVerdict,
  ): Promise<void> {
    await this.database.run(
      'UPDATE floorplans SET quality = $4 WHERE workspace_id = $1 AND id = $2 AND revision = $3',
      [workspaceId, id, revision, JSON.stringify({ quality, quality_reasons })],
    );
  }

  async setScale(workspaceId: string, id: string, scale: ScaleRecord): Promise<void> {
    await this.database
      .table(Floorplan)
      .update({ workspaceId, id }, { scale, revision: () => 'revision + 1' });
  }

  async roomChanges(workspaceId: string, id: string): Promise<Map<string, RoomChanges>> {
    const edits = await this.database.table(RoomEdit).findBy({ workspaceId, floorplanId: id });
    return new Map(edits.map((edit) => [edit.roomId, edit.changes]));
  }

  /** Adds changes to those already made to the room. */
  async changeRoom(workspaceId: string, id: string, roomId: string, changes: RoomChanges): Promise<void> {
    await this.database.run(
      `INSERT INTO room_edits (floorplan_id, room_id, workspace_id, changes, updated_at)
       VALUES ($1, $2, $3, $4, now())
       ON CONFLICT (floorplan_id, room_id)
       DO UPDATE SET changes = room_edits.changes || excluded.changes, updated_at = now()`,
      [id, roomId, workspaceId, JSON.stringify(changes)],
    );
    await this.database.table(Floorplan).update({ workspaceId, id }, { revision: () => 'revision + 1' });
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(Floorplan).delete({ workspaceId, id });
    return affected === 1;
  }
}
