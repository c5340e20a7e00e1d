import { Injectable } from '@nestjs/common';
import { MalformedError, NotFoundError, UnprocessableError } from '../domain/errors';
import { calibrate, parseScaleNote, type ScaleCandidate, type ScaleRecord } from '../domain/extraction';
import { isSimplePolygon } from '../domain/geometry/simple-polygon';
import { Database } from '../platform/database';
import type { ChangedRoomDto } from './dto/changed-room.dto';
import type { UpdateRoomDto } from './dto/room.dto';
import type { CalibrateScaleDto } from './dto/scale.dto';
import type { Floorplan } from './floorplan.entity';
import { FloorplanRepository } from './floorplan.repository';
import { FloorplansService } from './floorplans.service';

/** What people change about an extracted plan. The extraction itself is never rewritten. */
@Injectable()
export class PlanEditsService {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly repository: FloorplanRepository,
    private readonly database: Database,
  ) {}

  async calibrate(workspaceId: string, id: string, body: CalibrateScaleDto): Promise<Floorplan> {
    return this.database.transaction(async () => {
      const plan = await this.floorplans.measuredPlan(workspaceId, id);
      await this.repository.setScale(
        workspaceId,
        id,
        calibrationOf(body, plan.scale?.candidates ?? plan.scale_candidates),
      );
      await this.floorplans.judge(workspaceId, id);
      return this.floorplans.get(workspaceId, id);
    });
  }

  /**
   * Corrects a room. A new outline gets its holes, walls and openings anew.
   *
   * @returns the room with the warnings about it
   * @throws UnprocessableError `room_outline_invalid`
   * @throws NotFoundError
   */
  async changeRoom(
    workspaceId: string,
    id: string,
    roomId: string,
    changes: UpdateRoomDto,
  ): Promise<ChangedRoomDto> {
    if (changes.polygon && !isSimplePolygon(changes.polygon)) {
      throw new UnprocessableError('room_outline_invalid', 'The outline crosses itself or has no area.', {
        message: 'Give the corners of the room in order, once around, without crossing.',
        errors: [{ pointer: '#/polygon', message: 'not a simple polygon' }],
      });
    }
    return this.database.transaction(async () => {
      await this.room(workspaceId, id, roomId);
      await this.repository.changeRoom(workspaceId, id, roomId, { ...changes });
      await this.floorplans.judge(workspaceId, id);
      return this.room(workspaceId, id, roomId);
    });
  }

  private async room(workspaceId: string, id: string, roomId: string): Promise<ChangedRoomDto> {
    const { rooms, warnings } = await this.floorplans.measuredPlan(workspaceId, id);
    const room = rooms.find((candidate) => candidate.id === roomId);
    if (!room) throw new NotFoundError('room');
    return { ...room, warnings: warnings.filter(({ elements }) => elements?.includes(roomId)) };
  }
}

function calibrationOf(body: CalibrateScaleDto, known: readonly ScaleCandidate[] = []): ScaleRecord {
  const ways = [body.ratio, body.mm_per_unit, body.segment].filter((way) => way !== undefined);
  if (ways.length !== 1 || (body.segment === undefined) !== (body.length_mm === undefined)) {
    throw new UnprocessableError('calibration_ambiguous', 'Exactly one way of calibrating must be given.', {
      message: 'Give exactly one of ratio, mm_per_unit, or segment together with length_mm.',
    });
  }
  if (body.ratio !== undefined) {
    const ratio = parseScaleNote(body.ratio);
    if (ratio === null) {
      throw new MalformedError('scale_unreadable', `"${body.ratio}" is not a scale.`, {
        message: 'Write the scale as 1:100 or 1/4" = 1\'-0".',
        errors: [{ pointer: '#/ratio', message: 'not a scale' }],
      });
    }
    return calibrate({ ratio, evidence: body.ratio }, known);
  }
  if (body.mm_per_unit !== undefined) {
    return calibrate({ mmPerUnit: body.mm_per_unit, evidence: `${body.mm_per_unit} mm a unit` }, known);
  }
  const [[ax, ay], [bx, by]] = body.segment!;
  const units = Math.hypot(bx - ax, by - ay);
  if (units < 1e-6) {
    throw new UnprocessableError('calibration_impossible', 'The two points are the same.', {
      message: 'Take two points as far apart as you can, for instance the ends of a long dimension.',
      errors: [{ pointer: '#/segment', message: 'has no length' }],
    });
  }
  return calibrate(
    { mmPerUnit: body.length_mm! / units, evidence: `${body.length_mm} mm between two points` },
    known,
  );
}
