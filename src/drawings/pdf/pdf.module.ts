import { Module } from '@nestjs/common';
import { PdfReader } from './pdf-reader';

/** Provides `PdfReader`. */
@Module({ providers: [PdfReader], exports: [PdfReader] })
export class PdfModule {}
