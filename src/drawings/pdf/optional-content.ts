import type { LayerOf } from './page-objects';
import type { CosFile } from './cos/cos-file';
import { type CosDict, CosName, CosRef, CosString, type CosValue, isName } from './cos/cos-values';

const MAX_EXPRESSION_DEPTH = 32;

/**
 * Layers (optional-content groups) and memberships in the document's default view, which says which ones are on
 * when the file is opened (ISO 32000-1, 8.11). Usage applications (/AS) are ignored: they depend on the viewer.
 */
export class OptionalContent {
  private readonly baseOn: boolean;
  private readonly on: ReadonlySet<number>;
  private readonly off: ReadonlySet<number>;
  /** The object numbers of all groups. */
  readonly groups: readonly number[];

  constructor(private readonly file: CosFile) {
    const properties = file.dict(file.catalog.get('OCProperties'));
    const config = file.dict(properties?.get('D'));
    this.groups = idsIn(file.list(properties?.get('OCGs')));
    this.baseOn = !isName(file.resolve(config?.get('BaseState')), 'OFF');
    this.on = new Set(idsIn(file.list(config?.get('ON'))));
    this.off = new Set(idsIn(file.list(config?.get('OFF'))));
  }

  /** The layer for a group or a membership, which is given by its object number. */
  layer(id: number): LayerOf {
    const dict = this.file.dict(this.file.object(id));
    if (!dict) return { name: null, visible: true };
    if (!isName(this.file.resolve(dict.get('Type')), 'OCMD'))
      return { name: this.nameOf(dict), visible: this.isOn(id) };
    const members = idsIn(this.file.list(dict.get('OCGs')));
    const names = members.map((member) => this.nameOf(this.file.dict(this.file.object(member))));
    const named = [...new Set(names.filter((name) => name !== null))];
    return { name: named.length > 0 ? named.join(', ') : null, visible: this.isMembershipOn(dict, members) };
  }

  private isOn(id: number): boolean {
    return this.baseOn ? !this.off.has(id) : this.on.has(id);
  }

  private isMembershipOn(dict: CosDict, members: number[]): boolean {
    const expression = this.file.resolve(dict.get('VE'));
    if (Array.isArray(expression)) return this.evaluate(expression, 0);
    if (members.length === 0) return true;
    const policy = this.file.resolve(dict.get('P'));
    const states = members.map((id) => this.isOn(id));
    if (isName(policy, 'AllOn')) return states.every(Boolean);
    if (isName(policy, 'AnyOff')) return states.some((state) => !state);
    if (isName(policy, 'AllOff')) return states.every((state) => !state);
    return states.some(Boolean);
  }

  /** Evaluates a visibility expression: [/And …], [/Or …], [/Not x]; the innermost operands are groups (8.11.2.2). */
  private evaluate(expression: CosValue, depth: number): boolean {
    if (depth > MAX_EXPRESSION_DEPTH) return true;
    const resolved = this.file.resolve(expression);
    if (!Array.isArray(resolved)) return expression instanceof CosRef ? this.isOn(expression.id) : true;
    const [operator, ...operands] = resolved;
    const kind = operator instanceof CosName ? operator.name : '';
    const states = operands.map((operand) => this.evaluate(operand, depth + 1));
    if (kind === 'Not') return !states[0];
    return kind === 'Or' ? states.some(Boolean) : states.every(Boolean);
  }

  private nameOf(dict: CosDict | null): string | null {
    const name = this.file.resolve(dict?.get('Name'));
    return name instanceof CosString ? name.text : null;
  }
}

function idsIn(values: readonly CosValue[]): number[] {
  return values.filter((value) => value instanceof CosRef).map((ref) => ref.id);
}
