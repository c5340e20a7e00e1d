/** What `not_found` calls the thing that an address leads to. */
const RESOURCES: [pattern: RegExp, name: string][] = [
  [/\/ingest\/\{job_id\}\/page/, 'page'],
  [/\/sections\/\{/, 'section of this package'],
  [/\/deliveries\/\{/, 'delivery'],
  [/\/ingest\//, 'job'],
  [/\/api-keys\//, 'API key'],
  [/\/boms\/\{/, 'bill'],
  [/\/exchange-rates\//, 'exchange rate'],
  [/\/floorplans\/|\/status\//, 'floor plan'],
  [/\/jobs\//, 'job'],
  [/\/layouts\//, 'layout'],
  [/\/legal-holds\//, 'legal hold'],
  [/\/listing-reviews\//, 'listing review'],
  [/\/listings\//, 'listing'],
  [/\/materials\//, 'material'],
  [/\/packages\/|\/posts\//, 'package'],
  [/\/projects\//, 'project'],
  [/\/uploads\/resumable\//, 'resumable upload'],
  [/\/uploads\//, 'upload'],
  [/\/valuation-rules\//, 'valuation rule'],
  [/\/webhooks\//, 'webhook'],
];

/** @param path of an operation, with {placeholders} */
export function nameOfResource(path: string): string | undefined {
  return RESOURCES.find(([pattern]) => pattern.test(path))?.[1];
}
