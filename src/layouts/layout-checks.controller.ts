import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../access/keys';
import { ComputePool } from '../platform/compute';
import { ApiProblems } from '../platform/http';
import { NotRepeatable } from '../access/idempotency';
import { CHECK } from './check.computation';
import { CheckedLayoutDto, CheckLayoutDto } from './dto/check-layout.dto';

/** Much longer than the check of the largest layout that fits into a request. */
const LONGEST_MS = 20_000;

@ApiTags('layouts')
@Controller('layouts/check')
export class LayoutChecksController {
  constructor(private readonly compute: ComputePool) {}

  @Post()
  @HttpCode(200)
  @RequiresScope('read')
  @NotRepeatable()
  @ApiOperation({
    summary: 'Check a layout against the rules of its profile',
    description: 'Checks a layout that was edited, or that another program made. Nothing is saved.',
  })
  @ApiOkResponse({ type: CheckedLayoutDto, description: 'The layout with every constraint that it breaks' })
  @ApiProblems({ 400: ['validation_failed'] })
  async checkLayout(@Body() { layout }: CheckLayoutDto): Promise<CheckedLayoutDto> {
    const violations = await this.compute.run(CHECK, layout, AbortSignal.timeout(LONGEST_MS));
    return { valid: violations.every(({ severity }) => severity !== 'error'), violations };
  }
}
