import type { FinishState } from '../model/plan-finishes';
import { isFinishPrefix } from '../texts/finish-codes';

/** What a cell of a finish schedule says. */
export interface FinishCell {
  readonly state: FinishState;
  /** Codes of finishes in it, in the order of writing. */
  readonly codes: readonly string[];
}

// People write "MACTH EXIST" too; one letter may stand elsewhere.
const MATCH = /^m[a-z]{2,4}h\b.*\b(?:ex(?:ist(?:ing)?)?)\b|^(?:wie bestand|idem existant)/i;
const EXISTING =
  /^(?:exist(?:ing)?|ex\.?|e\.?t\.?r\.?|existing to remain|no work|nic|n\.i\.c\.|bestand|vorhanden|existant|existente|esistente)(?:\b|$)/i;
const NONE = /^(?:n\.?\/?a\.?|none|nil|-+|–|—|keine?r?|ohne|entfällt|sans|néant|ninguno|nessuno)$/i;
const ELSEWHERE = /^(?:see|refer|siehe|s\.|voir|ver|vedi|per)\b/i;
const TOKEN = /[A-Z]{1,5}(?:-[A-Z]{1,2})?-?\d{1,2}[A-Z]?/g;
const WHOLE_TOKEN = new RegExp(`^(?:${TOKEN.source})$`);
const APART = /\s*(?:[/,;&+]|\band\b|\bor\b|\bund\b|\bet\b)\s*/i;

/**
 * Reads one cell. `known` are the codes that the finish schedules of the set list.
 *
 * @returns null where nothing is written
 */
export function readFinishCell(text: string, known: ReadonlySet<string>): FinishCell | null {
  const says = text.replace(/\s+/g, ' ').trim();
  if (says === '') return null;
  if (MATCH.test(says)) return { state: 'match_existing', codes: [] };
  if (EXISTING.test(says)) return { state: 'existing', codes: [] };
  if (NONE.test(says)) return { state: 'none', codes: [] };
  if (ELSEWHERE.test(says)) return { state: 'elsewhere', codes: [] };
  const parts = says.split(APART).filter((part) => part !== '');
  const codes = [...new Set(parts.flatMap((part) => codesIn(part, known)))];
  const separate = parts.filter((part) => codesIn(part, known).length > 0).length;
  return { state: separate > 1 || codes.length > 1 ? 'several' : 'stated', codes };
}

function codesIn(part: string, known: ReadonlySet<string>): string[] {
  if (known.has(part)) return [part];
  // What stands alone between strokes and looks like a code is one, though no list has it.
  if (WHOLE_TOKEN.test(part)) return [part];
  return (part.match(TOKEN) ?? []).filter((token) => known.has(token) || isFinishPrefix(token));
}
