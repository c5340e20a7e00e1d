import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
import { UploadPostDto } from './dto/package-form.dto';
import { PackageAcceptedDto } from './dto/package-accepted.dto';
import { PackageDetailDto } from './dto/package.dto';
import { PostListDto } from './dto/post.dto';
import { SHOWN } from './package-audit';
import { packageAcceptedDto, packageDetailDto, postDto } from './package.mapper';
import { PackagesService } from './packages.service';

/** Packages in short form, and packages of a single file. */
@ApiTags('packages')
@Controller('posts')
export class PostsController {
  constructor(private readonly packages: PackagesService) {}

  @Get()
  @ApiOperation({ summary: 'List packages in short form, newest first' })
  @Answers('A page of packages in short form')
  @ApiProblems({ 400: ['validation_failed'] })
  async listPosts(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<PostListDto> {
    const newestFirst = { sort: 'created_at', descending: true } as const;
    const [found, count] = await this.packages.page(workspace, newestFirst, windowOf(query));
    const { items, page, page_size, _links } = pageOf(found.map(postDto), count, query, request);
    return { packages: items, count, page, page_size, _links };
  }

  @Post('upload')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadPostDto })
  @ApiOperation({
    summary: 'Upload a single file as a package',
    description:
      'A job reads the file. Uploading the same name again, without its extension, makes a new version.',
  })
  @Answers('The package was accepted; a job reads it')
  @ApiProblems({
    400: ['multipart_malformed', 'file_missing', 'validation_failed'],
    413: ['file_too_large', 'too_many_files'],
    415: ['multipart_expected'],
    422: ['file_name_unsafe', 'package_files_unknown', 'package_file_empty', 'archive_nested'],
    503: ['storage_unavailable'],
  })
  @Audited({
    ...SHOWN,
    action: 'package.create',
    made: ({ package_id }: PackageAcceptedDto) => [package_id],
  })
  async uploadPost(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PackageAcceptedDto> {
    const accepted = packageAcceptedDto(await this.packages.uploadFile(workspace, request));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a package with its files' })
  @Answers('The package with its files')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPost(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
  ): Promise<PackageDetailDto> {
    const found = await this.packages.get(workspace, id);
    return packageDetailDto(found, await this.packages.filesOf(found));
  }
}
