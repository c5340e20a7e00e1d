import { spawnSync } from 'node:child_process';

/** Debian's own Python comes first: its package python3-fitz is not seen by another one. */
const PYTHONS = ['/usr/bin/python3', 'python3'];
const SCRIPT = `
import sys, time, fitz
times = []
for _ in range(7):
    start = time.process_time()
    document = fitz.open(sys.argv[1])
    document[0].get_drawings()
    document.close()
    times.append(time.process_time() - start)
print(sorted(times[2:])[2] * 1000)
`;

/** Processor time of PyMuPDF's get_drawings on page 1, milliseconds; null where PyMuPDF is not installed. */
export function pymupdfMs(file: string): number | null {
  for (const python of PYTHONS) {
    const { status, stdout } = spawnSync(python, ['-c', SCRIPT, file], { encoding: 'utf8' });
    if (status === 0) return Math.round(Number(stdout) * 10) / 10;
  }
  return null;
}
