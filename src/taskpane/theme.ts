/** Whether a colour, as #rrggbb, is dark. */
function isDark(colour: string): boolean {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#?(..)(..)(..)$/.exec(colour) ?? [];
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

/** Takes light or dark from Office where it says; else the style sheet goes by what the system prefers. */
export function followTheme(): void {
  // On the web Office may say nothing of its theme, whatever its types promise.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.bodyBackgroundColor)
    document.documentElement.dataset["theme"] = isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}
