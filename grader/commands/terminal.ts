/** How text for people may look where it is printed: coloured or not, and how wide. */
export function terminal(plain: boolean): { readonly colour: boolean; readonly width: number } {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  const wanted = FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : !NO_COLOR && process.stdout.isTTY === true;
  return { colour: wanted && !plain, width: widthOf(process.stdout.columns) };
}

/** The width of text in a terminal with so many columns, which some say are none: from 40 to 100 characters. */
export function widthOf(columns: number | undefined): number {
  return Math.min(Math.max(columns || 80, 40), 100);
}
