import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
import {
  CreateMaterialDto,
  ListMaterialsQueryDto,
  MaterialDto,
  MaterialPageDto,
  UpdateMaterialDto,
} from './dto/material.dto';
import { Material } from './material.entity';
import { materialDto } from './material.mapper';
import { MaterialsService } from './materials.service';

/** What the audit log shows. */
const SHOWN = {
  of: Material,
  show: ['code', 'name', 'category', 'choiceRule', 'preferredSupplier', 'maxAgeDays', 'rates'],
  relations: ['rates'],
} as const;

@ApiTags('materials')
@Controller('materials')
export class MaterialsController {
  constructor(private readonly materials: MaterialsService) {}

  @Post()
  @ApiOperation({ summary: 'Create a material with its first rate' })
  @Answers('The material')
  @ApiProblems({ 400: ['validation_failed'], 409: ['material_exists'], 422: ['currency_required'] })
  @Audited({ ...SHOWN, action: 'material.create', made: ({ id }: MaterialDto) => [id] })
  async createMaterial(
    @CurrentWorkspace() workspace: string,
    @Body() body: CreateMaterialDto,
  ): Promise<MaterialDto> {
    return materialDto(await this.materials.create(workspace, body));
  }

  @Get()
  @ApiOperation({ summary: 'List materials with their rates, by code' })
  @Answers('A page of materials')
  @ApiProblems({ 400: ['validation_failed'] })
  async listMaterials(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListMaterialsQueryDto,
    @Req() request: Request,
  ): Promise<MaterialPageDto> {
    const [materials, total] = await this.materials.page(workspace, query, windowOf(query));
    return pageOf(materials.map(materialDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a material with its rates' })
  @Answers('The material')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getMaterial(
    @CurrentWorkspace() workspace: string,
    @IdParam('Material') id: string,
  ): Promise<MaterialDto> {
    return materialDto(await this.materials.get(workspace, id));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Update a material',
    description:
      'Changes its name or category, adds a rate from a day on, or changes how one of its linked offers is chosen. ' +
      'Existing bills do not change.',
  })
  @Answers('The changed material')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed', 'rate_missing'],
    404: ['not_found'],
    422: ['currency_required'],
  })
  @Audited({ ...SHOWN, action: 'material.update' })
  async updateMaterial(
    @CurrentWorkspace() workspace: string,
    @IdParam('Material') id: string,
    @Body() body: UpdateMaterialDto,
  ): Promise<MaterialDto> {
    return materialDto(await this.materials.update(workspace, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a material', description: 'Bills that used it do not change.' })
  @Answers('The material is deleted')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'material.delete' })
  async deleteMaterial(
    @CurrentWorkspace() workspace: string,
    @IdParam('Material') id: string,
  ): Promise<void> {
    await this.materials.remove(workspace, id);
  }
}
