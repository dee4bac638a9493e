import type { Track } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { possiblePoints } from '../score.ts';

/** The course as a table: exercise, level, title, points, tracks. */
export function listReport(exercises: readonly Exercise[], tracksOf: (exercise: Exercise) => readonly Track[]): string {
  const rows = exercises.map((exercise) => {
    const { id, level, title, checks } = exercise;
    const points = checks.reduce((sum, check) => sum + possiblePoints(check.points), 0);
    return [id, level, title, String(points), tracksOf(exercise).join(', ')];
  });
  return table([['exercise', 'level', 'title', 'points', 'tracks'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
