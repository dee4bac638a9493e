/** Joins citations so that each document is named once: 'RFC 9110 §15.5.2, §11.6.1; RFC 6750 §3'. */
export function cite(...citations: readonly string[]): string {
  const documents = new Map<string, readonly string[]>();
  for (const citation of citations.flatMap((each) => each.split('; '))) {
    const [document = '', ...sections] = citation.split(/,? (?=§)/);
    documents.set(document, [...(documents.get(document) ?? []), ...sections]);
  }
  return [...documents].map(([name, sections]) => `${name} ${[...new Set(sections)].join(', ')}`.trim()).join('; ');
}
