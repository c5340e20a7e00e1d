import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseBrief } from '../domain/layout/brief';
import { RequiresScope } from '../access/keys';
import { ApiProblems } from '../platform/http';
import { NotRepeatable } from '../access/idempotency';
import { ParseBriefDto } from './dto/parse-brief.dto';
import { ProgrammeDto } from './dto/programme.dto';

/** Codes with which a brief is refused. */
export const BRIEF_PROBLEMS = [
  'brief_empty',
  'brief_language_unsupported',
  'programme_empty',
  'programme_too_large',
  'size_contradiction',
  'size_out_of_range',
  'facility_unknown',
  'brief_too_long',
];

@ApiTags('layouts')
@Controller('briefs')
export class BriefsController {
  @Post('parse')
  @HttpCode(200)
  @RequiresScope('read')
  @NotRepeatable()
  @ApiOperation({
    summary: 'Read a brief',
    description:
      'Shows the programme before a search starts: every room with its area and the words or the rule it comes ' +
      'from, and the words that were not understood. Nothing is saved.',
  })
  @ApiOkResponse({
    type: ProgrammeDto,
    description: 'The programme: rooms with their sizes, and what was assumed',
  })
  @ApiProblems({
    400: ['validation_failed'],
    422: BRIEF_PROBLEMS,
  })
  parseBrief(@Body() { text, ...options }: ParseBriefDto): ProgrammeDto {
    return parseBrief(text, options);
  }
}
