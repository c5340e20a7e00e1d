import { Injectable } from '@nestjs/common';
import { planGeoJson, planSvg } from '../domain/presentation';
import { FloorplansService } from './floorplans.service';

/** A plan as a picture and as GeoJSON. */
@Injectable()
export class PlanViewsService {
  constructor(private readonly floorplans: FloorplansService) {}

  async svg(workspaceId: string, id: string): Promise<string> {
    const floorplan = await this.floorplans.get(workspaceId, id);
    return planSvg(await this.floorplans.measuredPlan(workspaceId, id), { title: floorplan.name });
  }

  async geoJson(workspaceId: string, id: string): Promise<object> {
    return planGeoJson(await this.floorplans.measuredPlan(workspaceId, id));
  }
}
