import type { Exercise } from '../exercise.ts';
import { possiblePoints } from '../score.ts';

/** The course as a table: exercise, level, title, points, tracks. */
export function listReport(exercises: readonly Exercise[]): string {
  const rows = exercises.map(({ id, level, title, checks }) => {
    const points = checks.reduce((sum, check) => sum + possiblePoints(check.points), 0);
    return [id, level, title, String(points), 'typescript'];
  });
  return table([['exercise', 'level', 'title', 'points', 'tracks'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
