import contrastThemes from "./contrastThemes.json" with { type: "json" };

/** Whether a colour, as #rrggbb, is dark. */
function isDark(colour: string): boolean {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#?(..)(..)(..)$/.exec(colour) ?? [];
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

const isSame = (one: string | undefined, other: string): boolean =>
  one !== undefined && one.replace(/^#/, "").toLowerCase() === other.slice(1);

/**
 * Which of the pane's themes fits Office's: a contrast theme where page and text have its colours, else light or dark.
 *
 * @returns Null where Office says nothing of its theme, as it may on the web.
 */
export function themeOf(office: Partial<Office.OfficeTheme> | undefined): string | null {
  if (!office?.bodyBackgroundColor) return null;
  const contrast = Object.entries(contrastThemes).find(
    ([, { page, text }]) => isSame(office.bodyBackgroundColor, page) && isSame(office.bodyForegroundColor, text),
  );
  return contrast?.[0] ?? (isDark(office.bodyBackgroundColor) ? "dark" : "light");
}

/** Takes the theme from Office where it says; else the style sheet goes by what the system prefers. */
export function followTheme(): void {
  const theme = themeOf(Office.context.officeTheme);
  if (theme !== null) document.documentElement.dataset["theme"] = theme;
}
