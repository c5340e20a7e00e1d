import type { CellPlan, LayoutProfile, RoomRequirement, Shell } from '../../src/domain/layout';

const STEP = 50;
const CORRIDOR = 1;
const BLOCKED = 2;
const FIRST_ROOM = 3;

/**
 * What is wrong with a rough plan, found by painting every step of it; knows nothing of how plans are made.
 * Empty for a plan that keeps every rule.
 */
export function cellPlanFaults(
  plan: CellPlan,
  shell: Shell,
  rooms: readonly RoomRequirement[],
  corridorMm: number,
  profile: LayoutProfile,
): string[] {
  const faults: string[] = [];
  const owner = paint(plan, shell, faults);
  const net = withoutWalls(owner, plan);
  const side = Math.ceil(corridorMm / STEP);
  const passable = corners(only(net, CORRIDOR), plan.width, side, side);
  if (pieces(passable, plan.width) !== 1) faults.push('the corridor does not hang together at its width');
  for (const { id, segment } of shell.entrances)
    if (!openTo(segment, net, plan)) faults.push(`entrance ${id} is not at the corridor`);
  for (const room of shell.kept_rooms)
    room.doors.forEach((door, i) => {
      if (!openTo(door, net, plan)) faults.push(`door ${i} of ${room.id} is not at the corridor`);
    });
  rooms.forEach((room) => {
    const k = plan.cells.findIndex(({ requirement }) => requirement.id === room.id);
    if (k < 0) faults.push(`${room.name} is missing`);
    else faults.push(...roomFaults(room, k + FIRST_ROOM, owner, net, plan, profile));
  });
  return faults;
}

function paint(plan: CellPlan, shell: Shell, faults: string[]): Uint8Array {
  const { width, height, ground } = plan;
  const owner = new Uint8Array(width * height);
  const columns = new Set(shell.obstacles.filter(({ kind }) => kind === 'column').map(({ id }) => id));
  const put = (rects: readonly (readonly number[])[], value: number, what: string, over: number[]): void => {
    for (const [x0, y0, x1, y1] of rects)
      for (let y = y0; y < y1; y++)
        for (let x = x0; x < x1; x++) {
          const at = y * width + x;
          if (x < 0 || x >= width || (!ground[at] && value !== BLOCKED))
            faults.push(`${what} leaves the shell at ${x}, ${y}`);
          else if (owner[at] !== 0 && !over.includes(owner[at]))
            faults.push(`${what} overlaps ${owner[at]} at ${x}, ${y}`);
          else owner[at] = value;
        }
  };
  put(plan.corridor, CORRIDOR, 'corridor', [CORRIDOR]);
  for (const { id, rects } of plan.blocked) if (!columns.has(id)) put(rects, BLOCKED, id, [BLOCKED]);
  plan.cells.forEach(({ requirement, rects }, k) => put(rects, k + FIRST_ROOM, requirement.name, []));
  ground.forEach((inside, at) => {
    if (inside && !owner[at]) faults.push(`no owner at ${at % width}, ${Math.floor(at / width)}`);
  });
  for (const { id, rects } of plan.blocked) {
    if (!columns.has(id)) continue;
    const onCorridor = rects.some(([x0, y0, x1, y1]) =>
      some(x0, y0, x1, y1, (x, y) => owner[y * width + x] === CORRIDOR),
    );
    if (onCorridor) faults.push(`column ${id} stands in the corridor`);
    put(
      rects,
      BLOCKED,
      id,
      Array.from({ length: 255 }, (_, value) => value),
    );
  }
  return owner.map((value, at) => (ground[at] ? value : 0));
}

function some(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  test: (x: number, y: number) => boolean,
): boolean {
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (test(x, y)) return true;
  return false;
}

/** Owners of the ground that walls leave: half a partition goes wherever another owner is next. */
function withoutWalls(owner: Uint8Array, { width, height }: CellPlan): Uint8Array {
  const net = owner.slice();
  const beside = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const));
  owner.forEach((value, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const walled = beside.some(([dx, dy]) => {
      if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) return false;
      const other = owner[at + dy * width + dx];
      return other !== value && other !== 0 && other !== BLOCKED;
    });
    if (walled) net[at] = 0;
  });
  return net;
}

