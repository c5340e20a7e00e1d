import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { NotFoundError } from '../domain/errors';
import { PACK_IDS, type PackId, packOf } from '../domain/packs';
import { Answers, ApiProblems } from '../platform/http';
import { PackDto, PackListDto } from './dto/pack.dto';
import { packDto, packSummaryDto } from './pack.mapper';

@ApiTags('packs')
@Controller('packs')
export class PacksController {
  @Get()
  @ApiOperation({
    summary: 'List the country packs',
    description:
      'A pack is what a bill of a country takes for granted: standard, currency, units, heights, walls, tax.',
  })
  @Answers('The country packs')
  listPacks(): PackListDto {
    return { items: PACK_IDS.map((id) => packSummaryDto(packOf(id))) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a country pack, with the source of each of its values' })
  @ApiParam({ name: 'id', description: 'Id of the pack', enum: PACK_IDS, enumName: 'PackId' })
  @Answers('The country pack')
  @ApiProblems({ 404: ['not_found'] })
  getPack(@Param('id') id: string): PackDto {
    if (!isPackId(id)) throw new NotFoundError('country pack');
    return packDto(packOf(id));
  }
}

function isPackId(id: string): id is PackId {
  return (PACK_IDS as readonly string[]).includes(id);
}
