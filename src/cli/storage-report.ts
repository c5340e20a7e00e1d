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
    `Checked ${objects} stored objects (${(bytes / MEBIBYTE).toFixed(1)} MiB) and ${rows} database rows that refer to objects.`,
    ...(young > 0
      ? [`${young} objects without a row are new and were not judged; their rows may still follow.`]
      : []),
    ...(pending > 0 ? [`${pending} objects will be removed soon.`] : []),
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
  if (total > findings.length) lines.push(`${total - findings.length} more findings are not shown.`);
  const left = amiss(report);
  lines.push(
    left === 0
      ? 'Storage and database agree.'
      : `Storage and database differ in ${left} ${left === 1 ? 'place' : 'places'}.`,
  );
  return lines.join('\n');
}

/** The result of a move for programs. Sizes in bytes. */
export function moveJson(report: MoveReport): string {
  const { copiedBytes, ...others } = report;
  return JSON.stringify({ ...others, copied_bytes: copiedBytes }, null, 2);
}

/** The result of a move for people. */
export function moveText(report: MoveReport): string {
  const { to, objects, copied, copiedBytes, present, failed, failures, removed } = report;
  return [
    `Copied ${copied} of ${objects} objects (${(copiedBytes / MEBIBYTE).toFixed(1)} MiB) to ${to}. ${present} were already there.`,
    ...(removed > 0 ? [`Removed ${removed} objects at the old place.`] : []),
    ...failures.map(({ key, code }) => `${code}: ${key}`),
    ...(failed > 0
      ? [`${failed} objects could not be copied. "npm run storage -- check" shows what is wrong with them.`]
      : []),
  ].join('\n');
}
