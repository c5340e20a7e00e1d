import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RetentionService } from './retention.service';

/** Belongs to the worker role. */
@Module({ imports: [DiscoveryModule], providers: [RetentionService] })
export class RetentionModule {}
