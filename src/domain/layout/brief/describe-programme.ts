import type { Programme, ProgrammeNotice, RequirementSource, RoomRequirement } from '../programme';

/** The programme as a table: rooms with their areas and sources, then the notices. */
export function describeProgramme(programme: Programme): string {
  const { rooms, optional_rooms: optional, notices } = programme;
  const net = rooms.reduce((sum, { area_m2: area }) => sum + area, 0);
  const gross = programme.gross_area_m2 === null ? '' : `, ${programme.gross_area_m2} m² stated`;
  const lines = [
    `${programme.facility.replace(/_/g, ' ')}: ${rooms.length} rooms, ${net.toFixed(1)} m² net${gross}`,
    ...table(rooms),
    `corridors ${programme.corridor_width_mm} mm wide`,
  ];
  if (optional.length > 0) lines.push('added when there is ground left:', ...table(optional));
  return [...lines, ...notices.map(noticeLine)].join('\n');
}

function table(rooms: readonly RoomRequirement[]): string[] {
  const width = Math.max(0, ...rooms.map(({ name }) => name.length));
  return rooms.map(
    ({ name, area_m2: area, source }) =>
      `  ${name.padEnd(width)}  ${area.toFixed(1).padStart(6)} m²  ${because(source)}`,
  );
}

function noticeLine({ code, message, span }: ProgrammeNotice): string {
  return span === null ? `${code}: ${message}` : `${code}: “${span.text}”: ${message}`;
}

function because(source: RequirementSource): string {
  switch (source.kind) {
    case 'brief':
      return `“${source.text}”`;
    case 'template':
    case 'profile':
      return source.rule;
    case 'proposer':
      return `proposed by ${source.model}`;
  }
}
