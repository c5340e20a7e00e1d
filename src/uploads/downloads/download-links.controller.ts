import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../access/keys';
import { ApiProblems } from '../../platform/http';
import { DownloadLinks } from './download-links';
import { Downloads } from './downloads';
import { SendsFile } from './sends-file';

@ApiTags('downloads')
@Controller('downloads')
export class DownloadLinksController {
  constructor(
    private readonly links: DownloadLinks,
    private readonly downloads: Downloads,
  ) {}

  @Get(':token')
  @Public()
  @ApiOperation({
    summary: 'Download the file of a link',
    description: 'Needs no key: the link itself gives access to this file until it expires.',
  })
  @ApiParam({ name: 'token', description: 'Token at the end of the link' })
  @SendsFile('application/octet-stream')
  @ApiParam({ name: 'token', description: 'The last part of the link' })
  @ApiProblems({
    404: ['link_unknown'],
    410: ['link_expired'],
    416: ['range_not_satisfiable'],
    503: ['object_damaged', 'storage_unavailable'],
  })
  async downloadByLink(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(request, response, await this.links.open(token));
  }
}
