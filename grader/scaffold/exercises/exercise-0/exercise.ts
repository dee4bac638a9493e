import { z } from 'zod';
import { check, defineExercise, reference } from '../../grader/index.ts';

export default defineExercise(({ word }) => {
  // TODO: draw values that nobody can know beforehand. They change with each run, and --seed brings them back.
  const [text, other] = [word('note'), word('other note')];

  // TODO: one check for each question to the server. Points for each part, so that half an answer earns half of them.
  const created = check({
    name: 'POST /notes creates a note',
    points: { status: 3, headers: 2, json: 2 },
    request: { method: 'POST', path: '/notes', json: { text } },
    expect: {
      status: 201,
      headers: { location: reference('/notes/{id}', (note) => `/notes/${note.value('id')}`) },
      json: z.looseObject({ id: z.int().positive(), text: z.literal(text) }),
    },
    // TODO: a hint for each part: the idea, not the code. It is shown when this part fails.
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      headers: 'Tell the client where the new note can be read.',
      json: 'Send back what you stored, with the id that you chose.',
    },
  });

  // TODO: name in `after` every check whose answer or effect a check needs. Its answer comes as a parameter.
  const createdAgain = check({
    name: 'POST /notes gives every note an id of its own',
    after: created,
    points: 2,
    request: { method: 'POST', path: '/notes', json: { text: other } },
    expect: {
      status: 201,
      json: (note) =>
        z.looseObject({
          id: z.int().refine((id) => id !== note.value('id'), 'an id that no other note has'),
          text: z.literal(other),
        }),
    },
    hint: 'An id names one note only. Count up for each new one.',
  });

  const read = check({
    name: 'GET /notes/{id} finds the new note',
    after: [created, createdAgain],
    points: { status: 2, json: 2 },
    request: (note, _other) => ({ path: `/notes/${note.value('id')}` }),
    expect: {
      status: 200,
      json: (note, _other) => z.looseObject({ id: z.literal(note.value('id')), text: z.literal(text) }),
    },
    hint: {
      status: 'A note that was created can be read.',
      json: 'Look the note up under the id in the path, and send it as it was stored.',
    },
  });

  const unknown = check({
    name: 'GET /notes/999 finds no note',
    points: 3,
    request: { path: '/notes/999' },
    expect: { status: 404 },
    hint: 'The path is fine, but nothing is there.',
  });

  // TODO: put the checks into the order in which they are played. `npx grade verify {{id}}` then says what they do not notice.
  return { title: '{{title}}', level: '{{level}}', checks: [created, createdAgain, read, unknown] };
});
