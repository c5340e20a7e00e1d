import { covering } from '../text/span';
import { isSign, mark, means, type Lexeme } from './lexeme';
import { isBreak } from './lexemes';
import { readCount } from './read-counts';
import { isPaired, readPair } from './read-pairs';
import { isFacility, readBhk, readFacility } from './read-facility';
import { readDaylight, readRelation, readTogetherness } from './read-relations';
import { readAnyRoom, readRoom } from './read-rooms';
import { readLength, readSize } from './read-sizes';
import type { Reading } from './reading';
import { Scene } from './scene';

const UNKNOWN = 'Planbill does not know these words. They change nothing in the programme.';

/** Reads the lexemes of a brief from left to right. Every number and every unknown word is used or noted. */
export function readBrief(all: readonly Lexeme[]): Reading {
  const scene = new Scene(all);
  while (scene.at < all.length) {
    const before = scene.at;
    step(scene, all[scene.at]);
    if (scene.at === before) scene.at++;
  }
  scene.endSentence();
  return scene.reading;
}

function step(scene: Scene, lexeme: Lexeme): void {
  const { all, at } = scene;
  if (isSign(lexeme, '.')) return scene.endSentence();
  if (isSign(lexeme, ',')) return scene.endClause();
  if (means(lexeme, 'sign')) return;
  if (means(lexeme, 'count')) return readCount(scene, lexeme);
  if (means(lexeme, 'area', 'sides')) return readSize(scene, lexeme);
  if (means(lexeme, 'length')) return readLength(scene, lexeme);
  if (isPaired(all, at)) return readPair(scene);
  if (means(lexeme, 'modifier') && scene.roomFrom(scene.at + 1) !== null) return readModifier(scene, lexeme);
  if (means(lexeme, 'bhk')) return readBhk(scene, lexeme);
  if (means(lexeme, 'facility') && isFacility(scene, lexeme)) return readFacility(scene, lexeme);
  if (means(lexeme, 'room')) return readRoom(scene, lexeme);
  if (means(lexeme, 'any_room')) return readAnyRoom(scene, lexeme);
  if (means(lexeme, 'relation')) return readRelation(scene, lexeme);
  if (means(lexeme, 'each_other')) return readTogetherness(scene, lexeme);
  if (means(lexeme, 'daylight')) return readDaylight(scene, lexeme);
  if (means(lexeme, 'unknown')) return readUnknown(scene, lexeme);
  readSmall(scene, lexeme);
}

/** Small words that change how the next ones are read. */
function readSmall(scene: Scene, lexeme: Lexeme): void {
  if (means(lexeme, 'article')) {
    scene.pending.article = true;
    scene.pending.take(lexeme);
  } else if (means(lexeme, 'definite')) scene.pending.definite = true;
  else if (means(lexeme, 'each')) scene.pending.each = true;
  else if (means(lexeme, 'exclusion')) readExclusion(scene);
  else if (means(lexeme, 'and')) {
    scene.flush();
    scene.clause = [];
  } else if (means(lexeme, 'with')) {
    scene.excluding = false;
    scene.flush();
  }
}

function readModifier(scene: Scene, lexeme: Lexeme): void {
  const modifier = mark(lexeme, 'modifier')?.modifier;
  if (modifier !== undefined) scene.pending.modifiers.push(modifier);
  scene.pending.take(lexeme);
}

function readUnknown(scene: Scene, lexeme: Lexeme): void {
  let last = lexeme;
  while (means(scene.all[scene.at + 1], 'unknown')) last = scene.all[++scene.at];
  scene.at++;
  if (namesPlace(scene)) scene.reading.unknownPlace ??= covering(lexeme, last);
  if (scene.roomFrom(scene.at) !== null) return scene.note('word_unknown', covering(lexeme, last), UNKNOWN);
  const span = scene.pending.count === null ? covering(lexeme, last) : covering(scene.pending.count, last);
  scene.pending.count = null;
  scene.note('word_unknown', span, UNKNOWN);
}

/** "No reception", and "reception not needed" behind the room. */
function readExclusion(scene: Scene): void {
  const { all, at, clause, reading } = scene;
  const behind =
    (means(all[at - 1], 'room', 'filler') || isSign(all[at - 1], ':')) &&
    isBreak(all[at + 1]) &&
    clause.length > 0;
  if (!behind) {
    scene.excluding = true;
    return;
  }
  for (const { room, span } of clause) reading.exclusions.push({ ...span, room });
  reading.items.splice(0, reading.items.length, ...reading.items.filter((item) => !clause.includes(item)));
  scene.speakOf([], all[at]);
}

/** "Bakery with …", "bakery for …", "bakery: …": unknown words before all rooms, where the kind of place stands. */
function namesPlace({ all, at, reading, pending }: Scene): boolean {
  if (reading.facility !== null || reading.items.length > 0 || pending.count !== null) return false;
  const behind = all[at];
  return (
    behind === undefined ||
    isSign(behind, '.,:-(') ||
    means(behind, 'with', 'for', 'of', 'area', 'sides', 'gross', 'count', 'relation')
  );
}
