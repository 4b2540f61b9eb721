import { themeOf } from "../../src/taskpane/theme";

describe("themeOf", () => {
  it.each([
    { page: "#FFFFFF", text: "#000000", theme: "light" },
    { page: "#292929", text: "#FFFFFF", theme: "dark" },
    { page: "202020", text: "FFFFFF", theme: "aquatic" },
    { page: "#FFFAEF", text: "#3D3D3D", theme: "desert" },
    { page: "#2D3236", text: "#FFFFFF", theme: "dusk" },
    { page: "#000000", text: "#FFFFFF", theme: "night-sky" },
    // Office's own black has another text than the contrast theme.
    { page: "#000000", text: "#F0F0F0", theme: "dark" },
  ])("takes $page with $text for $theme", ({ page, text, theme }) => {
    expect(themeOf({ bodyBackgroundColor: page, bodyForegroundColor: text })).toBe(theme);
  });

  it("leaves it to the system where Office says nothing", () => {
    expect(themeOf(undefined)).toBeNull();
    expect(themeOf({})).toBeNull();
  });
});
