import { PropertyBlock } from './property-block';
import type { SourceLine } from './source-line';

/** From `:ATTRNAME` or `:ATTRID`, whichever comes first, to `:ATTREND`. */
export class AttributeBlock extends PropertyBlock {
  protected readonly use = 'attribute';
  protected readonly endName = 'ATTREND';

  /** The number and the name may stand in either order, once each. */
  override takes(form: SourceLine): boolean {
    const isIdentity = form.form === 'setting' && (form.name === 'ATTRNAME' || form.name === 'ATTRID');
    return isIdentity ? !this.stated(form.name) : super.takes(form);
  }

  /** Whether an `:ATTRID` may begin the next attribute, because this one has no end: the next line decides. */
  mayEndBefore(form: SourceLine): boolean {
    const isId = form.form === 'setting' && form.name === 'ATTRID' && !this.stated('ATTRID');
    return isId && this.stated('ATTRNAME') !== null && this.endLine > this.first.number;
  }

  protected publish(): void {
    const name = this.stated('ATTRNAME')?.value ?? '';
    const { number, text } = this.first;
    if (name === '') this.findings.report(number, text, 'attribute_without_name');
    this.findings.add(
      'attributes',
      {
        name,
        id: this.id(),
        type: this.stated('ATTRTYPE')?.value.toUpperCase() ?? null,
        valueType: this.stated('ATTRVTYPE')?.value.toUpperCase() ?? null,
        properties: this.properties,
        startLine: number,
        endLine: this.endLine,
      },
      number,
    );
  }

  private id(): number | null {
    const stated = this.stated('ATTRID');
    if (!stated) return null;
    if (/^\d{1,9}$/.test(stated.value)) return Number(stated.value);
    this.findings.report(stated.line, stated.value, 'number_unreadable');
    return null;
  }
}
