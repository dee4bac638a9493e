/** Given: what an article is; its id is the key that it is stored under. */
export interface Article {
  title: string;
  modified: Date;
}

/** Given: the articles that are there at the start, by id. */
export const articles = new Map<string, Article>([['1', { title: 'One', modified: new Date('2024-03-01T10:00:00Z') }]]);
