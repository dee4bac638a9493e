/** How text for people may look where it is printed: coloured or not, and how wide. */
export function terminal(plain: boolean): { readonly colour: boolean; readonly width: number } {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  const wanted = FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : !NO_COLOR && process.stdout.isTTY === true;
  return { colour: wanted && !plain, width: Math.min(Math.max(process.stdout.columns ?? 80, 60), 100) };
}
