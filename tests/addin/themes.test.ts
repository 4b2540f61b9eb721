import { themeStyles } from "../../build/paneStyles.mjs";
import { contrast, dark, light, type Tokens } from "../../build/themes.mjs";

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

const themes: Readonly<Record<string, Tokens>> = { light, dark, ...contrast };

/** Text and what it stands on, with the least contrast that WCAG asks: 4.5 for text, 3 for what is drawn. */
const pairs = [
  ["colorNeutralForeground1", "colorNeutralBackground1", 4.5],
  ["colorNeutralForeground1", "colorNeutralBackground3", 4.5],
  ["colorNeutralForeground3", "colorNeutralBackground1", 4.5],
  ["colorBrandForeground1", "colorNeutralBackground1", 4.5],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground", 4.5],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover", 4.5],
  ["colorStatusSuccessForeground1", "colorStatusSuccessBackground1", 4.5],
  ["colorStatusWarningForeground1", "colorStatusWarningBackground1", 4.5],
  ["colorPaletteRedForeground1", "colorStatusDangerBackground1", 4.5],
  ["colorPaletteRedForeground1", "colorNeutralBackground1", 4.5],
  ["colorNeutralStrokeAccessible", "colorNeutralBackground1", 3],
  ["colorStrokeFocus2", "colorNeutralBackground1", 3],
] as const;

describe.each(Object.entries(themes))("the theme %s", (_, tokens) => {
  it.each(pairs)("lets %s be seen on %s", (text, ground, least) => {
    expect(ratio(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(least);
  });
});

describe("themeStyles", () => {
  it("writes the tokens that are used, and no others", () => {
    const styles = themeStyles("p { color: var(--colorNeutralForeground1); }");
    expect(styles).toContain("--colorNeutralForeground1: #242424;");
    expect(styles).not.toContain("colorNeutralBackground1");
    for (const theme of ["dark", ...Object.keys(contrast)]) expect(styles).toContain(`[data-theme="${theme}"]`);
  });

  it("refuses a token that Fluent does not have", () => {
    expect(() => themeStyles("p { color: var(--colorOfMine); }")).toThrow("colorOfMine");
  });
});
