import { byNaturalOrder } from './natural-order';
import type { Assumption } from './quantity-line';

/** Collects the assumptions of a takeoff. The same assumption about many elements is one entry. */
export class AssumptionLog {
  private readonly entries = new Map<string, { code: string; message: string; elements: Set<string> }>();

  /** Adds an assumption, with the element that it is about. */
  note(code: string, message: string, element?: string): void {
    const key = `${code}\n${message}`;
    const entry = this.entries.get(key) ?? { code, message, elements: new Set<string>() };
    if (element !== undefined) entry.elements.add(element);
    this.entries.set(key, entry);
  }

  /** The assumptions by code and message, so that the order of the rooms in the plan makes no difference. */
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
