import type { PathStyle } from './drawing';

/** Stores equal styles once: a busy sheet has 100,000 paths and fifty styles. */
export class StyleTable {
  private readonly indexByKey = new Map<string, number>();
  readonly styles: PathStyle[] = [];

  /** Index of the style in `styles`. A new style is added. */
  indexOf(style: PathStyle): number {
    const key = [
      style.stroke,
      style.fill,
      style.width,
      style.strokeColor,
      style.fillColor,
      style.strokeAlpha,
      style.fillAlpha,
      style.dash,
      style.visible,
      style.clip,
      JSON.stringify(style.layer),
    ].join('|');
    const known = this.indexByKey.get(key);
    if (known !== undefined) return known;
    this.indexByKey.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }
}
