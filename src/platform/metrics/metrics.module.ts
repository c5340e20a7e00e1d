import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MetricsService } from './metrics.service';
import { ProcessMeasure } from './process.measure';

@Module({
  imports: [DiscoveryModule],
  providers: [MetricsService, ProcessMeasure],
  exports: [MetricsService],
})
export class MetricsModule {}
