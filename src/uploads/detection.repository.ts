import { Injectable } from '@nestjs/common';
import type { DocumentSurvey } from '../domain/drawing/content-detection';
import { Database } from '../platform/database';
import { Detection } from './detection.entity';

@Injectable()
export class DetectionRepository {
  constructor(private readonly database: Database) {}

  /** The stored result for this content. null: none, or expired */
  known(workspaceId: string, sha256: string): Promise<Detection | null> {
    return this.database
      .table(Detection)
      .createQueryBuilder('d')
      .where('d.workspace_id = :workspaceId AND d.sha256 = :sha256 AND d.expires_at > now()', {
        workspaceId,
        sha256,
      })
      .getOne();
  }

  /** @returns how many were removed */
  removeExpired(limit: number): Promise<number> {
    return this.database.affected(
      `DELETE FROM detections WHERE (workspace_id, sha256) IN (
         SELECT workspace_id, sha256 FROM detections WHERE expires_at < now()
         ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [limit],
    );
  }

  async countHit(workspaceId: string, sha256: string): Promise<void> {
    await this.database.table(Detection).increment({ workspaceId, sha256 }, 'hits', 1);
  }

  async remember(workspaceId: string, sha256: string, survey: DocumentSurvey, days: number): Promise<void> {
    await this.database.run(
      `INSERT INTO detections (workspace_id, sha256, survey, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(days => $4))
       ON CONFLICT (workspace_id, sha256)
       DO UPDATE SET survey = excluded.survey, detected_at = now(), expires_at = excluded.expires_at`,
      [workspaceId, sha256, JSON.stringify(survey), days],
    );
  }
}
