import { html } from '../../encoders/html.ts';
import { inertLine } from '../../inert.ts';

/** HTML that may stand in the page as it is: written here, or made of escaped text. */
export interface Markup {
  readonly html: string;
}

/** What may stand between the literal parts of a template; a text is escaped, whatever it says. */
type Part = Markup | string | number | undefined | readonly Part[];

/** A template of HTML, for content and for attribute values in quotation marks. Only its literal parts are HTML. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: literals.map((literal, at) => literal + rendered(parts[at])).join('') };
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return html(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(rendered).join('');
}

/** A part of a check under its heading. */
export function section(title: string, content: Markup): Markup {
  return markup`
<section>
<h4>${title}</h4>
${content}
</section>`;
}

/** Each line of a text as a paragraph. */
export function paragraphs(text: string, kind?: 'meta'): Markup {
  const attribute = kind && markup` class="${kind}"`;
  return markup`${text.split('\n').map((line) => markup`<p${attribute}>${inertLine(line)}</p>`)}`;
}
