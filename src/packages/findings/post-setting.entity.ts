import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PostFinding } from './post-finding.entity';

/**
 * A name and its value. `header`: a fact in the comments at the top. `setting`: such as `:SYSTEM=MILL`. `entry`: a
 * line of a table, such as a phrase and its number.
 */
export type SettingKind = 'header' | 'setting' | 'entry';

@Entity('post_settings')
@Index(['packageId'])
export class PostSetting extends PostFinding {
  @PrimaryColumn('text')
  kind!: SettingKind;

  @Column('text')
  name!: string;

  @Column('text')
  value!: string;

  @Column('integer')
  line!: number;
}
