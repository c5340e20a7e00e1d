import { Injectable } from '@nestjs/common';
import { type PriceThresholds, priceThresholds } from '../domain/listings';
import { Config } from '../platform/config';

/** Thresholds of price changes, from the settings. */
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
