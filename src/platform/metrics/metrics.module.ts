import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MetricsController } from './metrics.controller';
import { MetricsService } from './metrics.service';
import { ProcessMeasure } from './process.measure';

@Module({
  imports: [DiscoveryModule],
  controllers: [MetricsController],
  providers: [MetricsService, ProcessMeasure],
  exports: [MetricsService],
})
export class MetricsModule {}
