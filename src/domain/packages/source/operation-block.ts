import { PropertyBlock } from './property-block';

/** From `:OPERID` to `:OPEREND`. */
export class OperationBlock extends PropertyBlock {
  protected readonly use = 'operation';
  protected readonly endName = 'OPEREND';

  protected publish(): void {
    const { number } = this.first;
    this.findings.add(
      'operations',
      {
        id: this.stated('OPERID')?.value ?? '',
        sub: this.stated('OPERSUB')?.value ?? null,
        attributes: this.properties.filter(({ name }) => name === 'OPERLIST').map(({ value }) => value),
        properties: this.properties,
        startLine: number,
        endLine: this.endLine,
      },
      number,
    );
  }
}
