import { WholeNumber } from '../../platform/http';
import { CreateBomDto } from './create-bom.dto';

/** How to make a bill of a layout. */
export class CreateLayoutBomDto extends CreateBomDto {
  /** Rank of the alternative; 1 is the best */
  @WholeNumber({ optional: true, min: 1, max: 5, default: 1 })
  alternative?: number;
}
