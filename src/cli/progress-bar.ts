const WIDTH = 28;

/** A progress bar on a terminal. It prints nothing when the output is not a terminal. */
export class ProgressBar {
  private shown = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  update(percent: number, stage: string): void {
    if (!this.stream.isTTY) return;
    const full = Math.round((Math.min(Math.max(percent, 0), 100) / 100) * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    this.stream.write(`\r\x1b[2K${bar} ${String(Math.round(percent)).padStart(3)} %  ${stage}`);
    this.shown = true;
  }

  end(): void {
    if (this.shown) this.stream.write('\r\x1b[2K');
    this.shown = false;
  }
}
