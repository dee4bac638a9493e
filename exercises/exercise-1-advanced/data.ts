/** Given: an article, or a draft that is to become one. */
export interface Article {
  id: number;
  title: string;
}

/** Given: all articles that can be read. */
export const articles: Article[] = [
  { id: 1, title: 'Ink' },
  { id: 2, title: 'Paper' },
  { id: 3, title: 'Pens' },
];

/** Given: the drafts that can be published. */
export const drafts: Article[] = [{ id: 1, title: 'Erasers' }];

/** Given: the ids of articles that were withdrawn for good. */
export const withdrawn = new Set([13]);

/** Given: who had an article blocked by law, under the id of the article. */
export const blockers = new Map([[451, 'https://court.example']]);

/** Given: stores a new article under the next id and returns it. */
export function addArticle(title: string): Article {
  const article = { id: articles.length + 1, title };
  articles.push(article);
  return article;
}
