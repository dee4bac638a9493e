/** One endpoint section of an exercise's README. */
interface Section {
  readonly method: string;
  /** `/users/{id}` split at its slashes. */
  readonly segments: readonly string[];
  readonly text: string;
}

/** The README of an exercise, read as what it says of each endpoint. */
export interface Readme {
  /** What stands before the first endpoint, and holds for all of them. */
  readonly shared: string;
  /** What is said of an endpoint, under its own heading or that of any other path; undefined if nothing is. */
  sectionFor(method: string, path: string): string | undefined;
  /**
   * The shared text and the section, without the list entries about other statuses: an entry such as "- **404** when …"
   * is about 404 alone, and "as for `GET`" stands for the entry about the same status there.
   */
  statementFor(method: string, path: string, status: number): Statement;
}

/** What a README says of the answers of an endpoint that have a certain status. */
export interface Statement {
  readonly text: string;
  /** Only the list entries about this status. */
  readonly entries: string;
}

/** Reads a README: an endpoint is described under a heading such as "### `GET /users/{id}`". */
export function parseReadme(readme: string): Readme {
  const [shared = '', ...parts] = readme.split(/^###\s+/m);
  const sections: Section[] = [];
  let otherPaths: string | undefined;
  for (const part of parts) {
    const [heading = ''] = part.split('\n', 1);
    const text = part.split(/^##\s/m, 1)[0] ?? '';
    for (const [, method = '', path = ''] of heading.matchAll(/`([A-Z]+) (\/[^`\s?]*)[^`]*`/g)) {
      sections.push({ method, segments: path.split('/'), text });
    }
    if (/^any other path/i.test(heading)) otherPaths = text;
  }
  const sectionFor = (method: string, path: string) => find(sections, method, path) ?? otherPaths;
  return {
    shared,
    sectionFor,
    statementFor(method, path, status) {
      const own = `${shared}\n${sectionFor(method, path) ?? ''}`;
      const entries = entriesAbout(own, status);
      const elsewhere = [...entries.join('\n').matchAll(/as for `([A-Z]+)/g)].flatMap(([, other]) =>
        sections.filter((section) => section.method === other).flatMap(({ text }) => entriesAbout(text, status)),
      );
      const about = [...entries, ...elsewhere].join('\n');
      return { text: `${withoutEntries(own)}\n${about}`, entries: about };
    },
  };
}

/** The text of the sections for a request; a literal path counts before one with parameters. */
function find(sections: readonly Section[], method: string, path: string): string | undefined {
  const asked = (path.split('?')[0] ?? '').split('/');
  const parameters = ({ segments }: Section) => segments.filter(isParameter).length;
  const fitting = sections.filter(
    (section) =>
      section.method === method &&
      section.segments.length === asked.length &&
      section.segments.every((segment, at) => isParameter(segment) || segment === asked[at]),
  );
  const fewest = Math.min(...fitting.map(parameters));
  const best = fitting.filter((section) => parameters(section) === fewest);
  return best.length > 0 ? best.map(({ text }) => text).join('\n') : undefined;
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

/** A list entry that begins with one or more statuses, with the lines that belong to it, such as an indented block. */
const entry = /^- (?=\*\*\d{3}\*\*).*(?:\n(?![-#\n]).*|\n+(?= {2}).*)*/gm;

function entriesAbout(text: string, status: number): string[] {
  return [...text.matchAll(entry)].map(([one]) => one).filter((one) => one.includes(`**${status}**`));
}

function withoutEntries(text: string): string {
  return text.replaceAll(entry, '');
}
