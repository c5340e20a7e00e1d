import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { NotFoundError } from '../domain/errors';
import { PACK_IDS, type PackId, packOf } from '../domain/packs';
import { Answers, ApiProblems } from '../platform/http';
import { CountryPackDto, CountryPackListDto } from './dto/pack.dto';
import { packDto } from './pack.mapper';

@ApiTags('packs')
@Controller('packs')
export class PacksController {
  @Get()
  @ApiOperation({
    summary: 'List country packs',
    description:
      'A pack has what bills of a country have in common: standard, currency, heights, wall types, taxes.',
  })
  @Answers('All country packs')
  listPacks(): CountryPackListDto {
    return { items: PACK_IDS.map((id) => packDto(packOf(id))) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a country pack' })
  @ApiParam({ name: 'id', description: 'Id of the pack', enum: PACK_IDS, enumName: 'PackId' })
  @Answers('The country pack')
  @ApiProblems({ 404: ['not_found'] })
  getPack(@Param('id') id: string): CountryPackDto {
    if (!(PACK_IDS as readonly string[]).includes(id)) throw new NotFoundError('country pack');
    return packDto(packOf(id as PackId));
  }
}
