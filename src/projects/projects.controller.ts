import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, PageQueryDto, pageOf, windowOf } from '../platform/http';
import { CreateProjectDto, ProjectDto, ProjectPageDto, UpdateProjectDto } from './dto/project.dto';
import { Project } from './project.entity';
import { projectDto } from './project.mapper';
import { ProjectsService } from './projects.service';

/** Columns that the audit log shows. */
const SHOWN = ['name', 'description', 'pack'] as const;

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  @Post()
  @ApiOperation({ summary: 'Create a project' })
  @Answers('The project')
  @ApiProblems({ 400: ['validation_failed'] })
  @Audited({ action: 'project.create', of: Project, show: SHOWN, made: ({ id }: ProjectDto) => [id] })
  async createProject(
    @CurrentWorkspace() workspace: string,
    @Body() body: CreateProjectDto,
  ): Promise<ProjectDto> {
    return projectDto(await this.projects.create(workspace, body));
  }

  @Get()
  @ApiOperation({ summary: 'List projects, newest first' })
  @Answers('A page of projects')
  @ApiProblems({ 400: ['validation_failed'] })
  async listProjects(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<ProjectPageDto> {
    const [projects, total] = await this.projects.page(workspace, windowOf(query));
    return pageOf(projects.map(projectDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a project' })
  @Answers('The project')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getProject(
    @CurrentWorkspace() workspace: string,
    @IdParam('Project') id: string,
  ): Promise<ProjectDto> {
    return projectDto(await this.projects.get(workspace, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Update the name, the description or the country pack of a project' })
  @Answers('The changed project')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  @Audited({ action: 'project.update', of: Project, show: SHOWN })
  async updateProject(
    @CurrentWorkspace() workspace: string,
    @IdParam('Project') id: string,
    @Body() body: UpdateProjectDto,
  ): Promise<ProjectDto> {
    return projectDto(await this.projects.update(workspace, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a project',
    description: 'Its floor plans and layouts are kept and belong to no project.',
  })
  @Answers('The project is deleted')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ action: 'project.delete', of: Project, show: SHOWN })
  async deleteProject(@CurrentWorkspace() workspace: string, @IdParam('Project') id: string): Promise<void> {
    await this.projects.remove(workspace, id);
  }
}
