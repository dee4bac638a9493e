import { describe, expect, test } from 'vitest';
import { parseReadme } from './readme-sections.ts';

const readme = parseReadme(`# Users

Every error is JSON.

- **401** without a token.

### \`GET /users/{id}\`

- **200** with the user,
  as JSON.
- **404** or **410** when there is none.
- When \`id\` is no number, anything is right.

### \`DELETE /users/{id}\`

- **204** without a body.

  No byte of it.

- **404** and **410** as for \`GET\`.

## Notes

A note about 404.
`);

describe('what a README says of an answer', () => {
  test('is in the entry about its status, with its further lines', () => {
    expect(readme.statementFor('GET', '/users/1', 200).entries).toBe('- **200** with the user,\n  as JSON.');
    expect(readme.statementFor('GET', '/users/1', 410).entries).toBe('- **404** or **410** when there is none.');
  });

  test('is also in what is said before all endpoints, and in entries without a status', () => {
    const { text, entries } = readme.statementFor('GET', '/users/1', 401);
    expect(entries).toBe('- **401** without a token.');
    expect(text).toContain('Every error is JSON.');
    expect(text).toContain('When `id` is no number');
    expect(text).not.toContain('**200**');
    expect(text).not.toContain('A note');
  });

  test('is also what it says elsewhere, where it refers to another method', () => {
    expect(readme.statementFor('DELETE', '/users/1', 404).entries.split('\n')).toEqual([
      '- **404** and **410** as for `GET`.',
      '- **404** or **410** when there is none.',
    ]);
    expect(readme.statementFor('DELETE', '/users/1', 204).entries).toContain('- **204** without a body.');
  });

  test('is also in what follows its entry and is indented like it', () => {
    expect(readme.statementFor('DELETE', '/users/1', 204).entries).toContain('No byte of it.');
    expect(readme.statementFor('DELETE', '/users/1', 404).text).not.toContain('No byte of it.');
  });

  test('is nothing of a status that it does not name', () => {
    expect(readme.statementFor('GET', '/users/1', 500).entries).toBe('');
  });
});
