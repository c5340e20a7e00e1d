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

/**
 * Metrics in Prometheus' text format 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
 */
export function exposition(metrics: readonly Metric[]): string {
  return metrics.flatMap(linesOf).join('\n') + '\n';
}

function linesOf(metric: Metric): string[] {
  const { name, help, type } = metric;
  const head = [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`];
  if (type !== 'histogram') {
    return [...head, ...metric.samples.map(({ labels, value }) => line(name, labels, value))];
  }
  return [...head, ...metric.samples.flatMap((sample) => histogramLines(name, metric.bounds, sample))];
}

function histogramLines(name: string, bounds: readonly number[], sample: HistogramSample): string[] {
  const { labels, buckets, count, sum } = sample;
  return [
    ...bounds.map((bound, i) => line(`${name}_bucket`, { ...labels, le: String(bound) }, buckets[i])),
    line(`${name}_bucket`, { ...labels, le: '+Inf' }, count),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, count),
  ];
}

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const pairs = Object.entries(labels).map(
    ([label, text]) => `${label}="${escaped(text).replace(/"/g, '\\"')}"`,
  );
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${numberText(value)}`;
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
}

/** As Go's ParseFloat reads it. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  return String(value);
}
