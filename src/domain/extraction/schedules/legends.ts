import type { DrawnText } from '../../drawing/drawing';
import { groupBy } from '../../geometry';
import { isFinishPrefix } from '../texts/finish-codes';
import type { Schedule } from './schedule';
import { LEGEND } from './thresholds';

const CODE = /^\p{Lu}{1,5}(?:[- ]\p{Lu}{1,3})?(?: ?\(\p{Lu}{1,3}\))?(?:-\d{1,2})?$/u;

interface Entry {
  readonly code: DrawnText;
  readonly meaning: DrawnText;
}

/** Legends of finishes: codes under one another, each with its meaning on the right. */
export function readLegends(texts: readonly DrawnText[]): Schedule[] {
  const level = texts.filter(({ visible, angle }) => visible && Math.abs(angle) < LEGEND.level);
  const entries = level
    .filter(({ text }) => CODE.test(text.trim()))
    .flatMap((code) => entryOf(code, level) ?? []);
  const columns = groupBy(entries, ({ code, meaning }) => `${Math.round(code.x)} ${Math.round(meaning.x)}`);
  return [...columns.values()].flatMap((column) => {
    const ordered = [...column].sort((p, q) => p.code.y - q.code.y);
    const known = ordered.filter(({ code }) => isFinishPrefix(code.text.trim()));
    const distinct = new Set(ordered.map(({ code }) => code.text.trim())).size === ordered.length;
    if (!distinct || ordered.length < LEGEND.minRows || known.length < LEGEND.known * ordered.length)
      return [];
    return {
      kind: 'finish' as const,
      title: null,
      columns: ['code', 'meaning'],
      roles: ['number' as const, 'material' as const],
      groups: ordered.map(() => null),
      rows: ordered.map(({ code, meaning }) => [code.text.trim(), meaning.text.trim()]),
      texts: ordered.flatMap(({ code, meaning }) => [code, meaning]),
    };
  });
}

/** The nearest text on the right of a code, on its baseline. */
function entryOf(code: DrawnText, texts: readonly DrawnText[]): Entry | null {
  const reach = LEGEND.reach * code.size;
  const beside = texts
    .filter(({ y }) => Math.abs(y - code.y) < LEGEND.baseline * code.size)
    .filter(({ x }) => x > code.x + code.width && x - code.x < reach)
    .sort((p, q) => p.x - q.x)[0];
  return beside && beside.text.trim().length > LEGEND.minLetters ? { code, meaning: beside } : null;
}
