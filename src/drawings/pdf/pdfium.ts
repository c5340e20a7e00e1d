import { readFileSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';

/** A function of PDFium. Handles, addresses and values all cross the WASM border as numbers. */
type Call = (...args: number[]) => number;

/** The parts of the Emscripten module that we use. The HEAP views are replaced when the memory grows. */
interface PdfiumModule {
  readonly wasmExports: Readonly<Record<string, Call>>;
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPU32: Uint32Array<ArrayBuffer>;
  readonly HEAPF32: Float32Array<ArrayBuffer>;
  readonly HEAPF64: Float64Array<ArrayBuffer>;
}

/**
 * PDFium compiled to WASM and called without wrappers. A busy sheet needs a million calls, and converting the
 * arguments of each would cost more than the work itself. A process has one instance.
 */
export class Pdfium {
  /** PDFium's C functions by name (public/fpdf_*.h of PDFium, and the EPDF_ ones of @embedpdf/pdfium). */
  readonly call: Readonly<Record<string, Call>>;
  /** Memory for out-parameters. The next call may overwrite it. */
  readonly scratch: number;
  private readonly names = new Map<string, number>();

  private constructor(private readonly module: PdfiumModule) {
    this.call = module.wasmExports;
    this.scratch = this.call.malloc(SCRATCH_BYTES);
  }

  static async load(): Promise<Pdfium> {
    const wasm = readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
    const { pdfium } = await init({ wasmBinary: wasm });
    const instance = new Pdfium(pdfium as unknown as PdfiumModule);
    instance.call.PDFiumExt_Init();
    return instance;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.module.HEAPU8;
  }

  /** The float at an address. */
  float(address: number): number {
    return this.module.HEAPF32[address >> 2];
  }

  /** The double at an address. */
  double(address: number): number {
    return this.module.HEAPF64[address >> 3];
  }

  /** The unsigned integer at an address. */
  uint(address: number): number {
    return this.module.HEAPU32[address >> 2];
  }

  get floats(): Float32Array<ArrayBuffer> {
    return this.module.HEAPF32;
  }

  /** The address of a constant ASCII name, which stays valid as long as the process runs. */
  name(text: string): number {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const address = this.allocate(Buffer.from(`${text}\0`, 'latin1'));
    this.names.set(text, address);
    return address;
  }

  /** Copies bytes into PDFium's memory and returns their address, which the caller frees. */
  allocate(bytes: Uint8Array): number {
    const address = this.call.malloc(bytes.length);
    this.bytes.set(bytes, address);
    return address;
  }

  utf8(address: number, length: number): string {
    return Buffer.from(this.bytes.buffer, address, length).toString('utf8');
  }

  /** A UTF-16LE string of `length` bytes, without its terminator. */
  utf16(address: number, length: number): string {
    return Buffer.from(this.bytes.buffer, address, length).toString('utf16le').replace(/\0+$/, '');
  }
}

export const SCRATCH_BYTES = 4096;

let shared: Promise<Pdfium> | undefined;

/** The PDFium of this process. The first call loads it, which takes about 50 ms. */
export function loadPdfium(): Promise<Pdfium> {
  shared ??= Pdfium.load();
  return shared;
}
