import { Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity';

/** One time that a delivery was sent. Rows are only ever added. */
@Entity('webhook_attempts')
export class WebhookAttempt {
  @PrimaryColumn('uuid')
  deliveryId!: string;

  @ManyToOne(() => WebhookDelivery, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delivery_id' })
  delivery?: WebhookDelivery;

  /** 1-based, over redeliveries too. */
  @PrimaryColumn('integer')
  seq!: number;

  /** When it was over. */
  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  /** HTTP; null: there was no answer. */
  @Column('integer', { nullable: true })
  responseStatus!: number | null;

  /** Why there was no answer. */
  @Column('text', { nullable: true })
  errorCode!: string | null;

  @Column('integer')
  durationMs!: number;

  /** How the answer's body begins. */
  @Column('text')
  excerpt!: string;
}
