import { createDarkTheme, createHighContrastTheme, createLightTheme } from "@fluentui/tokens";
import contrastThemes from "../src/taskpane/contrastThemes.json" with { type: "json" };

/** The greens of the brand, from dark to light, as Fluent wants them. */
const brand = {
  10: "#03170b",
  20: "#062914",
  30: "#08381c",
  40: "#094524",
  50: "#0b522b",
  60: "#0b5a2f",
  70: "#0d6535",
  80: "#0f703b",
  90: "#2b8a55",
  100: "#4fae7b",
  110: "#6dbd91",
  120: "#8acba7",
  130: "#a6d8bc",
  140: "#c1e5d0",
  150: "#dbf1e4",
  160: "#f0f9f4",
};

export const light = createLightTheme(brand);
export const dark = createDarkTheme(brand);

/** A contrast theme knows no shades: every colour of Fluent's is one of its six. */
function contrastTheme({ page, text, link, disabled, selected, onSelected }) {
  const colourOf = (name) => {
    if (/Disabled/.test(name)) return disabled;
    if (/(CompoundBrand|Brand)(Background|Stroke)/.test(name)) return selected;
    if (/OnBrand/.test(name)) return onSelected;
    if (/StrokeFocus2|Link|BrandForeground/.test(name)) return link;
    return /Background/.test(name) ? page : text;
  };
  const base = Object.entries(createHighContrastTheme());
  return Object.fromEntries(base.map(([name, value]) => [name, name.startsWith("color") ? colourOf(name) : value]));
}

export const contrast = Object.fromEntries(
  Object.entries(contrastThemes).map(([name, colours]) => [name, contrastTheme(colours)]),
);
