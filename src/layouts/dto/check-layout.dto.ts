import { Nested, NestedList } from '../../platform/http';
import { LayoutDocumentDto } from './layout-document.dto';
import { ConstraintViolationDto } from './ranked-layout.dto';

/** A layout to check. */
export class CheckLayoutDto {
  /** A plan as `GET /layouts/{id}` shows it under `layout`, or one that another program made. */
  @Nested(LayoutDocumentDto)
  layout!: LayoutDocumentDto;
}

/** What the checker found. */
export class CheckedLayoutDto {
  /** True when no violation is an error. */
  valid!: boolean;

  /** The rules that the layout breaks. */
  @NestedList(ConstraintViolationDto)
  violations!: ConstraintViolationDto[];
}
