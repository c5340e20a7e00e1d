import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LayoutDocumentDto } from './layout-document.dto';
import { ConstraintViolationDto } from './ranked-layout.dto';

export class CheckLayoutDto {
  @ApiProperty({ type: LayoutDocumentDto, description: 'As GET /layouts/{id} shows it, or made elsewhere' })
  @ValidateNested()
  @Type(() => LayoutDocumentDto)
  layout!: LayoutDocumentDto;
}

/** What the checker found. */
export class CheckedLayoutDto {
  /** Whether no violation is an error */
  valid!: boolean;

  @ApiProperty({ type: [ConstraintViolationDto] })
  violations!: ConstraintViolationDto[];
}
