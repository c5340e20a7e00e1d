import { link } from '../platform/http';
import type { AttributeDto, SectionDetailDto, SectionDto, VariableDto } from './dto/finding.dto';
import type { PostAttribute } from './findings/post-attribute.entity';
import type { PostFinding } from './findings/post-finding.entity';
import type { PostSection } from './findings/post-section.entity';
import type { PostVariable } from './findings/post-variable.entity';
import type { UnreadLineDto } from './dto/unread-line.dto';
import type { PostUnparsed } from './findings/post-unparsed.entity';

export function sectionDto(section: PostSection): SectionDto {
  const home = `/packages/${section.packageId}`;
  return {
    id: section.id,
    ...placeOf(section),
    name: section.name,
    kind: section.kind,
    parameters: section.parameters,
    start_line: section.startLine,
    end_line: section.endLine,
    comment: section.comment,
    references: section.refersTo,
    calls: section.calls,
    _links: {
      self: link(`${home}/sections/${section.id}`),
      file: link(`${home}/files/${section.fileId}`),
    },
  };
}

export function sectionDetailDto(section: PostSection): SectionDetailDto {
  return { ...sectionDto(section), text: section.text, truncated: section.truncated };
}

export function attributeDto(attribute: PostAttribute): AttributeDto {
  return {
    ...placeOf(attribute),
    name: attribute.name,
    number: attribute.number,
    type: attribute.type,
    value_type: attribute.valueType,
    properties: attribute.properties,
    start_line: attribute.startLine,
    end_line: attribute.endLine,
  };
}

export function variableDto(variable: PostVariable): VariableDto {
  const { name, value, line, scope } = variable;
  return { ...placeOf(variable), name, value, line, scope };
}

export function unreadLineDto(unread: PostUnparsed): UnreadLineDto {
  const { line, text, reason } = unread;
  return { ...placeOf(unread), line, text, reason };
}

/** Names the file of a finding. Repositories read findings together with their file. */
function placeOf({ fileId, file }: PostFinding): { file_id: string; file_name: string } {
  return { file_id: fileId, file_name: file!.filename };
}
