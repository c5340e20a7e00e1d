export { EXPOSITION_TYPE, type HistogramSample, type Metric, type Sample } from './exposition';
export { type Measure, Measures } from './measure';
export { MetricsModule } from './metrics.module';
export { MetricsService } from './metrics.service';
