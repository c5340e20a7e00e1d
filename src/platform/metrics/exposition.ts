import { type Metric as PromMetric, Registry } from 'prom-client';

/** One value of a metric, told apart from its others by labels. */
export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** A distribution: how many observations were at most each bound, their number and their sum. */
export interface HistogramSample {
  labels: Readonly<Record<string, string>>;
  /** Cumulative, one for each bound. */
  buckets: readonly number[];
  count: number;
  sum: number;
}

export type Metric = { name: string; help: string } & (
  | { type: 'gauge' | 'counter'; samples: readonly Sample[] }
  | { type: 'histogram'; bounds: readonly number[]; samples: readonly HistogramSample[] }
);

/** Media type of the text format, as Prometheus asks for it. */
export const EXPOSITION_TYPE = 'text/plain; charset=utf-8; version=0.0.4';

type Value = Sample & { metricName?: string };

/**
 * Writes metrics in the text format 0.0.4 of Prometheus, with prom-client. Only its writer is used: the values are
 * measured at each scrape, most of them with SQL, while its counters and histograms keep their own in memory.
 */
export async function exposition(metrics: readonly Metric[]): Promise<string> {
  const writer = new Registry();
  const texts = metrics.map((metric) => {
    const { name, help, type } = metric;
    const values = type === 'histogram' ? metric.samples.flatMap(histogramValues(metric)) : metric.samples;
    writer.registerMetric({ name, get: async () => ({ name, help, type, values }) } as unknown as PromMetric);
    return writer.getSingleMetricAsString(name);
  });
  return (await Promise.all(texts)).join('\n') + '\n';
}

function histogramValues({ name, bounds }: { name: string; bounds: readonly number[] }) {
  return ({ labels, buckets, count, sum }: HistogramSample): Value[] => [
    ...bounds.map((bound, i) => ({
      metricName: `${name}_bucket`,
      labels: { ...labels, le: String(bound) },
      value: buckets[i],
    })),
    { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ];
}
