import Table from 'cli-table3';
import { amiss, type MoveReport, type StorageReport } from '../platform/storage/upkeep';

const MEBIBYTE = 1024 * 1024;

/** The report for programs. Sizes in bytes. */
export function reportJson(report: StorageReport): string {
  const { checkedAt, deep, objects, bytes, rows, young, pending, found, left, findings } = report;
  const json = {
    checked_at: checkedAt.toISOString(),
    ...{ deep, objects, bytes, rows, young, pending, found, left },
    amiss: amiss(report),
    findings: findings.map(({ kind, key, size, row, outcome }) => ({
      ...{ kind, key, size },
      expected_size: row?.size ?? null,
      outcome,
    })),
  };
  return JSON.stringify(json, null, 2);
}

/** The report for people. */
export function reportText(report: StorageReport): string {
  const { objects, bytes, rows, young, pending, found, findings } = report;
  const lines = [
    `${objects} objects (${(bytes / MEBIBYTE).toFixed(1)} MiB), ${rows} rows that speak of one.`,
    ...(young > 0 ? [`${young} objects without a row are too young to be judged.`] : []),
    ...(pending > 0 ? [`${pending} objects are about to be removed.`] : []),
  ];
  if (findings.length > 0) {
    const table = new Table({
      head: ['Finding', 'Key', 'Bytes', 'Expected', 'Outcome'],
      style: { head: [], border: [] },
    });
    for (const { kind, key, size, row, outcome } of findings) {
      table.push([kind, key, size ?? '-', row?.size ?? '-', outcome]);
    }
    lines.push(table.toString());
  }
  const total = Object.values(found).reduce((sum, each) => sum + each, 0);
  if (total > findings.length) lines.push(`${total - findings.length} more are not shown.`);
  const left = amiss(report);
  lines.push(
    left === 0 ? 'Storage and its rows agree.' : `Storage and its rows do not agree in ${left} places.`,
  );
  return lines.join('\n');
}

/** What a move came to, for programs. Sizes in bytes. */
export function moveJson(report: MoveReport): string {
  const { copiedBytes, ...others } = report;
  return JSON.stringify({ ...others, copied_bytes: copiedBytes }, null, 2);
}

/** What a move came to, for people. */
export function moveText(report: MoveReport): string {
  const { to, objects, copied, copiedBytes, present, failed, failures, removed } = report;
  return [
    `${copied} of ${objects} objects (${(copiedBytes / MEBIBYTE).toFixed(1)} MiB) were copied to ${to}; ${present} were there already.`,
    ...(removed > 0 ? [`${removed} were removed where they came from.`] : []),
    ...failures.map(({ key, code }) => `${code}: ${key}`),
    ...(failed > 0 ? [`${failed} could not be copied; see "npm run storage -- repair".`] : []),
  ].join('\n');
}
