import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { NotFoundError } from '../domain/errors';
import { profileOf, type StandardId, standardRules, STANDARDS } from '../domain/takeoff';
import { Answers, ApiProblems } from '../platform/http';
import { StandardDto, StandardListDto } from './dto/standard.dto';

@ApiTags('standards')
@Controller('standards')
export class StandardsController {
  @Get()
  @ApiOperation({
    summary: 'List measurement standards',
    description:
      'Each with the rules that Planbill applies, in words, where they are written, and whether that was seen.',
  })
  @Answers('All measurement standards')
  listStandards(): StandardListDto {
    return { items: STANDARDS.map(standardDto) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Explain a measurement standard' })
  @ApiParam({
    name: 'id',
    description: 'Id of the standard',
    enum: STANDARDS,
    enumName: 'MeasurementStandard',
  })
  @Answers('The standard with its rules')
  @ApiProblems({ 404: ['not_found'] })
  getStandard(@Param('id') id: string): StandardDto {
    if (!(STANDARDS as readonly string[]).includes(id)) throw new NotFoundError('measurement standard');
    return standardDto(id as StandardId);
  }
}

function standardDto(id: StandardId): StandardDto {
  const profile = profileOf(id);
  const rules = standardRules(profile).map((rule) => ({ ...rule, verified: rule.seen === 'text' }));
  return { id, version: profile.version, title: profile.title, rules };
}
