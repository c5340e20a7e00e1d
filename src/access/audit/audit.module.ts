import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditLogController } from './audit-log.controller';
import { AuditInterceptor } from './audit.interceptor';
import { AuditRepository } from './audit.repository';
import { AuditTrail } from './audit-trail';

/** Notes who did what, and shows it. */
@Module({
  controllers: [AuditLogController],
  providers: [AuditRepository, AuditTrail, { provide: APP_INTERCEPTOR, useClass: AuditInterceptor }],
})
export class AuditModule {}