const only = (net: Uint8Array, value: number): Uint8Array => net.map((other) => (other === value ? 1 : 0));

/** Lower left corners at which a rectangle of marked cells of this size begins. */
function corners(marked: Uint8Array, width: number, wide: number, high: number): Uint8Array {
  const height = marked.length / width;
  const run = new Int32Array(marked.length);
  const found = new Uint8Array(marked.length);
  for (let at = marked.length - 1; at >= 0; at--)
    run[at] = marked[at] ? 1 + (at % width === width - 1 ? 0 : run[at + 1]) : 0;
  for (let x = 0; x < width; x++) {
    let rows = 0;
    for (let y = height - 1; y >= 0; y--) {
      rows = run[y * width + x] >= wide ? rows + 1 : 0;
      if (rows >= high) found[y * width + x] = 1;
    }
  }
  return found;
}

function pieces(marked: Uint8Array, width: number): number {
  const seen = new Uint8Array(marked.length);
  let count = 0;
  marked.forEach((value, first) => {
    if (!value || seen[first]) return;
    count++;
    const stack = [first];
    while (stack.length > 0) {
      const at = stack.pop() as number;
      if (seen[at]) continue;
      seen[at] = 1;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : at, x + 1 < width ? at + 1 : at, at - width, at + width])
        if (marked[next] && !seen[next]) stack.push(next);
    }
  });
  return count;
}

/** Whether the corridor lies along the whole of an opening, on either side of it. */
function openTo(
  [a, b]: readonly [readonly number[], readonly number[]],
  net: Uint8Array,
  plan: CellPlan,
): boolean {
  const flat = a[1] === b[1];
  const [low, high] = [
    Math.min(a[flat ? 0 : 1], b[flat ? 0 : 1]),
    Math.max(a[flat ? 0 : 1], b[flat ? 0 : 1]),
  ];
  const line = Math.round(a[flat ? 1 : 0] / STEP);
  return [-3, -2, -1, 0, 1, 2].some((away) => {
    for (let i = Math.floor(low / STEP); i < Math.ceil(high / STEP); i++) {
      const [x, y] = flat ? [i, line + away] : [line + away, i];
      if (x < 0 || y < 0 || x >= plan.width || net[y * plan.width + x] !== CORRIDOR) return false;
    }
    return true;
  });
}

function roomFaults(
  room: RoomRequirement,
  value: number,
  owner: Uint8Array,
  allNet: Uint8Array,
  plan: CellPlan,
  profile: LayoutProfile,
): string[] {
  const faults: string[] = [];
  const { width } = plan;
  const net = only(allNet, value);
  const area = net.reduce((sum, cell) => sum + cell, 0) * (STEP / 1000) ** 2;
  if (area < room.min_area_m2) faults.push(`${room.name} has ${area} m², needs ${room.min_area_m2}`);
  const [short, long] = room.min_clear_mm.map((mm) => Math.ceil(mm / STEP));
  const fits = [corners(net, width, short, long), corners(net, width, long, short)].some((at) =>
    at.includes(1),
  );
  if (!fits) faults.push(`${room.name} has no clear ${room.min_clear_mm.join(' × ')} mm`);
  if (pieces(net, width) !== 1) faults.push(`${room.name} falls apart`);
  const need = (profile.rooms[room.type].value.door_mm + 200 + profile.partition_mm.value) / STEP;
  if (longestBorder(value, owner, plan) < need) faults.push(`${room.name} has no place for its door`);
  return faults;
}

/** Longest straight border with the corridor, steps. */
function longestBorder(value: number, owner: Uint8Array, { width, height }: CellPlan): number {
  let longest = 0;
  const scan = (outer: number, inner: number, at: (i: number, j: number) => number, beside: number): void => {
    for (let j = 0; j < outer; j++)
      for (let i = 0, run = 0; i < inner; i++) {
        const here = at(i, j);
        run = owner[here] === value && owner[here + beside] === CORRIDOR ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
  };
  for (const beside of [width, -width]) scan(height, width, (i, j) => j * width + i, beside);
  for (const beside of [1, -1]) scan(width, height, (i, j) => i * width + j, beside);
  return longest;
}
