import { Module } from '@nestjs/common';
import { DrawingReader } from './drawing-reader';

/** Provides `DrawingReader`. */
@Module({ providers: [DrawingReader], exports: [DrawingReader] })
export class DrawingsModule {}
