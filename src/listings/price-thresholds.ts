import { Injectable } from '@nestjs/common';
import { type PriceThresholds, priceThresholds } from '../domain/listings';
import { Config } from '../platform/config';

/** From what change on prices are told of, and from what change on they are doubted, as the operator has set it. */
@Injectable()
export class PriceThresholdsSetting {
  readonly value: PriceThresholds;

  constructor(config: Config) {
    this.value = priceThresholds({
      changedPercent: config.priceChangedPercent,
      changedAmount: config.priceChangedAmount ?? null,
      suspectPercent: config.priceSuspectPercent,
    });
  }
}
