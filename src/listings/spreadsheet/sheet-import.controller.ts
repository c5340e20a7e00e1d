import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import type { Request } from 'express';
import { Audited } from '../../access/audit';
import { CurrentWorkspace } from '../../access/keys';
import { ApiProblems, assertValid } from '../../platform/http';
import { Listing } from '../listing.entity';
import { SheetFormDto, SheetImportRequestDto } from './dto/sheet-form.dto';
import { SheetImportDto } from './dto/sheet-import.dto';
import { readSheetForm } from './read-sheet-form';
import { sheetImportDto } from './sheet-import.mapper';
import { SheetImportService } from './sheet-import.service';

@ApiTags('listings')
@Controller('listings/import')
export class SheetImportController {
  constructor(private readonly imports: SheetImportService) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SheetImportRequestDto })
  @ApiOperation({
    summary: 'Import a price list, XLSX or CSV',
    description:
      'The first row of the first sheet names the columns. Every other row is one listing. Either all rows are imported or none. Formulas are not calculated.',
  })
  @ApiOkResponse({ type: SheetImportDto, description: 'The result of each row' })
  @ApiProblems({
    400: ['multipart_malformed', 'file_missing', 'validation_failed'],
    413: ['file_too_large', 'too_many_files', 'sheet_too_large', 'sheet_too_long'],
    415: ['unsupported_file_type', 'multipart_expected'],
    422: [
      'sheet_rows_invalid',
      'empty_file',
      'sheet_unreadable',
      'sheet_empty',
      'sheet_header_incomplete',
      'sheet_header_repeated',
      'sheet_header_unknown',
    ],
  })
  @Audited({
    action: 'listing.import',
    of: Listing,
    show: ['title', 'price', 'unit', 'unitPrice'],
    made: ({ dry_run, rows }: SheetImportDto) =>
      dry_run ? [] : rows.flatMap(({ listing_id }) => listing_id ?? []),
  })
  async importListings(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
  ): Promise<SheetImportDto> {
    const { file, fields } = await readSheetForm(request);
    const form = assertValid(plainToInstance(SheetFormDto, fields));
    return sheetImportDto(await this.imports.import(workspace, file, form, Date.now()));
  }
}
