import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
import {
  AttributePageDto,
  FindingsQueryDto,
  SectionDetailDto,
  SectionPageDto,
  VariablePageDto,
} from './dto/finding.dto';
import { UnreadLinePageDto, UnreadLinesQueryDto } from './dto/unread-line.dto';
import { attributeDto, sectionDetailDto, sectionDto, unreadLineDto, variableDto } from './finding.mapper';
import { PostAttribute } from './findings/post-attribute.entity';
import type { PostFinding } from './findings/post-finding.entity';
import { PostSection } from './findings/post-section.entity';
import { PostUnparsed } from './findings/post-unparsed.entity';
import { PostVariable } from './findings/post-variable.entity';
import { FindingsService } from './findings.service';

const LISTING = { 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] };

@ApiTags('packages')
@Controller('packages/:id')
export class PackageFindingsController {
  constructor(private readonly findings: FindingsService) {}

  @Get('sections')
  @ApiOperation({ summary: 'List the sections of a package, in the order of its files and lines' })
  @Answers('A page of sections')
  @ApiProblems(LISTING)
  async listPackageSections(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() query: FindingsQueryDto,
    @Req() request: Request,
  ): Promise<SectionPageDto> {
    const [sections, total] = await this.page(PostSection, workspace, id, query);
    return pageOf(sections.map(sectionDto), total, query, request);
  }

  @Get('sections/:section_id')
  @ApiOperation({ summary: 'Get a section with its text' })
  @Answers('The section with its text')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPackageSection(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @IdParam('Section', 'section_id') sectionId: string,
  ): Promise<SectionDetailDto> {
    return sectionDetailDto(await this.findings.section(workspace, id, sectionId));
  }

  @Get('attributes')
  @ApiOperation({ summary: 'List the attributes of a package, in the order of its files and lines' })
  @Answers('A page of attributes')
  @ApiProblems(LISTING)
  async listPackageAttributes(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() query: FindingsQueryDto,
    @Req() request: Request,
  ): Promise<AttributePageDto> {
    const [attributes, total] = await this.page(PostAttribute, workspace, id, query);
    return pageOf(attributes.map(attributeDto), total, query, request);
  }

  @Get('variables')
  @ApiOperation({ summary: 'List the variables of a package, in the order of its files and lines' })
  @Answers('A page of variables')
  @ApiProblems(LISTING)
  async listPackageVariables(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() query: FindingsQueryDto,
    @Req() request: Request,
  ): Promise<VariablePageDto> {
    const [variables, total] = await this.page(PostVariable, workspace, id, query);
    return pageOf(variables.map(variableDto), total, query, request);
  }

  @Get('unread')
  @ApiOperation({
    summary: 'List the lines of a package that were not read',
    description: 'In the order of the files and their lines. The lines are in the files all the same.',
  })
  @Answers('A page of lines that were not read')
  @ApiProblems(LISTING)
  async listPackageUnreadLines(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() query: UnreadLinesQueryDto,
    @Req() request: Request,
  ): Promise<UnreadLinePageDto> {
    const [lines, total] = await this.page(PostUnparsed, workspace, id, query);
    return pageOf(lines.map(unreadLineDto), total, query, request);
  }

  private page<T extends PostFinding>(
    of: new () => T,
    workspace: string,
    id: string,
    query: UnreadLinesQueryDto & Pick<FindingsQueryDto, 'name'>,
  ): Promise<[T[], number]> {
    const filter = { fileId: query.file_id, name: query.name };
    return this.findings.page(of, workspace, id, filter, windowOf(query));
  }
}
