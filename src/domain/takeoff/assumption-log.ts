import { byNaturalOrder } from './natural-order';
import type { Assumption } from './quantity-line';

/** Collects what a takeoff takes for granted; the same assumption on many elements is one entry. */
export class AssumptionLog {
  private readonly entries = new Map<string, { code: string; message: string; elements: Set<string> }>();

  note(code: string, message: string, element?: string): void {
    const key = `${code}\n${message}`;
    const entry = this.entries.get(key) ?? { code, message, elements: new Set<string>() };
    if (element !== undefined) entry.elements.add(element);
    this.entries.set(key, entry);
  }

  /** In the order of code and message, so that the order of rooms in the input does not show. */
  list(): Assumption[] {
    return [...this.entries.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { code, message, elements }]) => ({
        code,
        message,
        elements: [...elements].sort(byNaturalOrder),
      }));
  }
}
